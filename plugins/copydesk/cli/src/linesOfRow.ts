import { linesOfArticle, parsedUrl, readScrape, ScrapeRefused, type ArticleLines } from '../../engine/src';
import { scrapeIn, type NumberedLine } from './answerRow';

/** What a row gives to the template of its host. */
export interface RowLines {
  /** 'example.com' of 'https://www.example.com/a'. */
  host: string;
  lines: ArticleLines;
}

/** The lines of a row's article; null where the row names no host, or there is no story in it. */
export function linesOfRow({ text }: NumberedLine): RowLines | null {
  const scrape = scrapeIn(text);
  const url = scrape?.url ? parsedUrl(scrape.url) : null;
  if (!scrape || url === null) return null;
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  try {
    const lines = host === '' ? null : linesOfArticle(readScrape(scrape, { classifier: null }));
    return lines && { host, lines };
  } catch (error) {
    // Its answer will say so.
    if (error instanceof ScrapeRefused) return null;
    throw error;
  }
}
