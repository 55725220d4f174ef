/** A picture as a feed or a table gives it. */
export interface HintedCaption {
  /** Empty where only the credit is given. */
  text: string;
  credit: string | null;
  imageUrl: string | null;
}

/** What a feed, a table or a person said beside the page itself. Hints lose against what the page says of itself. */
export interface ScrapeHints {
  headline?: string;
  /** As printed, 'By Jane Doe'. */
  byline?: string;
  /** People, one name each. */
  authors?: string[];
  publisher?: string;
  publishedAt?: string;
  modifiedAt?: string;
  /** BCP 47. */
  language?: string;
  canonicalUrl?: string;
  section?: string;
  keywords?: string[];
  captions?: HintedCaption[];
  copyrightNotice?: string;
  /** What its sender allows and forbids: 'For editorial use. DENMARK OUT' */
  usageTerms?: string;
  /** A moment with its zone, before which nobody may publish it. */
  embargoedUntil?: string;
  /** A moment with its zone, from which on nobody may show it. */
  expires?: string;
}

interface ScrapeOrigin {
  /** Where it was fetched from, absolute. */
  url?: string;
  /** When it was fetched, ISO 8601. */
  fetchedAt?: string;
  hints?: ScrapeHints;
}

export interface HtmlScrape extends ScrapeOrigin {
  html: string;
}

export interface TextScrape extends ScrapeOrigin {
  text: string;
}

/** What came in: one page or one text, as a reader handed it over. */
export type Scrape = HtmlScrape | TextScrape;

export function isHtmlScrape(scrape: Scrape): scrape is HtmlScrape {
  return 'html' in scrape;
}

/** Bounds that are checked before anything is built from a scrape. */
export interface ScrapeLimits {
  /** UTF-16 code units of the scrape; a longer one is refused. */
  maxLength: number;
  /** Open elements that are told apart; what lies deeper counts as content of the last one. */
  maxDepth: number;
  /** Blocks of one scrape; one with more is refused. */
  maxBlocks: number;
}

export const DEFAULT_LIMITS: ScrapeLimits = {
  maxLength: 20_000_000,
  maxDepth: 512,
  maxBlocks: 100_000,
};

export type RefusalCode = 'empty' | 'tooLong' | 'tooManyBlocks' | 'notText';

/** A scrape that the engine will not clean; the message tells a person what was wrong and what to do. */
export class ScrapeRefused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'ScrapeRefused';
    this.code = code;
  }
}
