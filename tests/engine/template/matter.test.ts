import { isOfMatter, tellingWords } from '../../../plugins/copydesk/engine/src/template/matter';

test.each([
  ['Ferry crews accept the contract', ['accept', 'contract']],
  ['Fährleute-Verträge: unterzeichnet!', ['fährleute', 'verträge', 'unterzeichnet']],
  ['İSTANBUL’da görüşmeler', ['i\u0307stanbul', 'görüşmeler']],
  ['漢字かな ABC漢字', ['漢字', '字か', 'かな']],
  ['ไทย๕ไทย', ['ไท', 'ทย']],
  ['12345678 a-b-c', []],
])('the telling words of %j', (text, words) => {
  expect([...tellingWords(text)]).toEqual(words);
});

test('a line of one telling word is of no story, and no story is read for it', () => {
  const story = {
    matter: () => {
      throw new Error('read');
    },
  };
  expect(isOfMatter('Advertisement', story, new Set())).toBe(false);
});

test('a line is of the matter of a story that has its words, the name of the source aside', () => {
  const words = tellingWords('Crews accepted the contract that the harbour company had offered.');
  const story = { matter: () => words };
  const name = tellingWords('The Harbour Courier');
  expect(isOfMatter('The contract was accepted on Tuesday.', story, name)).toBe(true);
  expect(isOfMatter('Subscribe to the newsletter of the harbour.', story, name)).toBe(false);
});
