import { z } from 'zod';
import { flag, text } from '../../../plugins/copydesk/server/src/newsroom/columns';
import { readSparse } from '../../../plugins/copydesk/server/src/newsroom/readSparse';

const schema = z.object({
  documentId: z.string(),
  name: text,
  free: flag(true),
  note: z.string().nullish(),
  words: z
    .array(z.string())
    .nullish()
    .catch(null)
    .transform((value) => value ?? []),
});
const read = readSparse(schema);

it.each<[string, unknown]>([
  ['full', { documentId: 'a', name: ' Harbour ', free: false, note: 'n', words: ['b'] }],
  ['empty', { documentId: 'a', name: null, free: null, note: null, words: null }],
  ['without what may be left out', { documentId: 'a' }],
  ['undefined', { documentId: 'a', name: undefined, free: undefined, note: undefined, words: undefined }],
  ['with what the schema does not know', { documentId: 'a', other: 1 }],
  ['with what counts as none', { documentId: 'a', words: 'none' }],
])('a row that is %s is read as its schema reads it', (_what, row) => {
  expect(read(row)).toStrictEqual(schema.parse(row));
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['a list', []],
  ['a row without what it needs', { name: 'Harbour' }],
  ['a row with an empty column that may not be', { documentId: null }],
  ['a row with a value of another type', { documentId: 'a', free: 'yes', name: 1 }],
])('%s is refused in the words of its schema', (_what, row) => {
  const { error } = schema.safeParse(row);
  expect(error?.issues.length).toBeGreaterThan(0);
  expect(() => read(row)).toThrow(error?.message);
});

it('what is read of an empty column is shared by all rows, and nobody can change it', () => {
  const { words } = read({ documentId: 'a', words: null });
  expect(read({ documentId: 'b', words: null }).words).toBe(words);
  expect(() => words.push('c')).toThrow(TypeError);
});
