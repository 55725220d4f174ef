import type { Page } from '../page/page';
import { comparable } from '../page/words';

/** The blocks that say the headline once more, cut short or whole. */
export function findRepeatedHeadlines(page: Page, headline: string, block: number | null): number[] {
  const own = comparable(headline);
  if (own.length < 8) return [];
  return page.blocks
    .filter(
      ({ index, text }) =>
        index !== block &&
        text.length <= headline.length + 60 &&
        mayRepeat(text, own) &&
        repeats(comparable(text), own),
    )
    .map(({ index }) => index);
}

/** What makes a small letter of a capital, and the letters that most lines begin with. */
const SMALL = 0x20;
const [FIRST_LETTER, LAST_LETTER] = [0x61, 0x7a] as const;

/** Whether the first letter agrees: most lines are told apart by that. */
function mayRepeat(text: string, headline: string): boolean {
  const code = text.charCodeAt(0) | SMALL;
  if (code >= FIRST_LETTER && code <= LAST_LETTER) return headline.charCodeAt(0) === code;
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0];
  return first !== undefined && headline.startsWith(comparable(first));
}

function repeats(line: string, headline: string): boolean {
  return (
    line === headline ||
    (line.length > 20 && line.length >= headline.length * 0.7 && headline.startsWith(line))
  );
}
