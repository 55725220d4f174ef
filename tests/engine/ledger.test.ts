import { rule } from './desk/rule';
import { caseNames, readCase } from './readCase';

import {
  clean,
  deskJudge,
  isHtmlScrape,
  NoSuchBlock,
  putBack,
  takeOut,
  type Cleaned,
  type LedgerEntry,
} from '../../plugins/copydesk/engine/src';

/** A heavy hand: words go and come in nearly every block, over the runs of some, and some blocks go whole. */
const DESK = deskJudge([
  rule({ id: 'shorter', action: 'replace', matchBy: 'expression', value: '(?i)e', replacement: '' }),
  rule({
    id: 'longer',
    action: 'replace',
    matchBy: 'expression',
    value: '([bt]) (\\w+)',
    replacement: '$2, $1',
  }),
  rule({ id: 'gone', action: 'remove', matchBy: 'expression', value: '(?i)^h' }),
  rule({
    id: 'emptied',
    action: 'replace',
    matchBy: 'expression',
    value: '(?s)^[^x]*said[^x]*$',
    replacement: ' ',
  }),
  rule({ id: 'kept', action: 'keep', matchBy: 'last', value: '3' }),
]);

const CASES = caseNames().flatMap((name) => {
  const { scrape } = readCase(name);
  const original = isHtmlScrape(scrape) ? scrape.html : scrape.text;
  return [
    { name, original, cleaned: clean(scrape) },
    { name: `${name}, with rules of a desk`, original, cleaned: clean(scrape, { sourceJudges: [DESK] }) },
  ];
});

it('the rules of the desk have something to do in these cases', () => {
  const entries = CASES.flatMap(({ cleaned }) => cleaned.ledger.entries);
  const rules = entries.flatMap((entry) => [
    ...(entry.fate === 'removed' && entry.judge === 'desk' ? [entry.rule] : []),
    ...('rewriting' in entry ? (entry.rewriting?.by.map((by) => by.rule) ?? []) : []),
  ]);
  for (const id of ['shorter', 'longer', 'gone', 'emptied']) expect(rules).toContain(id);
});

describe.each(caseNames())('the rules of the desk, in %s', (name) => {
  it('leave what was recognised as it was', () => {
    const { scrape } = readCase(name);
    const { body: _, bodyText: __, ...fields } = clean(scrape).story;
    const cleaned = clean(scrape, { sourceJudges: [DESK] });
    expect(cleaned.story).toMatchObject(fields);
    expect(cleaned.ledger.entries.filter(({ fate }) => fate === 'recognised')).toEqual(
      clean(scrape).ledger.entries.filter(({ fate }) => fate === 'recognised'),
    );
  });
});

function textOf(cleaned: Cleaned, entry: LedgerEntry): string {
  switch (entry.fate) {
    case 'kept':
      return entry.rewriting?.before.text ?? cleaned.story.body[entry.bodyIndex]?.text ?? '';
    case 'recognised':
      return entry.text;
    case 'removed':
      return entry.content.text;
  }
}

/** What a reader sees of a stretch of HTML or text, tags and entities gone. */
function seen(original: string): string {
  return original
    .replace(/<(?:"[^"]*"|'[^']*'|[^'">])*>/g, '')
    .replace(/&(?:#39|rsquo|ldquo|rdquo|nbsp|amp|lt|gt|#8217);/g, ' ');
}

/** Letters and digits alone: table cells and line breaks are written with signs of their own. */
function letters(source: string): string {
  return source.replace(/[^\p{L}\p{N}]/gu, '');
}

describe.each(CASES)('story and ledger of $name', ({ original, cleaned }) => {
  const { entries } = cleaned.ledger;

  it('give every block one entry, in reading order', () => {
    expect(entries.map((entry) => entry.block)).toEqual(entries.map((_, index) => index));
  });

  it('hold the body’s blocks each once', () => {
    const kept = entries.flatMap((entry) => (entry.fate === 'kept' ? [entry.bodyIndex] : []));
    expect(kept).toEqual(cleaned.story.body.map((_, index) => index));
  });

  it('give back the text of every stretch of the original', () => {
    for (const entry of entries) {
      expect(letters(textOf(cleaned, entry))).toBe(letters(seen(original.slice(entry.start, entry.end))));
    }
  });

  it('leave no stretch out and take none twice', () => {
    entries.forEach((entry, index) => {
      const before = entries[index - 1];
      expect(entry.start).toBeLessThan(entry.end);
      if (before) expect(entry.start).toBeGreaterThanOrEqual(before.end);
      expect(entry.line).toBe(original.slice(0, entry.start).split('\n').length);
    });
  });

  it('write each block as the sum of its runs', () => {
    for (const block of cleaned.story.body)
      expect(block.children.map(({ text }) => text).join('')).toBe(block.text);
  });

  it('come back the same when a block is taken out and put back', () => {
    for (const { block } of cleaned.story.body)
      expect(putBack(takeOut(cleaned, block), block)).toEqual(cleaned);
  });

  it('have a removed block at its place once it is put back, and nothing else changed', () => {
    for (const entry of entries) {
      if (entry.fate !== 'removed') continue;
      const after = putBack(cleaned, entry.block);
      const order = after.story.body.map(({ block }) => block);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(after.story.body.filter(({ block }) => block !== entry.block)).toEqual(cleaned.story.body);
      expect(after.story.bodyText).toContain(entry.content.text);
      expect(after.ledger.entries[entry.block]).toMatchObject({ fate: 'kept', line: entry.line });
    }
  });
});

describe('an editor’s hand', () => {
  const cleaned = clean({
    text: 'River rises and the bridges close\n\nThe river rose by a metre in the night, and the bridges were closed to lorries and carts.\n\nAdvertisement\n\nThe mayor asked for sandbags, and was sent flour, in sacks of the same size.',
  });

  it('leaves the story that it was given as it was', () => {
    const before = structuredClone(cleaned);
    putBack(cleaned, 2);
    takeOut(cleaned, 1);
    expect(cleaned).toEqual(before);
  });

  it('is named as the judge of what it took out', () => {
    expect(takeOut(cleaned, 1).ledger.entries[1]).toMatchObject({
      fate: 'removed',
      judge: 'editor',
      rule: 'editor',
      confidence: 1,
    });
  });

  it.each([
    ['put back', () => putBack(cleaned, 99), 'There is no block 99'],
    ['put back', () => putBack(cleaned, 1), 'is in the story already'],
    ['put back', () => putBack(cleaned, 0), 'was read into the story as its headline'],
    ['take out', () => takeOut(cleaned, -1), 'There is no block -1'],
    ['take out', () => takeOut(cleaned, 2), 'has been taken out already'],
    ['take out', () => takeOut(cleaned, 0), 'was read into the story as its headline'],
  ])('is told when it cannot %s a block (%#)', (_what, act, message) => {
    expect(act).toThrow(NoSuchBlock);
    expect(act).toThrow(message);
  });
});
