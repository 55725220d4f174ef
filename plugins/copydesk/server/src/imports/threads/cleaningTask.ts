import type { MessagePort } from 'node:worker_threads';
import type { ArticleLines, Publisher, ScrapeHints, Story } from '../../../../engine/src';
import type { DraftForms } from '../draftForms';
import type { SourceKnowledge } from '../sourceJudges';
import type { StoredScrape } from '../incoming';
import type { Signature } from '../../nearDuplicates/signature';

/** A scrape as it stands in its import item. */
export interface StoredItem extends Pick<StoredScrape, 'scrape' | 'scrapeEncoding'> {
  id: number;
  name: string | null;
  url: string | null;
  contentType: string | null;
  hints: ScrapeHints;
}

/** What a thread is asked: scrapes to clean, and the port over which it tells whose they are and hears what is known. */
export interface CleaningTask {
  items: StoredItem[];
  /** What is known well enough to clean by at once, where a scrape is from where its address says. */
  expected: Knowledge;
  /** UTF-16 code units of one scrape. */
  maxLength: number;
  port: MessagePort;
}

/** Why nothing became of a scrape: the engine would not have it, or something of ours went wrong with it. */
export type Unclean = { rejected: string } | { failed: string };

/** What is known of a scrape once it was read, before anything is removed from it. */
export interface Introduction {
  canonicalUrl: string | null;
  publisher: Publisher | null;
  /** What it gives to its source's template; null where it has no story. */
  lines: ArticleLines | null;
  /** Whether it was cleaned already, by what was expected of it. */
  isCleaned: boolean;
}

/** First message of a thread: each scrape's, in their order. */
export type Introductions = (Introduction | Unclean)[];

/** What is known of the sources, and for each scrape which of them is its own. */
export interface Knowledge {
  sources: SourceKnowledge[];
  /** By place in `sources`; null where nobody knows it, or not yet. */
  sourceOf: (number | null)[];
}

/**
 * A scrape that was cleaned, in the forms in which it is judged and written: a thread makes them, so that the main thread
 * does not, and gets no objects that it only writes.
 */
export interface CleanItem extends DraftForms, Pick<Story, 'engineVersion' | 'canonicalUrl' | 'modifiedAt'> {
  /** Of the text, as the desk knows texts. */
  textSha256: string;
  /** JSON, see `storedLedger.ts` */
  ledger: string;
  /** JSON, of Strapi's blocks */
  body: string;
  /** JSON, see `Written` */
  written: string;
  signature: Signature;
}

/** What a thread ends with: each scrape's, in their order. */
export type Cleanings = (CleanItem | Unclean)[];
