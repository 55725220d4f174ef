import { patternOf, Reasons } from '../../plugins/copydesk/cli/src/reasons';

it.each([
  ['The source Harbour Wire is still awaiting approval.', 'The source … is still awaiting approval.'],
  ['The source Le Monde de la Mer is still awaiting approval.', 'The source … is still awaiting approval.'],
  ['The desk holds this text already: "Pier 41 reopens".', 'The desk holds this text already: "…".'],
  [
    'The desk holds another text: “Pier 41”. Nothing was overwritten.',
    'The desk holds another text: “…”. Nothing was overwritten.',
  ],
  ['https://a.example/x?y=1 answered with HTTP 404.', '… answered with HTTP 404.'],
  ['It is longer than 20,000,000 characters.', 'It is longer than … characters.'],
  ['Give the byline.', 'Give the byline.'],
  [
    'Neither the article nor its source has a licence. Choose one.',
    'Neither the article nor its source has a licence. Choose one.',
  ],
])('%s → %s', (reason, pattern) => {
  expect(patternOf(reason)).toBe(pattern);
});

it('counts reasons, the most frequent first, and prints one as it was said where all say the same', () => {
  const reasons = new Reasons();
  for (const name of ['Harbour Wire', 'Inland Post'])
    reasons.add({ name: null, outcome: 'held', reasons: [`The source ${name} is still awaiting approval.`] });
  for (const row of [1, 2, 3])
    reasons.add({
      name: `rows.jsonl, record ${row}`,
      outcome: 'rejected',
      reasons: [`rows.jsonl, record ${row}: It is not JSON: Unexpected token 'b'.`],
    });
  reasons.add({
    name: 'rows.jsonl, record 4',
    outcome: 'rejected',
    reasons: ['rows.jsonl, record 4, field url: It is no address.'],
  });
  reasons.add({ name: 'a', outcome: 'imported', reasons: [] });
  expect(reasons.items).toBe(7);
  expect(reasons.inWords().split('\n')).toEqual([
    '7 articles: 1 imported, 2 held, 4 rejected',
    "  3  rejected: It is not JSON: Unexpected token 'b'.",
    '  2  held: The source … is still awaiting approval.',
    '  1  rejected: It is no address.',
  ]);
});

it('counts a reason once an article, however often it is said of it', () => {
  const reasons = new Reasons();
  reasons.add({ name: null, outcome: 'held', reasons: ['Give the byline.', 'Give the byline.'] });
  expect(reasons.counted()).toEqual([{ outcome: 'held', reason: 'Give the byline.', count: 1 }]);
});

it('keeps no more reasons apart than anybody reads', () => {
  const reasons = new Reasons();
  const word = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  for (let number = 0; number < 10_050; number += 1)
    reasons.add({ name: null, outcome: 'failed', reasons: [`It failed: ${word(number)}.`] });
  expect(reasons.items).toBe(10_050);
  expect(reasons.counted()[0]).toEqual({ outcome: 'failed', reason: 'Other reasons.', count: 50 });
});
