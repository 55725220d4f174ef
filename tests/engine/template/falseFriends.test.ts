import { caseNames, readCase } from '../readCase';
import {
  clean,
  EMPTY_TEMPLATE,
  learn,
  templateJudge,
  type Template,
} from '../../../plugins/copydesk/engine/src';
import { templateKey } from '../../../plugins/copydesk/engine/src/template/line';
import { parseScrape } from '../../../plugins/copydesk/engine/src/parse/parseScrape';
import { DEFAULT_LIMITS } from '../../../plugins/copydesk/engine/src';
import { learned, numbers, placeOf, storyOf, takenAfter, takenBy, textPage } from './articles';

describe('what repeats and is no boilerplate', () => {
  it('is a recurring sub-heading', () => {
    const pages = numbers(20).map((number) => textPage(number, { inside: ['What happens next'] }));
    expect(takenAfter(pages)).toEqual([]);
    const html = (number: number) => {
      const [first, second, third] = storyOf(number).paragraphs;
      return {
        html: `<article><h1>${storyOf(number).headline}</h1><p>${first}</p><p>${second}</p><h2>What happens next</h2><p>${third}</p></article>`,
      };
    };
    expect(takenAfter(numbers(20).map(html))).toEqual([]);
  });

  it.each(['What are you reading?', 'The neighbours answered:', 'Three things to know'])(
    'is what a column puts before its answers: %s',
    (line) => {
      const pages = (count: number) => numbers(count).map((number) => textPage(number, { inside: [line] }));
      expect(takenAfter(pages(7))).toEqual([]);
      const others = numbers(10, 50).map((number) => textPage(number, {}));
      expect(takenAfter([...others, ...pages(12)])).toEqual([]);
    },
  );

  it('is a series that opens each of its parts with the same words', () => {
    const above = [
      'Every week a neighbour shows us a tool, and tells us where it came from and who used it before.',
    ];
    const series = numbers(6).map((number) => textPage(number, { above }));
    const others = numbers(14, 50).map((number) => textPage(number, {}));
    expect(takenAfter([...others, ...series])).toEqual([]);
    expect(takenAfter(series.slice(0, 4))).toEqual([]);
  });

  it('is a quote that the articles of one running story share', () => {
    const inside = [
      '“Nobody on this island ever sold that lighthouse, to anyone,” the keeper said on Monday.',
    ];
    expect(takenAfter(numbers(12).map((number) => textPage(number, { inside })))).toEqual([]);
  });

  it.each(['inside', 'below'])('is the background that a week of reports repeats, %s', (place) => {
    const background =
      'The lighthouse keeper stood trial because the lighthouse of Gullport had been sold to three strangers.';
    const report = (number: number) => {
      const lead = `The lighthouse keeper of Gullport told the court about ${placeOf(number)}, where three strangers had lied to him.`;
      const { headline, paragraphs } = storyOf(number);
      const [first = '', second = ''] = paragraphs;
      const lines =
        place === 'inside' ? [lead, background, first, second] : [lead, first, second, background];
      return { text: [headline, ...lines].join('\n\n') };
    };
    const reports = numbers(12).map(report);
    expect(learned(reports).articles).toBe(12);
    expect(takenAfter(reports)).toEqual([]);
  });

  it('is a section of five articles among many', () => {
    const pages = numbers(50).map((number) =>
      textPage(number, number % 10 === 0 ? { below: ['Gardening with Greta'] } : {}),
    );
    expect(takenBy(learned(pages), textPage(50, { below: ['Gardening with Greta'] }))).toEqual([]);
  });

  it('is an ingredient that every other recipe lists', () => {
    const list = (number: number) =>
      [
        `- ${storyOf(number).headline.slice(4, 20)}`,
        '- Salt',
        `- Herb of hill ${'abcdefghi'[number]}`,
        `- Root of vale ${'klmnopqrs'[number]}`,
      ].join('\n');
    expect(takenAfter(numbers(6).map((number) => textPage(number, { below: [list(number)] })))).toEqual([]);
  });

  it('is a figure that changes between the paragraphs', () => {
    const pages = numbers(12).map((number) =>
      textPage(number, { inside: [`Boats in harbour: ${number + 30}.`] }),
    );
    expect(takenAfter(pages)).toEqual([]);
  });
});

describe('attribution', () => {
  it('of a reporter who signs everything stays, in whatever words and wherever', () => {
    const below = [
      'Text: Ines Calloway',
      'Photos: Mateo Brandt / Harbour Pictures',
      'Reporting by Ines Calloway; editing by Leila Farrow',
    ];
    const taken = takenAfter(numbers(12).map((number) => textPage(number, { below })));
    expect(taken).toEqual([]);
  });

  it.each([
    'Ines Calloway reports on harbours, and on what floats in them',
    'Written with help from Ines Calloway',
  ])('of who wrote the story is no furniture either: %s', (line) => {
    const pages = numbers(12).map((number) => textPage(number, { below: ['Tips for the night desk', line] }));
    expect(takenAfter(pages)).toEqual(['Tips for the night desk']);
  });

  it.each(caseNames())('%s: a template that knows every line of it removes no credit', (name) => {
    const { scrape, expected } = readCase(name);
    const judge = templateJudge(
      everyLine(parseScrape(scrape, DEFAULT_LIMITS).blocks.map(({ text }) => text)),
      'Gazette',
    );
    const before = clean(scrape).story;
    const { story, ledger } = clean(scrape, { sourceJudges: [judge] });
    const removed = ledger.entries.flatMap((entry) => (entry.fate === 'removed' ? [entry.content.text] : []));
    for (const { text } of expected.recognised)
      expect(removed.some((line) => line.startsWith(text))).toBe(false);
    const { byline, authors, captions, copyrightNotice, syndicationNotes, dateline } = before;
    expect(story).toMatchObject({ byline, authors, captions, copyrightNotice, syndicationNotes, dateline });
  });
});

/** A template of a source that has printed these lines in all of its last fifty articles. */
function everyLine(texts: readonly string[]): Template {
  const lines = new Map<string, { sample: string; hasNumbers: boolean; isInside: boolean }>();
  for (const text of texts) {
    const key = templateKey(text);
    if (key) lines.set(key.hash, { sample: text, hasNumbers: false, isInside: true });
  }
  const articles = numbers(50).map((number) => ({ sketch: [`own ${number}`], headline: null, lines }));
  return learn(EMPTY_TEMPLATE, articles);
}
