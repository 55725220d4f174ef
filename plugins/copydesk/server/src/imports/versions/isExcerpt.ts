import type { PassageText } from './passages';

/** A text of which less than this part is left counts as an excerpt, where it says nothing new. */
const MOST = 0.5;

/** Whether a text is only the beginning of passages of another: a feed's teaser, and no new version. */
export function isExcerpt(text: readonly PassageText[], whole: readonly PassageText[]): boolean {
  const beginnings = text.map((passage) => passage.text.replace(/\s*(?:…|\.{3}|\[…\]|\[\.{3}\])$/, ''));
  const isWithin = beginnings.every((beginning) =>
    whole.some((passage) => passage.text.startsWith(beginning)),
  );
  return isWithin && lengthOf(text) < MOST * lengthOf(whole);
}

const lengthOf = (passages: readonly PassageText[]): number =>
  passages.reduce((sum, { text }) => sum + text.length, 0);
