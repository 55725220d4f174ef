import { createHash } from 'node:crypto';
import {
  describeLeftOut,
  describeProblem,
  formatOf,
  HEAD,
  plainWords,
  readScrapes,
  Unreadable,
  type Found,
  type Problem,
} from '../../../readers/src';
import type { Incoming } from '../imports/incoming';
import { incomingOfFound } from '../imports/incomingOf';

/** A feed as it was fetched. */
export interface FetchedFeed {
  url: string;
  contentType: string | null;
  bytes: Buffer;
}

export interface FeedItem {
  /** What it is known by: another where the article's address, headline or words are others. */
  fingerprint: string;
  incoming: Incoming;
}

export interface FeedReading {
  items: FeedItem[];
  /** What was left out of it, in words. */
  notes: string[];
  /** Why it could not be read, or not to its end; null where it could. */
  fault: string | null;
}

/** Items of one feed that are taken at one poll: no feed has more for good reason. */
export const MOST_ITEMS = 1_000;

const JSON_FEED = /jsonfeed\.org\\?\/version\\?\//;

/** Reads what came as a feed. What is no feed is not read as something else: a page that stands there now is no article. */
export async function readFeed({ url, contentType, bytes }: FetchedFeed): Promise<FeedReading> {
  const reading: FeedReading = { items: [], notes: [], fault: faultOf(url, bytes) };
  if (reading.fault !== null) return reading;
  for await (const found of readScrapes({ name: url, url, contentType, bytes: once(bytes) })) {
    if (found.kind === 'problem' && found.place.record === null) {
      reading.fault = describeProblem(found);
      break;
    }
    if (found.kind === 'leftOut') {
      reading.notes.push(describeLeftOut(found));
      continue;
    }
    if (reading.items.length === MOST_ITEMS) {
      reading.notes.push(`${url} holds more than ${MOST_ITEMS} items; those behind were left.`);
      break;
    }
    reading.items.push({ fingerprint: fingerprintOf(found), incoming: incomingOfFound(found) });
  }
  return reading;
}

function faultOf(url: string, bytes: Buffer): string | null {
  try {
    const format = formatOf(bytes.subarray(0, HEAD), url);
    if (format === 'feed' || (format === 'json' && JSON_FEED.test(bytes.toString('latin1')))) return null;
    const what = format === 'page' ? 'a web page' : 'something else';
    return `${url} is no feed: it holds ${what}. Give its source the address of its RSS, Atom or JSON Feed.`;
  } catch (error) {
    if (error instanceof Unreadable) return `${url}: ${error.message}`;
    throw error;
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** When an item was published does not count: many feeds say the present time, at every poll. */
function fingerprintOf(found: Exclude<Found, { kind: 'leftOut' }>): string {
  const hash = createHash('sha256').update(JSON.stringify(marksOf(found)));
  return hash.digest('hex').slice(0, 20);
}

function marksOf(found: Exclude<Found, { kind: 'leftOut' }>): unknown[] {
  if (found.kind === 'problem') return problemMarks(found);
  const { headline, byline, modifiedAt } = found.hints;
  const own = [found.url, headline ?? null, byline ?? null];
  // Markup is no text: what counts readers in it is another at every poll.
  return found.kind === 'scrape'
    ? [...own, plainWords(found.bytes.toString('utf8'))]
    : [...own, modifiedAt ?? null, found.teaser ?? null];
}

/** Not where it stands: the next poll finds it further down. */
const problemMarks = ({ field, what, bytes }: Problem): unknown[] => [field, what, bytes?.toString('base64')];
