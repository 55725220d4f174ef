import { fieldPath } from '../../plugins/copydesk/admin/src/attribution/fieldPath';

const LABELS = new Map([
  ['originalUrl', 'Original address'],
  ['photoCaptions', 'Photo captions'],
  ['credit', 'Credit line'],
]);
const nameOf = (field: string) => LABELS.get(field) ?? field;

it('calls a field what its form calls it', () => {
  expect(fieldPath(['originalUrl'], nameOf)).toBe('Original address');
});

it('counts the places of a list from one', () => {
  expect(fieldPath(['photoCaptions', '0'], nameOf)).toBe('Photo captions › 1');
  expect(fieldPath(['photoCaptions', '11'], nameOf)).toBe('Photo captions › 12');
});

it('keeps the key of what lies within a field, though the article has a field of that key', () => {
  expect(fieldPath(['photoCaptions', '0', 'credit'], nameOf)).toBe('Photo captions › 1 › credit');
});

it('keeps the key of a field that has no name', () => {
  expect(fieldPath(['usageTerms'], nameOf)).toBe('usageTerms');
});

it('takes a step that only begins with a digit for a name', () => {
  expect(fieldPath(['photoCaptions', '2nd'], nameOf)).toBe('Photo captions › 2nd');
});

it('says nothing of no field', () => {
  expect(fieldPath([], nameOf)).toBe('');
});
