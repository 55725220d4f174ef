import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { decodeScrape, type ScrapeHints } from '../../../engine/src';
import type { Withdrawal } from '../../../readers/src';

/** One scrape at the door, before anything is made of it. */
export interface IncomingScrape {
  /** What its sender calls it, a file's name as a rule. */
  name: string | null;
  /** Where it was published. */
  url: string | null;
  contentType: string | null;
  bytes: Buffer;
  /** What the file says of it beside. */
  hints: ScrapeHints;
}

/** A scrape of which only the address came: it is fetched when its turn comes. */
export interface IncomingAddress {
  name: string | null;
  fetchFrom: string;
  hints: ScrapeHints;
}

/** What came as no scrape, and why: it becomes an item that is rejected at once. */
export interface IncomingProblem {
  name: string | null;
  url: string | null;
  /** What came, where it was little enough to be kept. */
  bytes: Buffer;
  /** What is known of an article that is still to be fetched. */
  hints?: ScrapeHints;
  rejected: string;
  /** The story that its sender cancels or withholds. */
  withdraws?: Withdrawal;
}

/** What was left out of a file because it is no article. */
export interface IncomingNote {
  note: string;
}

export type Incoming = IncomingScrape | IncomingAddress | IncomingProblem | IncomingNote;

/** A scrape as the import item keeps it: every byte as it came. */
export interface StoredScrape {
  scrape: string;
  scrapeEncoding: 'utf8' | 'base64';
  sha256: string;
}

/** Text columns hold no zero byte and no broken UTF-8; what has either is kept in base64. */
export function storeBytes(bytes: Buffer): StoredScrape {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return isUtf8(bytes) && !bytes.includes(0)
    ? { scrape: bytes.toString('utf8'), scrapeEncoding: 'utf8', sha256 }
    : { scrape: bytes.toString('base64'), scrapeEncoding: 'base64', sha256 };
}

/** The bytes that `storeBytes` was given, to the last one. */
export function restoreBytes({
  scrape,
  scrapeEncoding,
}: Pick<StoredScrape, 'scrape' | 'scrapeEncoding'>): Buffer {
  return Buffer.from(scrape, scrapeEncoding);
}

const SAID_TO_BE_UTF8 = /charset\s*=\s*"?utf-?8\b/i;
const BYTE_ORDER_MARK = '\ufeff';

/** What the engine reads of a stored scrape. */
export function textOfStored(
  stored: Pick<StoredScrape, 'scrape' | 'scrapeEncoding'>,
  contentType: string | null,
): string {
  const { scrape, scrapeEncoding } = stored;
  // Which is UTF-8 and is said to be that: to decode its bytes would give the same once more.
  if (scrapeEncoding === 'utf8' && SAID_TO_BE_UTF8.test(contentType ?? ''))
    return scrape.startsWith(BYTE_ORDER_MARK) ? scrape.slice(1) : scrape;
  return decodeScrape(restoreBytes(stored), contentType ?? undefined);
}
