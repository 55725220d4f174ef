import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';

const killed = z.object({ killNotice: z.string().nullish() }).nullable();

const NO_NOTICE = 'This article was withdrawn.';

/** What readers are told of an article that was killed; null of any other. */
export async function killNoticeOf({ strapi, types }: Newsroom, documentId: string): Promise<string | null> {
  const found = killed.parse(
    await strapi.db.query(types.article).findOne({
      select: ['killNotice'],
      where: { documentId, publishedAt: null, pubStatus: 'canceled' },
    }),
  );
  return found === null ? null : found.killNotice || NO_NOTICE;
}
