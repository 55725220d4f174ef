import { oneSpaced } from '../../plugins/copydesk/engine/src';

test.each([
  ['one space between words', 'one space between words'],
  ['two  spaces and\ta tab', 'two spaces and a tab'],
  ['a line\nand\r\nanother', 'a line and another'],
  ['no-break\u00a0space, \u2003wide one', 'no-break space, wide one'],
  [' at its ends \n', ' at its ends '],
  ['', ''],
])('%j has one space wherever it had white space', (text, spaced) => {
  expect(oneSpaced(text)).toBe(spaced);
  expect(oneSpaced(text)).toBe(text.replace(/\s+/g, ' '));
});
