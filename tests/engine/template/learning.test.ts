import { countOf, EMPTY_TEMPLATE, learn, MOST_LINES, WINDOW } from '../../../plugins/copydesk/engine/src';
import { templateKey } from '../../../plugins/copydesk/engine/src/template/line';
import { cleanedBy, learned, linesOf, numbers, takenAfter, takenBy, textPage } from './articles';

const HOUSE = 'The Gullport Gazette is printed by Salt Marsh Media, a family firm, on paper made from reeds.';
const TIPS = 'Tips for the night desk';
const page = (number: number) => textPage(number, { below: [HOUSE, TIPS] });

describe('a line that repeats across the articles of a source', () => {
  it('is taken out from the third article on, whatever it says', () => {
    expect(takenAfter([page(1)])).toEqual([]);
    expect(takenAfter([page(1), page(2)])).toEqual([]);
    expect(takenAfter([page(1), page(2), page(3)])).toEqual([HOUSE, TIPS]);
  });

  it('is signed for by the template, with the count that an editor can check', () => {
    const pages = numbers(20).map((number) => (number % 3 === 0 ? textPage(number, {}) : page(number)));
    const { ledger, story } = cleanedBy(learned(pages), page(20));
    expect(ledger.entries.at(-1)).toMatchObject({
      fate: 'removed',
      judge: 'template',
      rule: 'template',
      reason: 'Seen in 14 of the last 20 articles of Gullport Gazette.',
    });
    expect(story.bodyText).not.toContain('Salt Marsh Media');
  });

  it('is taken out of the first page of an import too, once the import was read', () => {
    const pages = numbers(30).map(page);
    expect(takenBy(learned(pages), page(1))).toEqual([HOUSE, TIPS]);
  });

  it('is found between the paragraphs as well, where it speaks of something else', () => {
    const inside = [
      'Local news costs money. Please consider a membership, it pays for every one of these pages.',
    ];
    expect(takenAfter(numbers(6).map((number) => textPage(number, { inside })))).toEqual(inside);
  });

  it('counts once in each article, however often that prints it', () => {
    const template = learned([textPage(1, { below: [TIPS, TIPS, TIPS] })]);
    const line = template.lines.get(templateKey(TIPS)?.hash ?? '');
    expect(line?.seen).toEqual([1]);
  });

  it('is kept against every judge once the desk has said so', () => {
    const template = learned(numbers(5).map((number) => textPage(number, { below: ['Share this article'] })));
    const lines = new Map([...template.lines].map(([hash, line]) => [hash, { ...line, isKept: true }]));
    const scrape = textPage(5, { below: ['Share this article'] });
    expect(cleanedBy(template, scrape).story.bodyText).not.toContain('Share this article');
    expect(cleanedBy({ ...template, lines }, scrape).story.bodyText).toContain('Share this article');
  });
});

describe('what counts as an article', () => {
  const updated = (number: number, more: string) => ({ text: `${page(number).text}\n\n${more}` });

  it('is a text and no scrape: the same article three times is one', () => {
    const template = learned([page(1), page(1), page(1)]);
    expect(template.articles).toBe(1);
    expect(takenBy(template, page(1))).toEqual([]);
  });

  it('is the same after an update that adds a paragraph and changes the headline', () => {
    const again = updated(1, 'The council has since met, and the nine members who spoke did so all at once.');
    const renamed = { text: again.text.replace(/^.*/, 'What was left of it, and who came to look') };
    expect(learned([page(1), again, renamed]).articles).toBe(1);
  });

  it('is another where only the lines of the site are the same', () => {
    const brief = (number: number) => ({
      text: [
        `Brief ${'abcdefgh'[number]} of the day`,
        textPage(number, {}).text.split('\n\n')[2],
        HOUSE,
        HOUSE.replace('reeds', 'rags, and sold by the sheet'),
      ].join('\n\n'),
    });
    expect(learned([brief(1), brief(2), brief(3)]).articles).toBe(3);
  });

  it('is the same where a machine filled other figures into the same sentences', () => {
    const figures = (number: number) => ({ text: page(1).text.replace(/\d+/g, String(number)) });
    expect(learned([figures(11), figures(12), figures(13)]).articles).toBe(1);
  });

  it('learns the same from an import that is read twice', () => {
    const once = learned(numbers(10).map(page));
    expect(learned(numbers(10).map(page), once)).toEqual(once);
  });
});

describe('what a line is', () => {
  const same = (one: string, other: string) => templateKey(one)?.hash === templateKey(other)?.hash;

  it.each([
    ['12 COMMENTS', '7 comments'],
    ['  Share  this ', 'share this!'],
    ['3 min read', '11 min read'],
    ['“Read more”', 'Read more'],
  ])('%j and %j are one', (one, other) => expect(same(one, other)).toBe(true));

  it.each([
    ['Harbour 2-1 Marsh', 'Harbour 0-3 Marsh'],
    ['DAX 18,412', 'DAX 18,977'],
    ['Inflation 4.5 %', 'Inflation 3.9 %'],
    ['Oil $71', 'Oil $68'],
    ['Kick-off 19:30', 'Kick-off 20:45'],
    ['Share this', 'Share it'],
  ])('%j and %j are two', (one, other) => expect(same(one, other)).toBe(false));

  it('is none where there is no word in it', () => {
    expect(['* * *', '12', '—', '3/4'].map(templateKey)).toEqual([null, null, null, null]);
  });
});

describe('a source that redesigns', () => {
  const renewed = (number: number) => textPage(number, { below: ['A page of the new Gazette'] });

  it('has its old lines forgotten and its new ones learned', () => {
    const old = learned(numbers(60).map(page));
    expect(takenBy(old, page(61))).toContain(TIPS);
    const both = learned(numbers(WINDOW, 100).map(renewed), old);
    expect(takenBy(both, page(61))).toEqual([]);
    expect(takenBy(both, renewed(200))).toEqual(['A page of the new Gazette']);
    expect([...both.lines.values()].some(({ sample }) => sample === TIPS)).toBe(false);
  });

  it('is believed long before the old lines are gone', () => {
    const old = learned(numbers(60).map(page));
    const both = learned(numbers(15, 100).map(renewed), old);
    expect(takenBy(both, renewed(200))).toEqual(['A page of the new Gazette']);
  });
});

describe('the memory of a template', () => {
  it('is bounded, and the rarest lines go first', () => {
    const wordy = (number: number) =>
      textPage(number, {
        below: [
          TIPS,
          ...numbers(400).map(
            (line) => `Card ${'abcdefghij'[line % 10]}${'x'.repeat(line % 37)} ${storyOfCard(number, line)}`,
          ),
        ],
      });
    const template = learned(numbers(10).map(wordy));
    expect(template.lines.size).toBe(MOST_LINES);
    const tips = template.lines.get(templateKey(TIPS)?.hash ?? '');
    expect(tips && countOf(tips, template.articles)).toBe(10);
  });

  it('leaves the template that it was given as it was', () => {
    expect(learn(EMPTY_TEMPLATE, linesOf(page(1))).articles).toBe(1);
    expect(EMPTY_TEMPLATE).toEqual({ articles: 0, recent: [], lines: new Map() });
  });
});

/** A word of its own for each card of each page. */
function storyOfCard(number: number, line: number): string {
  return [...String(number * 1000 + line)].map((digit) => 'qwertyuiop'[Number(digit)]).join('');
}
