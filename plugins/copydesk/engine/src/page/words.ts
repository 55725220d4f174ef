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

const SENTENCE_END = /[.!?…。！？।؟۔]["'”’»“）)\]」』]{0,3}$/u;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-6));
}

/** Letters and digits only, folded in case and width: for telling whether two lines say the same. */
export function comparable(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

const ASCII = /^[\x00-\x7f]*$/;
