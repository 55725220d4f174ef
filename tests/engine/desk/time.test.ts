import {
  clean,
  cleanRead,
  deskJudge,
  readScrape,
  type DeskRule,
  type Scrape,
} from '../../../plugins/copydesk/engine/src';
import { rule } from './rule';

const remove = (matchBy: DeskRule['matchBy'], value: string) => rule({ action: 'remove', matchBy, value });

/** The quickest of some runs, in ms: what else the machine does only ever adds to it. */
function quickest(run: () => void): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const before = performance.now();
      run();
      return performance.now() - before;
    }),
  );
}

/**
 * How many times longer eight times the scrape takes. Eight or so where time grows with the length, sixty-four where it
 * grows with its square; far beyond where an expression goes back on its way.
 */
function growth(scrapeOf: (size: number) => Scrape, rules: readonly DeskRule[], size: number): number {
  const judge = deskJudge(rules);
  const timeOf = (length: number) => {
    const read = readScrape(scrapeOf(length), { classifier: null, limits: { maxBlocks: 1_000_000 } });
    return quickest(() => cleanRead(read, [judge]));
  };
  timeOf(size);
  return timeOf(size * 8) / Math.max(timeOf(size), 1);
}

const LINEAR = 28;

it.each<[string, (size: number) => Scrape, DeskRule[]]>([
  [
    'an expression that would go back for ever',
    (size) => ({ text: `The crews said so.\n\n${'a'.repeat(size * 200)}!` }),
    [
      remove('expression', '(a+)+$'),
      remove('expression', '(a|a)*b'),
      remove('expression', '(?:a?){40}a{40}c'),
    ],
  ],
  [
    'a replacement in one long block',
    (size) => ({ text: `The crews said so.\n\n${'ab '.repeat(size * 5)}` }),
    [
      remove('exact', 'The crews said so.'),
      rule({ id: 'keep', action: 'keep', matchBy: 'startsWith', value: 'ab ab' }),
      rule({ action: 'replace', matchBy: 'expression', value: '(a+)(b+)', replacement: '$2$1' }),
    ],
  ],
  [
    'a replacement over many runs',
    (size) => ({ html: `<p>The crews said so.</p><p>${'<b>ab</b> <i>cd</i> '.repeat(size)}</p>` }),
    [rule({ action: 'replace', matchBy: 'contains', value: 'b c', replacement: '' })],
  ],
  [
    'siblings by the thousand',
    (size) => ({ html: `<div>${'<p class="x">Said the union of the crews.</p>'.repeat(size * 4)}</div>` }),
    [remove('selector', 'i ~ p.x'), remove('selector', 'p.y + p.x'), remove('selector', 'div > p:not(.x)')],
  ],
  [
    'a deep page and a selector that could begin anywhere',
    (size) => ({ html: `${'<div>'.repeat(400)}${'<div><p>Said the union.</p></div>'.repeat(size)}` }),
    [
      remove('selector', 'div div div div div div div div i'),
      remove('selector', 'div > div div > div div > div p.x'),
    ],
  ],
  [
    'a start tag that does not end',
    (size) => ({
      html: `<p>Said the union of the crews.</p><div ${'a="b" '.repeat(size * 5)}><p>And the crews.</p>`,
    }),
    [remove('selector', '[z] p'), remove('selector', '[a="c"]')],
  ],
])(
  'Time grows with the scrape and no faster: %s',
  (_what, scrapeOf, rules) => {
    expect(growth(scrapeOf, rules, 1_500)).toBeLessThan(LINEAR);
  },
  60_000,
);

it('A scrape of ten megabytes goes through', () => {
  const text = `The crews said so.\n\n${`${'a'.repeat(999)}\n\n`.repeat(10_000)}`;
  const { story } = clean(
    { text },
    {
      classifier: null,
      sourceJudges: [deskJudge([remove('expression', '(a+)+b$'), remove('startsWith', 'The crews')])],
    },
  );
  expect(story.bodyText).not.toContain('The crews');
}, 60_000);
