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

/** Whether the first letter agrees: most lines are told apart by that. */
function mayRepeat(text: string, headline: string): boolean {
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0];
  return first !== undefined && headline.startsWith(comparable(first));
}

function repeats(line: string, headline: string): boolean {
  return (
    line === headline ||
    (line.length > 20 && line.length >= headline.length * 0.7 && headline.startsWith(line))
  );
}
