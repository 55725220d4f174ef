const WORD = /[\p{L}\p{N}\p{M}_’']+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** Letters that one word of a script without spaces is long, about. */
const LETTERS_A_WORD = 2;

/** Words of a text; where a script writes none, two letters count as one. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  if (unspaced === 0) return text.match(WORD)?.length ?? 0;
  return Math.round(unspaced / LETTERS_A_WORD) + (text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0);
}

const SENTENCE_END = /[.!?…。！？।؟۔]["'”’»“）)\]」』]{0,3}$/u;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-6));
}

/** Letters and digits only, folded in case and width: for telling whether two lines say the same. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
