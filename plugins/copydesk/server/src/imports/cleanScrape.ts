import { createHash } from 'node:crypto';
import { clean, looksLikeHtml, ScrapeRefused, type Cleaned } from '../../../engine/src';

/** What the engine made of a scrape, or why it would not. */
export type Cleaning = { cleaned: Cleaned; textSha256: string } | { rejected: string };

/** One text whatever its white space and case: what "the same text" means. */
const textSha256Of = (bodyText: string): string =>
  createHash('sha256')
    .update(bodyText.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
    .digest('hex');

/**
 * @param text the scrape, decoded; HTML or plain text, told apart by its content.
 * @param maxLength UTF-16 code units; a longer one is rejected before anything is built from it.
 */
export function cleanScrape(text: string, url: string | null, maxLength: number): Cleaning {
  try {
    const origin = url === null ? {} : { url };
    const scrape = looksLikeHtml(text) ? { html: text, ...origin } : { text, ...origin };
    const cleaned = clean(scrape, { limits: { maxLength } });
    if (cleaned.story.body.length === 0)
      return {
        rejected: 'Nothing in it reads like an article: no paragraph was left once the boilerplate was out.',
      };
    return { cleaned, textSha256: textSha256Of(cleaned.story.bodyText) };
  } catch (error) {
    if (error instanceof ScrapeRefused) return { rejected: error.message };
    throw error;
  }
}
