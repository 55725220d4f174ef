import type { ScrapeHints } from '../scrape';
import type { Story } from '../story';
import { isoDate } from './isoDate';

const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/;
/** Where a day ends last and where it begins first. */
const LAST_END = 'T23:59:59-12:00';
const FIRST_START = 'T00:00:00+14:00';

/** A moment; a day, or one whose zone nobody said, is taken where it keeps the text back for longest. */
function momentOf(given: string | undefined, ofDay: string): string | null {
  const date = isoDate(given);
  return date !== null && DAY_ALONE.test(date) ? `${date}${ofDay}` : date;
}

/**
 * What a wire says beside a text: terms, embargo and expiry. A moment that can't be read is no moment, and stands among
 * the terms as it was written, for an editor to see.
 */
export function readTerms(hints: ScrapeHints): Pick<Story, 'usageTerms' | 'embargoedUntil' | 'expires'> {
  const embargoedUntil = momentOf(hints.embargoedUntil, LAST_END);
  const expires = momentOf(hints.expires, FIRST_START);
  const terms = [
    ...(hints.usageTerms ? [hints.usageTerms] : []),
    ...(hints.embargoedUntil && embargoedUntil === null ? [`Embargoed until ${hints.embargoedUntil}`] : []),
    ...(hints.expires && expires === null ? [`Expires ${hints.expires}`] : []),
  ];
  return { usageTerms: terms.length === 0 ? null : terms.join('. '), embargoedUntil, expires };
}
