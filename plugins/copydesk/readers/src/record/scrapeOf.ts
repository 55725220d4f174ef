import type { ScrapeHints } from '../../../engine/src';
import type { FoundScrape, Place } from '../found';
import type { Body } from './bodyOf';

/** A body of a record as a scrape. */
export function scrapeOf(
  { text, isHtml }: Body,
  given: { place: Place; url: string | null; hints: ScrapeHints },
): FoundScrape {
  return {
    kind: 'scrape',
    ...given,
    contentType: isHtml ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    bytes: Buffer.from(text, 'utf8'),
  };
}
