import { DESK_MATCHES } from '../../plugins/copydesk/engine/src/desk/deskRule';
import { ruleSentence } from '../../plugins/copydesk/admin/src/rules/ruleSentence';
import { sayIn } from './sayIn';

const rule = {
  action: 'remove',
  matchBy: 'startsWith',
  value: 'Advertise with us',
  replacement: null,
} as const;

it.each([
  ['en', 'Removes blocks that start with “Advertise with us”'],
  ['de', 'Entfernt Blöcke, die mit „Advertise with us“ beginnen'],
  ['fr', 'Retire les blocs qui commencent par « Advertise with us »'],
])('a rule is a sentence in %s', async (locale, sentence) => {
  expect(ruleSentence(rule, await sayIn(locale))).toBe(sentence);
});

it.each([
  [{ action: 'remove', matchBy: 'last', value: '1' } as const, 'Removes the last block of the story'],
  [{ action: 'keep', matchBy: 'first', value: '3' } as const, 'Keeps the first 3 blocks of the story'],
  [
    { action: 'replace', matchBy: 'contains', value: '(Wire)', replacement: '' } as const,
    'Takes “(Wire)” out of the text',
  ],
  [
    { action: 'replace', matchBy: 'expression', value: 'a+', replacement: 'b' } as const,
    'Replaces what fits a+ by “b”',
  ],
])('says what it does: %j', async (more, sentence) => {
  expect(ruleSentence({ ...rule, ...more }, await sayIn('en'))).toBe(sentence);
});

it('shows what looks like markup or a placeholder as it was typed', async () => {
  expect(ruleSentence({ ...rule, value: '<b>{count}</b>' }, await sayIn('en'))).toContain('“<b>{count}</b>”');
});

it('shows the beginning of a long text', async () => {
  expect(ruleSentence({ ...rule, value: 'x'.repeat(2_000) }, await sayIn('en')).length).toBeLessThan(200);
});

it.each(['en', 'de', 'fr'])('has words in %s for each way of finding', async (locale) => {
  const say = await sayIn(locale);
  const sentences = DESK_MATCHES.flatMap((matchBy) =>
    (['remove', 'keep'] as const).map((action) =>
      ruleSentence({ ...rule, action, matchBy, value: '2' }, say),
    ),
  );
  expect(new Set(sentences).size).toBe(DESK_MATCHES.length * 2);
  expect(sentences.filter((sentence) => sentence.includes('copydesk.'))).toEqual([]);
});
