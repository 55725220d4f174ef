import { SIGN, signOf } from '../../page/signs';

/** Marks are numbered below this; words that fall on one number share it. */
export const MARKS = 32_768;
/** A longer block shows what it is within so many words. */
const MOST_WORDS = 40;
const LONGEST = 400;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const ZERO = 48;
const LOWER = new Uint16Array(65_536);

/** What a block's wording is told by, as numbers below MARKS. */
export interface Marks {
  /** Its words, in small letters, every digit a 0; each letter of a script without spaces is a word. */
  words: number[];
  /** Its first word, its last, and its first together with how many there are. */
  ends: number[];
}

export function marksOf(text: string): Marks {
  const words: number[] = [];
  const length = Math.min(text.length, LONGEST);
  let hash = FNV_OFFSET;
  let inWord = false;
  const end = () => {
    if (inWord) words.push(folded(hash));
    hash = FNV_OFFSET;
    inWord = false;
  };
  for (let i = 0; i < length && words.length < MOST_WORDS; i++) {
    const code = text.charCodeAt(i);
    const sign = signOf(code);
    if ((sign & SIGN.word) === 0) {
      end();
      continue;
    }
    if ((sign & SIGN.unspaced) !== 0) end();
    hash = Math.imul(hash ^ ((sign & SIGN.digit) !== 0 ? ZERO : lower(code)), FNV_PRIME);
    inWord = true;
    if ((sign & SIGN.unspaced) !== 0) end();
  }
  if (words.length < MOST_WORDS) end();
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return { words, ends: [] };
  return { words, ends: [salted(first, 1), salted(last, 2), salted(first, 3 + words.length)] };
}

function lower(code: number): number {
  const known = LOWER[code] ?? 0;
  if (known !== 0) return known;
  const read = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  LOWER[code] = read;
  return read;
}

function folded(hash: number): number {
  return (hash ^ (hash >>> 15)) & (MARKS - 1);
}

function salted(mark: number, salt: number): number {
  return folded(Math.imul(Math.imul(FNV_OFFSET ^ mark, FNV_PRIME) ^ salt, FNV_PRIME));
}
