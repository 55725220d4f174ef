import { z } from 'zod';
import { flag } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { isWebAddress } from '../newsroom/webAddress';
import { approvalFields, hasEnded, isApproved } from '../sources/isApproved';
import { feedKey } from './feedPoll';

/** Minutes between two polls, where the feed says nothing. */
export const DEFAULT_MINUTES = 30;

/** Why a feed is not polled: who would have to let it be. */
export type Pause = 'awaiting' | 'suspended' | 'ended' | 'source' | 'licence';

/** A feed that a source names. */
export interface SourceFeed {
  key: string;
  source: { documentId: string; name: string };
  url: string;
  everyMinutes: number;
  /** Null where it is polled. */
  pause: Pause | null;
  /** Whether its publisher has agreed to have its copy mined: an editor approved it, and it reserves nothing. */
  mayMine: boolean;
}

const licence = z.object({ automatedImportAllowed: flag(true), wholesaleAllowed: flag(true) });

const source = z.object({
  documentId: z.string(),
  name: z.string(),
  ...approvalFields,
  automatedImportAllowed: flag(true),
  textAndDataMiningReserved: flag(false),
  licence: licence.nullish(),
  feeds: z.array(z.object({ url: z.string(), everyMinutes: z.number().min(1).nullish() })).nullish(),
});
type Source = z.infer<typeof source>;

/** The feeds of all sources, by the source's name and in its order; none where the newsroom's sources have no feeds. */
export async function sourceFeeds({ strapi, types }: Newsroom, now: Date): Promise<SourceFeed[]> {
  if (!('feeds' in strapi.contentType(types.source).attributes)) return [];
  const rows: unknown = await strapi.db.query(types.source).findMany({
    where: { feeds: { id: { $notNull: true } } },
    populate: { feeds: true, licence: true },
    orderBy: { name: 'asc' },
  });
  const feeds = z
    .array(source)
    .parse(rows)
    .flatMap((one) => feedsOf(one, now));
  // Two components of one source may hold one address.
  return [...new Map(feeds.map((feed) => [feed.key, feed])).values()];
}

function feedsOf(one: Source, now: Date): SourceFeed[] {
  const pause = pauseOf(one, now);
  const mayMine = isApproved(one, now) && !one.textAndDataMiningReserved;
  const { documentId, name } = one;
  return (one.feeds ?? []).flatMap(({ url, everyMinutes }) =>
    isWebAddress(url)
      ? [
          {
            key: feedKey(documentId, url),
            source: { documentId, name },
            url,
            everyMinutes: everyMinutes ?? DEFAULT_MINUTES,
            pause,
            mayMine,
          },
        ]
      : [],
  );
}

/** A licence that lets people choose single articles gives none to a machine that takes whatever is new. */
function pauseOf(one: Source, now: Date): Pause | null {
  const { approval, automatedImportAllowed, licence: terms } = one;
  if (approval !== 'approved') return approval;
  if (hasEnded(one, now)) return 'ended';
  if (!automatedImportAllowed) return 'source';
  return terms?.automatedImportAllowed === false || terms?.wholesaleAllowed === false ? 'licence' : null;
}
