import { changedWords } from '../../plugins/copydesk/admin/src/versions/changedWords';

const marked = (before: string, text: string): string =>
  changedWords(before, text)
    .map(({ words, isChanged }) => (isChanged ? `[${words}]` : words))
    .join('');

it.each([
  ['nine barges lay there', 'nine barges lay there', 'nine barges lay there'],
  ['nine barges lay there', 'ten barges lay there', '[ten ]barges lay there'],
  ['nine barges lay there', 'nine barges lay there at noon', 'nine barges lay there [at noon]'],
  ['one two three four five', 'zero two new four six', '[zero ]two [new ]four [six]'],
  ['', 'all of it', '[all of it]'],
  ['all of it', '', ''],
])('from “%s” to “%s”', (before, text, shown) => {
  expect(marked(before, text)).toBe(shown);
});

it('loses no word and no break between paragraphs, however long the text', () => {
  const text = Array.from({ length: 1_500 }, (_, place) => `w${place}\n\n`).join('');
  const before = Array.from({ length: 1_500 }, (_, place) => `v${place} `).join('');
  expect(
    changedWords(before, text)
      .map(({ words }) => words)
      .join(''),
  ).toBe(text);
});
