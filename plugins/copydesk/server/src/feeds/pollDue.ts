import type { Newsroom } from '../newsroom/newsroom';
import { keepFeedPolls, type KnownFeed } from './keepFeedPolls';
import { pollFeed, type Polled } from './pollFeed';

/** Who an import of the clock was started by. */
const CLOCK = 'Copydesk, by the clock';

/** Feeds that one server polls at the same time. */
const AT_ONCE = 8;

/** A feed that was due, and what came of it. */
export interface DueFeed {
  url: string;
  polled: Polled;
}

/**
 * Polls the feeds that are due, the longest due first, each once however many servers look at the same moment. What they
 * bring is written down when this resolves, and is processed beside. A shutdown begins no further poll.
 */
export async function pollDue(newsroom: Newsroom, now: Date): Promise<DueFeed[]> {
  const due = (await keepFeedPolls(newsroom, now))
    .filter(({ feed, poll }) => feed.pause === null && poll.stoppedAt === null && poll.dueAt <= now)
    .sort((one, other) => one.poll.dueAt.getTime() - other.poll.dueAt.getTime());
  const done: DueFeed[] = [];
  const takeNext = async (): Promise<void> => {
    for (let next = due.shift(); next !== undefined; next = due.shift()) {
      if (newsroom.work.stopping) return;
      const polled = await pollInHand(newsroom, next, CLOCK);
      if (polled !== null) done.push({ url: next.feed.url, polled });
    }
  };
  const free = Math.max(0, AT_ONCE - newsroom.feeds.count);
  await Promise.all(Array.from({ length: Math.min(free, due.length) }, takeNext));
  return done;
}

/** Null where this server polls it already. */
export async function pollInHand(
  newsroom: Newsroom,
  known: KnownFeed,
  startedBy: string,
): Promise<Polled | null> {
  const polled = await newsroom.feeds.hold(known.feed.key, () =>
    newsroom.work.track(pollFeed(newsroom, known, startedBy)),
  );
  // What it brought was put into the queue within its transaction, and can be seen there now.
  newsroom.bell.ring();
  return polled;
}
