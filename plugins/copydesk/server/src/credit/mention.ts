/** Where a text names somebody. */
export interface Mention {
  start: number;
  end: number;
}

/** In small letters, each where the capital stood: some letters have a small form of another length. */
const inSmall = (text: string): string =>
  text.replace(/\p{Lu}/gu, (capital) => {
    const small = capital.toLowerCase();
    return small.length === capital.length ? small : capital;
  });

/** Chinese, Japanese and Thai put no space around a name, and Arabic writes its 'and' onto it. */
const STANDS_ALONE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

const ENDS_IN_LETTER = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_LETTER = /^[\p{L}\p{N}]/u;

/** Enough for one letter of any script before or after a name. */
const LETTER = 2;

const isWithinWord = (text: string, { start, end }: Mention): boolean =>
  ENDS_IN_LETTER.test(text.slice(Math.max(0, start - LETTER), start)) ||
  BEGINS_WITH_LETTER.test(text.slice(end, end + LETTER));

/**
 * The first mention of a name, whatever its capitals; 'AP' is none in 'APRIL'.
 * @param text on one line, as the name is; see `oneLine`
 */
export function mentionOf(text: string, name: string): Mention | null {
  if (name === '') return null;
  const [small, sought] = [inSmall(text), inSmall(name)];
  const standsAlone = STANDS_ALONE.test(name);
  for (let start = small.indexOf(sought); start !== -1; start = small.indexOf(sought, start + 1)) {
    const mention = { start, end: start + sought.length };
    if (!standsAlone || !isWithinWord(small, mention)) return mention;
  }
  return null;
}

export const mentions = (text: string, name: string): boolean => mentionOf(text, name) !== null;

/** Whether it names the source, with or without its article: 'Saltmarsh Courier' is The Saltmarsh Courier. */
export const mentionsSource = (text: string, name: string): boolean =>
  mentions(text, name.replace(/^the\s+/i, ''));
