import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { FEED_POLL, FEED_POLL_COLUMNS, feedKey, feedPoll, type FeedPoll } from './feedPoll';
import { sourceFeeds, type SourceFeed } from './sourceFeeds';

/** A feed of a source with what is known of it. */
export interface KnownFeed {
  feed: SourceFeed;
  poll: FeedPoll;
}

const keys = z.array(z.object({ key: z.string() }));

/**
 * Every feed that a source names, each with its row: a feed that is new gets one, due at once, and the row of one that no
 * source names any more goes, with what it remembered.
 */
export async function keepFeedPolls(newsroom: Newsroom, now: Date): Promise<KnownFeed[]> {
  const { strapi } = newsroom;
  const polls = strapi.db.query(FEED_POLL);
  const feeds = await sourceFeeds(newsroom, now);
  const standing = new Set(keys.parse(await polls.findMany({ select: ['key'] })).map(({ key }) => key));
  for (const { key, source, url } of feeds)
    if (!standing.delete(key))
      await addPoll(newsroom, { key, sourceDocumentId: source.documentId, url }, now);
  if (standing.size > 0) await polls.deleteMany({ where: { key: { $in: [...standing] } } });
  const rows = z.array(feedPoll).parse(await polls.findMany({ select: FEED_POLL_COLUMNS }));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return feeds.flatMap((feed) => {
    const poll = byKey.get(feed.key);
    return poll === undefined ? [] : [{ feed, poll }];
  });
}

/** Another server may add it at the same moment: the key is UNIQUE, and the second lets it be. */
async function addPoll(
  { strapi }: Newsroom,
  poll: Pick<FeedPoll, 'key' | 'sourceDocumentId' | 'url'>,
  now: Date,
): Promise<void> {
  const polls = strapi.db.query(FEED_POLL);
  try {
    await polls.create({ data: { ...poll, dueAt: now.toISOString() } });
  } catch (error) {
    if ((await polls.count({ where: { key: poll.key } })) === 0) throw error;
  }
}

/** Gives a source the feeds of another with what is known of them; of a feed that both have, its own is kept. */
export async function moveFeedPolls({ strapi }: Newsroom, from: string, to: string): Promise<void> {
  const polls = strapi.db.query(FEED_POLL);
  const rows: unknown = await polls.findMany({
    select: FEED_POLL_COLUMNS,
    where: { sourceDocumentId: from },
  });
  for (const { id, url } of z.array(feedPoll).parse(rows)) {
    const key = feedKey(to, url);
    const where = { id };
    if ((await polls.count({ where: { key } })) > 0) await polls.delete({ where });
    else await polls.update({ where, data: { key, sourceDocumentId: to } });
  }
}

/** What is known of one feed now; null where no source names it any more. */
export async function readFeedPoll({ strapi }: Newsroom, key: string): Promise<FeedPoll | null> {
  const row: unknown = await strapi.db
    .query(FEED_POLL)
    .findOne({ select: FEED_POLL_COLUMNS, where: { key } });
  return feedPoll.nullable().parse(row);
}
