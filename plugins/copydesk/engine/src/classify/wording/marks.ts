import { FNV_OFFSET, mixedIn } from '../../fnv';
import { SIGN, signOf } from '../../page/signs';

/** Marks are numbered below this; words that fall on one number share it. */
export const MARKS = 32_768;
/** A longer block shows what it is within so many words. */
const MOST_WORDS = 40;
/** As many, and one more where the last of them touches a letter that is a word by itself. */
export const MOST_MARKS = MOST_WORDS + 1;
const LONGEST = 400;

const ZERO = 48;
const LOWER = new Uint16Array(65_536);

/** How many marks a block's first word and its last make. */
export const ENDS = 3;

/**
 * Writes what a block's words are told by into `words`, which has room for MOST_MARKS, as numbers below MARKS: in small
 * letters, every digit a 0; each letter of a script without spaces is a word. Gives how many there are.
 */
export function readWords(text: string, words: Int32Array): number {
  const length = Math.min(text.length, LONGEST);
  let count = 0;
  let hash = FNV_OFFSET;
  let inWord = false;
  for (let i = 0; i < length && count < MOST_WORDS; i++) {
    const code = text.charCodeAt(i);
    const sign = signOf(code);
    const isUnspaced = (sign & SIGN.unspaced) !== 0;
    if (inWord && (isUnspaced || (sign & SIGN.word) === 0)) {
      words[count++] = folded(hash);
      hash = FNV_OFFSET;
      inWord = false;
    }
    if ((sign & SIGN.word) === 0) continue;
    const letter = mixedIn(hash, (sign & SIGN.digit) !== 0 ? ZERO : lower(code));
    if (!isUnspaced) [hash, inWord] = [letter, true];
    else words[count++] = folded(letter);
  }
  if (inWord && count < MOST_WORDS) words[count++] = folded(hash);
  return count;
}

/** Writes the marks of a block's ends: its first word, its last, and its first together with how many there are. */
export function readEnds(words: Int32Array, count: number, ends: Int32Array): number {
  const [first, last] = [words[0], words[count - 1]];
  if (count === 0 || first === undefined || last === undefined) return 0;
  ends[0] = salted(first, 1);
  ends[1] = salted(last, 2);
  ends[2] = salted(first, 3 + count);
  return ENDS;
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
  return folded(mixedIn(mixedIn(FNV_OFFSET, mark), salt));
}
