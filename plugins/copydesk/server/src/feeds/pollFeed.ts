import { FetchRefused } from '../fetch/fetchRefused';
import type { FetchedPage } from '../fetch/fetcher';
import type { ImportRow } from '../imports/importItem';
import { receiveImport } from '../imports/receiveImport';
import type { Newsroom } from '../newsroom/newsroom';
import { isBelievedGone, isGone, waitAfter, type Failure } from './backOff';
import { FEED_POLL, seenItems, type FeedPoll } from './feedPoll';
import type { KnownFeed } from './keepFeedPolls';
import { readFeed, type FeedItem, type FeedReading } from './readFeed';
import { remember, unseen } from './seen';

/** What came of a feed's turn. */
export type Polled =
  /**
   * `run` is the import of what is new, which is still to be processed; null where nothing is. `fault` says why the feed
   * could not be had, or not be read to its end; null where all is well.
   */
  | { outcome: 'polled'; run: ImportRow | null; fault: string | null }
  /** Somebody else polls it. */
  | { outcome: 'taken' };

/** How long a turn lasts, in milliseconds: a server that dies in it leaves the feed to the others from then on. */
const TURN = 15 * 60_000;
const MINUTE = 60_000;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8, */*;q=0.1';

/** The turn was over before the feed had answered, and another server has it now. */
class TurnLost extends Error {}

/** A poll that did not bring what a feed brings. */
interface Fault extends Failure {
  reason: string;
}

/**
 * Polls a feed, where nobody else does: takes its turn by a guarded write, asks whether it has changed, and writes what
 * is new down as an import, in one transaction with what is remembered of it. Never throws over a feed or its server.
 * @param startedBy who asked for it.
 */
export async function pollFeed(newsroom: Newsroom, known: KnownFeed, startedBy: string): Promise<Polled> {
  const { strapi } = newsroom;
  const turn = await takeTurn(newsroom, known.poll, new Date());
  if (turn === null) return { outcome: 'taken' };
  try {
    return await askFeed(newsroom, known, turn, startedBy);
  } catch (error) {
    if (error instanceof TurnLost) return { outcome: 'taken' };
    const fault = faultOf(error);
    if (!(error instanceof FetchRefused))
      strapi.log.error(`Copydesk could not poll the feed ${known.feed.url}.`, { error });
    return await settleFailure(newsroom, known, turn, fault);
  }
}

function faultOf(error: unknown): Fault {
  const reason = error instanceof Error ? error.message : String(error);
  return error instanceof FetchRefused
    ? { reason, status: error.status, retryAfter: error.retryAfter }
    : { reason, status: null, retryAfter: null };
}

/** The moment until which the turn is ours; null where it is somebody else's: whoever changes the row first has it. */
async function takeTurn({ strapi }: Newsroom, { id, dueAt }: FeedPoll, now: Date): Promise<Date | null> {
  const until = new Date(now.getTime() + TURN);
  const { count } = await strapi.db.query(FEED_POLL).updateMany({
    where: { id, dueAt: dueAt.toISOString() },
    data: { dueAt: until.toISOString(), pollingSince: now.toISOString() },
  });
  return count === 1 ? until : null;
}

async function askFeed(newsroom: Newsroom, known: KnownFeed, turn: Date, startedBy: string): Promise<Polled> {
  const { feed, poll } = known;
  const { etag, lastModified } = poll;
  const page = await newsroom.fetcher.fetch(feed.url, {
    accept: ACCEPT,
    mayMine: feed.mayMine,
    ...((etag !== null || lastModified !== null) && { known: { etag, lastModified } }),
  });
  if (page === null) {
    await settle(newsroom, known, turn, wellAgain(known, new Date()));
    return { outcome: 'polled', run: null, fault: null };
  }
  const reading = await readFeed(page);
  const run = await bringIn(newsroom, known, turn, startedBy, page, reading);
  return { outcome: 'polled', run, fault: reading.fault };
}

/** What could be read is brought in, also of a feed that breaks off. */
async function bringIn(
  newsroom: Newsroom,
  known: KnownFeed,
  turn: Date,
  startedBy: string,
  page: FetchedPage,
  { items, notes, fault }: FeedReading,
): Promise<ImportRow | null> {
  return newsroom.strapi.db.transaction(async () => {
    const seen = await readSeen(newsroom, known.poll);
    const fresh = unseen(items, seen);
    const run = fresh.length === 0 ? null : await receive(newsroom, known, startedBy, fresh, notes);
    const now = new Date();
    const state =
      fault === null
        ? { ...wellAgain(known, now), etag: page.etag, lastModified: page.lastModified }
        : failed(known, { reason: fault, status: null, retryAfter: null }, now);
    await settle(newsroom, known, turn, {
      ...state,
      seen: remember(items, seen),
      ...(run !== null && {
        lastImportDocumentId: run.documentId,
        lastImportItems: fresh.length,
        lastImportAt: now.toISOString(),
      }),
    });
    return run;
  });
}

async function readSeen({ strapi }: Newsroom, { id }: FeedPoll): Promise<string[]> {
  const row = await strapi.db.query(FEED_POLL).findOne({ select: ['seen'], where: { id } });
  return seenItems.parse(row?.seen);
}

/** A label takes 250 characters. */
const LABEL = 250;

async function receive(
  newsroom: Newsroom,
  { feed }: KnownFeed,
  startedBy: string,
  fresh: readonly FeedItem[],
  notes: readonly string[],
): Promise<ImportRow> {
  const { run } = await receiveImport(newsroom, {
    label: `${feed.source.name}: ${feed.url}`.slice(0, LABEL),
    startedBy,
    automated: true,
    sourceDocumentId: feed.source.documentId,
    incoming: [...fresh.map(({ incoming }) => incoming), ...notes.map((note) => ({ note }))],
  });
  return run;
}

const iso = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

function wellAgain({ feed }: KnownFeed, now: Date): Record<string, unknown> {
  return {
    lastPolledAt: now.toISOString(),
    lastSuccessAt: now.toISOString(),
    dueAt: iso(now, feed.everyMinutes * MINUTE),
    failures: 0,
    failingSince: null,
    goneInARow: 0,
    stoppedAt: null,
    reason: null,
  };
}

function failed({ feed, poll }: KnownFeed, fault: Fault, now: Date): Record<string, unknown> {
  const failures = poll.failures + 1;
  const goneInARow = isGone(fault) ? poll.goneInARow + 1 : 0;
  const isStopped = isBelievedGone(fault, goneInARow);
  return {
    lastPolledAt: now.toISOString(),
    dueAt: iso(now, waitAfter(fault, failures, feed.everyMinutes * MINUTE, Math.random())),
    failures,
    failingSince: (poll.failingSince ?? now).toISOString(),
    goneInARow,
    stoppedAt: isStopped ? (poll.stoppedAt ?? now).toISOString() : null,
    reason: fault.reason,
    // What it said last must not keep it from being read once it is well again.
    etag: null,
    lastModified: null,
  };
}

async function settleFailure(
  newsroom: Newsroom,
  known: KnownFeed,
  turn: Date,
  fault: Fault,
): Promise<Polled> {
  try {
    await settle(newsroom, known, turn, failed(known, fault, new Date()));
  } catch (error) {
    if (!(error instanceof TurnLost)) throw error;
    return { outcome: 'taken' };
  }
  return { outcome: 'polled', run: null, fault: fault.reason };
}

/** @throws TurnLost where the turn is over and the feed is somebody else's, or no source's any more. */
async function settle(
  { strapi }: Newsroom,
  { poll }: KnownFeed,
  turn: Date,
  data: Record<string, unknown>,
): Promise<void> {
  const { count } = await strapi.db.query(FEED_POLL).updateMany({
    where: { id: poll.id, dueAt: turn.toISOString() },
    data: { pollingSince: null, ...data },
  });
  if (count !== 1) throw new TurnLost(`The turn of ${poll.url} is over.`);
}
