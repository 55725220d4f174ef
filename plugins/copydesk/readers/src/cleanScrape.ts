import { createHash } from 'node:crypto';
import {
  cleanRead,
  looksLikeHtml,
  oneSpaced,
  readScrape,
  ScrapeRefused,
  type Cleaned,
  type ReadScrape,
  type ScrapeHints,
  type SourceJudge,
} from '../../engine/src';

/** A scrape that has been read and of which nothing was removed yet, or why the engine would not read it. */
export type Reading = { read: ReadScrape } | { rejected: string };

/** What the engine made of a scrape, or why it would not. */
export type Cleaning = { cleaned: Cleaned; textSha256: string } | { rejected: string };

/** One text whatever its white space and case: what "the same text" means. */
const textSha256Of = (bodyText: string): string =>
  createHash('sha256')
    .update(oneSpaced(bodyText.normalize('NFKC').toLowerCase()).trim())
    .digest('hex');

/** What is known of a scrape beside its text. */
export interface ScrapeOrigin {
  url: string | null;
  contentType?: string | null;
  hints?: ScrapeHints;
}

/** Text with a tag in it: what its transport calls HTML is that, however little of it there is. */
const TAG = /<\/?[a-z][^<>]*>/i;

/**
 * The first half of cleaning: whose the scrape is can be told from here.
 * @param text the scrape, decoded; HTML or plain text, told apart by its content, and by its transport where that is not clear.
 * @param maxLength UTF-16 code units; a longer one is rejected before anything is built from it.
 */
export function readText(
  text: string,
  { url, contentType, hints = {} }: ScrapeOrigin,
  maxLength: number,
): Reading {
  try {
    const origin = { hints, ...(url === null ? {} : { url }) };
    const isHtml = looksLikeHtml(text) || (/^text\/html\b/i.test(contentType ?? '') && TAG.test(text));
    const scrape = isHtml ? { html: text, ...origin } : { text, ...origin };
    return { read: readScrape(scrape, { limits: { maxLength } }) };
  } catch (error) {
    if (error instanceof ScrapeRefused) return { rejected: error.message };
    throw error;
  }
}

/** The second half, once the judges of its source are known. */
export function cleanReading(read: ReadScrape, judges: readonly SourceJudge[]): Cleaning {
  const cleaned = cleanRead(read, judges);
  if (cleaned.story.body.length === 0)
    return {
      rejected: 'Nothing in it reads like an article: no paragraph was left once the boilerplate was out.',
    };
  return { cleaned, textSha256: textSha256Of(cleaned.story.bodyText) };
}
