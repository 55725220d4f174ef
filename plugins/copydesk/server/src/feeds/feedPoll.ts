import { createHash } from 'node:crypto';
import { z } from 'zod';
import { maybe } from '../newsroom/columns';

export const FEED_POLL = 'plugin::copydesk.feed-poll';

/** One feed of one source, in a column that is UNIQUE: addresses are too long for an index. */
export const feedKey = (sourceDocumentId: string, url: string): string =>
  `${sourceDocumentId}:${createHash('sha256').update(url).digest('hex')}`;

const moment = z.coerce
  .date()
  .nullish()
  .transform((date) => date ?? null);
const count = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);

/** What is known of a feed, without what it brought before. */
export const feedPoll = z.object({
  id: z.number(),
  key: z.string(),
  sourceDocumentId: z.string(),
  url: z.string(),
  dueAt: z.coerce.date(),
  /** Set while it is polled; the turn is over at `dueAt`, whatever becomes of who polls it. */
  pollingSince: moment,
  lastPolledAt: moment,
  lastSuccessAt: moment,
  /** In a row. */
  failures: count,
  failingSince: moment,
  /** Times in a row that the server said there is no such feed. */
  goneInARow: count,
  /** Since when it is no longer polled. */
  stoppedAt: moment,
  /** Why the last poll failed, in words. */
  reason: maybe,
  etag: maybe,
  lastModified: maybe,
  lastImportDocumentId: maybe,
  lastImportItems: count,
  lastImportAt: moment,
});
export type FeedPoll = z.infer<typeof feedPoll>;

export const FEED_POLL_COLUMNS = Object.keys(feedPoll.shape);

/** The fingerprints of what a feed brought before, the latest first. */
export const seenItems = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);
