import { SIGN, signOf } from './signs';

/** Letters that one word of a script without spaces is long, about. */
const LETTERS_A_WORD = 2;

/** Words of a text; where a script writes none, two letters count as one. */
export function countWords(text: string): number {
  let [spaced, unspaced] = [0, 0];
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const sign = signOf(text.charCodeAt(i));
    const isUnspaced = (sign & SIGN.unspaced) !== 0;
    const isWord = (sign & SIGN.word) !== 0 && !isUnspaced;
    if (isUnspaced) unspaced++;
    else if (isWord && !inWord) spaced++;
    inWord = isWord;
  }
  return spaced + Math.round(unspaced / LETTERS_A_WORD);
}

/** Whether a text has so many words at least; reads no further than it must. */
export function hasWords(text: string, fewest: number): boolean {
  let letters = 0;
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const sign = signOf(text.charCodeAt(i));
    const isUnspaced = (sign & SIGN.unspaced) !== 0;
    const isWord = (sign & SIGN.word) !== 0 && !isUnspaced;
    if (isUnspaced) letters++;
    else if (isWord && !inWord) words++;
    inWord = isWord;
    if (words + Math.round(letters / LETTERS_A_WORD) >= fewest) return true;
  }
  return false;
}

const SENTENCE_END = /[.!?…。！？।؟۔]["'”’»“）)\]」』]{0,3}$/u;

export function endsSentence(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  // Most lines end in a full stop or a letter.
  if (last === FULL_STOP) return true;
  if (isLetter(last)) return false;
  return SENTENCE_END.test(text.slice(-6));
}

const FULL_STOP = 0x2e;

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Letters and digits only, folded in case and width: for telling whether two lines say the same. */
export function comparable(text: string): string {
  const letters = text.length <= SHORT.length ? SHORT : Buffer.allocUnsafe(text.length);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = COMPARED[text.charCodeAt(i)] ?? OTHER;
    if (letter === OTHER) return comparableInAnyScript(text);
    if (letter !== LEFT_OUT) letters[count++] = letter;
  }
  return letters.toString('latin1', 0, count);
}

function comparableInAnyScript(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** Of most texts each sign can be folded by itself: it stays as one small letter or digit, or is left out. */
const [LEFT_OUT, OTHER] = [0, 0xffff] as const;
/** Latin-1, and the dashes, quotation marks and dots of General Punctuation. */
const LATIN = [0x00, 0xff] as const;
const PUNCTUATION = [0x2010, 0x2027] as const;
const SHORT = Buffer.alloc(4_096);

const COMPARED = new Uint16Array(65_536).fill(OTHER);
for (const [first, last] of [LATIN, PUNCTUATION])
  for (let code: number = first; code <= last; code++)
    COMPARED[code] = comparedSign(String.fromCharCode(code));

function comparedSign(sign: string): number {
  const folded = comparableInAnyScript(sign);
  if (folded === '') return LEFT_OUT;
  const isOneOfLatin = folded.length === 1 && folded.charCodeAt(0) <= LATIN[1];
  return isOneOfLatin && folded === sign.toLowerCase() ? folded.charCodeAt(0) : OTHER;
}
