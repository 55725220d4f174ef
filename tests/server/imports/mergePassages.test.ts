import { bodyOf, passagesOf } from '../../../plugins/copydesk/server/src/imports/versions/passages';
import { commonPassages } from '../../../plugins/copydesk/server/src/imports/versions/commonPassages';
import { mergePassages } from '../../../plugins/copydesk/server/src/imports/versions/mergePassages';
import type { BodyNode } from '../../../plugins/copydesk/server/src/newsroom/articleBody';
import { paragraph } from '../../newsroom/content';

/** A text of a letter for each passage; in capitals where it was rewritten. */
const passages = (letters: string) => passagesOf([...letters].map(paragraph));

/** Merged letters, what collided as <base|ours|theirs>. */
const merged = (base: string, ours: string, theirs: string): string => {
  const letters = (list: readonly { text: string }[]) => list.map(({ text }) => text).join('');
  return mergePassages(passages(base), passages(ours), passages(theirs))
    .map((region) => {
      if (region.by === 'conflict')
        return `<${letters(region.base)}|${letters(region.ours)}|${letters(region.theirs)}>`;
      return letters(region.by === 'version' ? region.theirs : region.ours);
    })
    .join('');
};

it.each([
  ['nobody changed anything', 'abcd', 'abcd', 'abcd', 'abcd'],
  ['one side alone', 'abcd', 'abcd', 'aBcd', 'aBcd'],
  ['the other side alone', 'abcd', 'aBcd', 'abcd', 'aBcd'],
  ['each another passage', 'abcd', 'Abcd', 'abcD', 'AbcD'],
  ['neighbours', 'abcd', 'aBcd', 'abCd', 'aBCd'],
  ['both the same', 'abcd', 'aXcd', 'aXcd', 'aXcd'],
  ['both one passage', 'abcd', 'aXcd', 'aYcd', 'a<b|X|Y>cd'],
  ['one rewritten, two rewritten', 'abcd', 'aXcd', 'aYZd', 'a<b|X|Y>Zd'],
  ['rewritten here, dropped there', 'abcd', 'aXcd', 'acd', 'a<b|X|>cd'],
  ['dropped here, another dropped there', 'abcd', 'acd', 'abd', 'ad'],
  ['something added behind what was rewritten', 'abcd', 'abcD', 'abcde', 'abcDe'],
  ['something added at the end by both', 'ab', 'abx', 'aby', 'ab<|x|y>'],
  ['something put before what was rewritten', 'ab', 'aB', 'axb', 'axB'],
  ['something put into what was dropped', 'abcd', 'ad', 'abxcd', 'a<bc||bxc>d'],
  ['a passage that stands twice', 'aba', 'aba', 'abaa', 'abaa'],
  ['everything new here, one new there', 'ab', 'xyz', 'aB', '<ab|xyz|aB>'],
  ['from nothing', '', 'x', '', 'x'],
])('%s', (_, base, ours, theirs, result) => {
  expect(merged(base, ours, theirs)).toBe(result);
});

/** A text in which some passages are rewritten, dropped or followed by another, other ones for each number. */
const edited = (letters: string, number: number): string =>
  [...letters]
    .map((letter, place) => {
      const added = String.fromCodePoint(0x4e00 + number * letters.length + place);
      return [letter, added, '', letter + added, letter][(number * (place + 3) + place * place) % 5];
    })
    .join('');

it('merged once, the same again takes nothing more and is as open as before', () => {
  const letters = 'abcdefgh';
  let collided = 0;
  for (let ours = 0; ours < 40; ours += 1)
    for (let theirs = 40; theirs < 80; theirs += 1) {
      const version = passages(edited(letters, theirs));
      const first = mergePassages(passages(letters), passages(edited(letters, ours)), version);
      const draft = first.flatMap((region) => (region.by === 'version' ? region.theirs : region.ours));
      const settled = first.flatMap((region) => (region.by === 'conflict' ? region.base : region.theirs));
      const again = mergePassages(settled, draft, version);
      expect(again.filter(({ by }) => by === 'version')).toEqual([]);
      expect(again.flatMap((region) => region.ours)).toEqual(draft);
      expect(again.some(({ by }) => by === 'conflict')).toBe(first.some(({ by }) => by === 'conflict'));
      collided += first.filter(({ by }) => by === 'conflict').length;
    }
  expect(collided).toBeGreaterThan(1_000);
});

it('lists, headings and emphasis are passages with their looks, and a body comes back as it was', () => {
  const text = (words: string, more = {}) => ({ type: 'text', text: words, ...more });
  const body: BodyNode[] = [
    { type: 'heading', level: 2, children: [text('What is known')] },
    {
      type: 'list',
      format: 'unordered',
      children: ['one', 'two'].map((item) => ({ type: 'list-item', children: [text(item)] })),
    },
    { type: 'paragraph', children: [text('The '), text('gate', { bold: true }), text(' broke.')] },
  ];
  const read = passagesOf(body);
  expect(read.map(({ text: words }) => words)).toEqual(['What is known', 'one', 'two', 'The gate broke.']);
  expect(bodyOf(read)).toEqual(body);
  // Plain, it is not the same passage; cut otherwise into nodes, it is.
  const [plain, cut] = passagesOf([
    paragraph('The gate broke.'),
    {
      type: 'paragraph',
      children: [text('Th'), text('e '), text('gate', { bold: true }), text(''), text(' broke.')],
    },
  ]);
  expect(plain?.form).not.toBe(read[3]?.form);
  expect(cut?.form).toBe(read[3]?.form);
});

it('the common passages of long texts that share only their ends are those ends', () => {
  const long = (mark: string) => [
    'head',
    ...Array.from({ length: 2_500 }, (_, place) => `${mark}${place}`),
    'tail',
  ];
  expect(commonPassages(long('a'), long('b'), (one, other) => one === other)).toEqual([
    [0, 0],
    [2_501, 2_501],
  ]);
});
