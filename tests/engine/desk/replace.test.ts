import { clean, deskJudge, putBack, takeOut, type DeskRule } from '../../../plugins/copydesk/engine/src';
import { rule } from './rule';

const page = (paragraph: string) => ({
  html: `<article><h1>Ferry crews accept a new contract</h1><p class="byline">By Ines Calloway</p>
    <p>Ferry crews in Port Vellum voted on Tuesday to accept a contract that raises their pay by nine per cent.</p>
    <p>${paragraph}</p></article>`,
});

const replace = (value: string, replacement: string, more: Partial<DeskRule> = {}) =>
  rule({ action: 'replace', matchBy: 'contains', value, replacement, ...more });
const replaceAll = (value: string, replacement: string) =>
  replace(value, replacement, { matchBy: 'expression' });

const cleaned = (paragraph: string, ...rules: DeskRule[]) =>
  clean(page(paragraph), { sourceJudges: [deskJudge(rules)], classifier: null });
const lastOf = (paragraph: string, ...rules: DeskRule[]) => cleaned(paragraph, ...rules).story.body.at(-1);

describe('A desk’s rule replaces', () => {
  it.each([
    [
      'a text, each time',
      [replace('Wire', 'Post')],
      'The Wire and the Wire said so.',
      'The Post and the Post said so.',
    ],
    [
      'a text by none, and closes the gap',
      [replace('(Wire)', '')],
      'The crews (Wire) said so.',
      'The crews said so.',
    ],
    ['the beginning by none', [replace('WIRE –', '')], 'WIRE – The crews said so.', 'The crews said so.'],
    [
      'the end by none',
      [replace('Indeed.', '')],
      'The crews of both ferries said so. Indeed.',
      'The crews of both ferries said so.',
    ],
    ['a dollar sign as it stands', [replace('money', '$1 and $$')], 'They got money.', 'They got $1 and $$.'],
    [
      'groups',
      [replaceAll(String.raw`(\w+) of (\w+)`, '$2 $1 $$ $&')],
      'The port of Vellum.',
      'The Vellum port $ port of Vellum.',
    ],
    [
      'named groups',
      [replaceAll(String.raw`(?P<day>Mon|Tues)day`, '$<day>.')],
      'On Monday they met.',
      'On Mon. they met.',
    ],
    [
      'the first group and a nought',
      [replaceAll('(x)y', '$10')],
      'An xy line of text.',
      'An x0 line of text.',
    ],
    ['one after the other', [replace('a b', 'c'), replace('c d', 'e')], 'It is a b d here.', 'It is e here.'],
    ['what stands behind an emoji', [replaceAll('b+', 'c')], 'It is 😀 bb here.', 'It is 😀 c here.'],
    ['what touches', [replaceAll('[ab]', 'x')], 'It says aabb there.', 'It sxys xxxx there.'],
  ])('%s', (_what, rules, before, after) => {
    expect(lastOf(before, ...rules)?.text).toBe(after);
  });

  it('within one run and leaves the formatting as it was', () => {
    expect(
      lastOf(
        'The <b>bold Wire</b> and the <a href="https://a.example/">linked Wire</a>.',
        replace('Wire', 'Post'),
      )?.children,
    ).toEqual([
      { text: 'The ' },
      { text: 'bold Post', bold: true },
      { text: ' and the ' },
      { text: 'linked Post', link: 'https://a.example/' },
      { text: '.' },
    ]);
  });

  it('over several runs in the formatting of its first letter', () => {
    const block = lastOf('The <b>old</b> <i>Harbour</i> Wire said.', replace('old Harbour', 'new'));
    expect(block?.children).toEqual([{ text: 'The ' }, { text: 'new', bold: true }, { text: ' Wire said.' }]);
    expect(block?.text).toBe('The new Wire said.');
  });

  it('nothing where it finds nothing, and says nothing of it', () => {
    const { ledger } = cleaned('The crews said so.', replace('Wire', 'Post'));
    expect(ledger.entries.some((entry) => 'rewriting' in entry)).toBe(false);
  });

  it('and the ledger has the block as it came, with each rule that changed it', () => {
    const { ledger, story } = cleaned(
      'The <b>Wire</b> and the Wire said so.',
      replace('Wire', 'Post', { id: 'a' }),
      replace('said so', 'said', { id: 'b' }),
    );
    expect(story.body.at(-1)?.text).toBe('The Post and the Post said.');
    expect(ledger.entries.at(-1)).toMatchObject({
      fate: 'kept',
      rewriting: {
        before: {
          text: 'The Wire and the Wire said so.',
          children: [{ text: 'The ' }, { text: 'Wire', bold: true }, { text: ' and the Wire said so.' }],
        },
        by: [
          { judge: 'desk', rule: 'a', times: 2 },
          { judge: 'desk', rule: 'b', times: 1 },
        ],
      },
    });
  });

  it('what an editor takes out and puts back in the words that it had', () => {
    const before = cleaned('The Wire said so.', replace('Wire', 'Post'));
    const { block } = before.story.body.at(-1) ?? { block: -1 };
    expect(takeOut(before, block).ledger.entries[block]).toMatchObject({
      rewriting: { before: { text: 'The Wire said so.' } },
    });
    expect(putBack(takeOut(before, block), block)).toEqual(before);
  });

  it('all of a block by none: it is then removed, and comes back as it came', () => {
    const before = cleaned('The Wire said so.', replaceAll('.+', ''));
    const entry = before.ledger.entries.at(-1);
    expect(entry).toMatchObject({
      fate: 'removed',
      judge: 'desk',
      rule: 'r1',
      content: { text: 'The Wire said so.' },
    });
    expect(putBack(before, entry?.block ?? -1).story.bodyText).toBe('The Wire said so.');
  });

  it('no name that the story credits nowhere else', () => {
    const paragraph = 'Reporting by Tove Aldridge; editing by Mateo Brandt';
    const erased = cleaned(paragraph, replaceAll('Tove Aldridge|Mateo Brandt', 'our staff'));
    expect(JSON.stringify(erased.story)).toContain('Tove Aldridge');
  });

  it('no more than twice a block: rules that feed each other end', () => {
    const rules = Array.from({ length: 60 }, () => replaceAll('z', 'zz')).map((one, index) => ({
      ...one,
      id: `z${index}`,
    }));
    expect(lastOf('It is z here.', ...rules)?.text.length).toBeLessThan(1_100);
  });
});
