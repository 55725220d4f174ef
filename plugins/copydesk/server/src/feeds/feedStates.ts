import { errors } from '@strapi/utils';
import type { Newsroom } from '../newsroom/newsroom';
import type { FeedPoll } from './feedPoll';
import { keepFeedPolls, readFeedPoll, type KnownFeed } from './keepFeedPolls';
import { pollInHand } from './pollDue';
import type { Pause, SourceFeed } from './sourceFeeds';

/** How a feed is, for an editor. */
export interface FeedState {
  source: { documentId: string; name: string };
  url: string;
  everyMinutes: number;
  /** `stopped`: its server said too often that there is no such feed. */
  state: 'new' | 'fine' | 'failing' | 'stopped' | 'paused';
  /** Why it is paused; null where it is not. */
  pause: Pause | null;
  isPolling: boolean;
  /** Why the last poll failed, in words; null where it did not. */
  reason: string | null;
  failures: number;
  failingSince: string | null;
  lastPolledAt: string | null;
  lastSuccessAt: string | null;
  /** Null where it is not polled. */
  nextAt: string | null;
  /** What it brought last that was new. */
  brought: { importDocumentId: string; items: number; at: string } | null;
}

/** All feeds of all sources, those of one source together. */
export async function feedStates(newsroom: Newsroom, now: Date): Promise<FeedState[]> {
  return (await keepFeedPolls(newsroom, now)).map((known) => stateOf(known, now));
}

/**
 * Polls a feed now, whenever it is due.
 * @throws NotFoundError where the source names no such feed.
 * @throws ValidationError where it may not be polled, or is being polled.
 */
export async function pollNow(
  newsroom: Newsroom,
  asked: { sourceDocumentId: string; url: string },
  startedBy: string,
): Promise<FeedState> {
  const known = (await keepFeedPolls(newsroom, new Date())).find(
    ({ feed }) => feed.source.documentId === asked.sourceDocumentId && feed.url === asked.url,
  );
  if (known === undefined) throw new errors.NotFoundError(`There is no feed ${asked.url} at this source.`);
  if (known.feed.pause !== null) throw new errors.ValidationError(pausedIn(known.feed));
  const polled = isPolling(known.poll, new Date()) ? null : await pollInHand(newsroom, known, startedBy);
  if (polled === null || polled.outcome === 'taken')
    throw new errors.ValidationError(`The feed ${known.feed.url} is being polled just now.`);
  const now = new Date();
  const poll = await readFeedPoll(newsroom, known.feed.key);
  return stateOf({ feed: known.feed, poll: poll ?? known.poll }, now);
}

function pausedIn({ source, pause }: SourceFeed): string {
  switch (pause) {
    case 'awaiting':
    case 'suspended':
      return `${source.name} is not approved, and so its feeds are not polled. Approve it first.`;
    case 'ended':
      return `The approval of ${source.name} has ended, and so its feeds are not polled. Renew it first.`;
    case 'source':
      return `${source.name} allows no automated import, and so its feeds are not polled.`;
    default:
      return `The licence of ${source.name} lets single articles be chosen and no machine take them, and so its feeds are not polled.`;
  }
}

const isPolling = ({ pollingSince, dueAt }: FeedPoll, now: Date): boolean =>
  pollingSince !== null && dueAt > now;

function stateOf({ feed, poll }: KnownFeed, now: Date): FeedState {
  const { source, url, everyMinutes, pause } = feed;
  const state = nameOf(feed, poll);
  const isPolled = state !== 'paused' && state !== 'stopped';
  return {
    source,
    url,
    everyMinutes,
    state,
    pause,
    isPolling: isPolling(poll, now),
    reason: poll.reason,
    failures: poll.failures,
    failingSince: poll.failingSince?.toISOString() ?? null,
    lastPolledAt: poll.lastPolledAt?.toISOString() ?? null,
    lastSuccessAt: poll.lastSuccessAt?.toISOString() ?? null,
    nextAt: isPolled && !isPolling(poll, now) ? poll.dueAt.toISOString() : null,
    brought:
      poll.lastImportDocumentId === null || poll.lastImportAt === null
        ? null
        : {
            importDocumentId: poll.lastImportDocumentId,
            items: poll.lastImportItems,
            at: poll.lastImportAt.toISOString(),
          },
  };
}

function nameOf({ pause }: SourceFeed, poll: FeedPoll): FeedState['state'] {
  if (pause !== null) return 'paused';
  if (poll.stoppedAt !== null) return 'stopped';
  if (poll.failures > 0) return 'failing';
  return poll.lastPolledAt === null ? 'new' : 'fine';
}
