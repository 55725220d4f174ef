import { errors } from '@strapi/utils';
import { z } from 'zod';
import { articleSubject } from '../audit/articleSubject';
import { recordEvent } from '../audit/recordEvent';
import type { Takedown } from '../audit/recordTakedowns';
import { holdArticle } from '../gate/hold';
import { takeDown } from '../gate/takeDown';
import type { Newsroom } from '../newsroom/newsroom';
import { relatedArticles, type RelatedArticle } from './relatedArticles';

export interface Killed {
  documentId: string;
  notice: string;
  /** Whether it was public until now. */
  wasPublic: boolean;
  related: RelatedArticle[];
}

const drafts = z.array(
  z.object({
    id: z.number(),
    headline: z.string().nullish(),
  }),
);

/**
 * Kills an article: it is taken down at once, can not be published again, and readers find the notice where it stood.
 * Names the other articles for which the same may be due, see `relatedArticles`.
 * @throws NotFoundError where there is no such article.
 */
export async function killArticle(newsroom: Newsroom, documentId: string, notice: string): Promise<Killed> {
  const { strapi, types } = newsroom;
  return strapi.db.transaction(async ({ trx }) => {
    await holdArticle(newsroom, trx, documentId);
    const own = drafts.parse(
      await strapi.db.query(types.article).findMany({
        select: ['id', 'headline'],
        where: { documentId, publishedAt: null },
      }),
    );
    if (own.length === 0) throw new errors.NotFoundError(`There is no article ${documentId}.`);
    const decided: Takedown = { action: 'killed', detail: { notice } };
    const wasPublic = await takeDown(newsroom, documentId, decided);
    if (!wasPublic)
      await recordEvent(newsroom, {
        ...decided,
        subject: articleSubject({ documentId, headline: own[0]?.headline ?? null }),
      });
    for (const { id } of own)
      await strapi.db
        .query(types.article)
        .update({ where: { id }, data: { pubStatus: 'canceled', killNotice: notice, scheduledFor: null } });
    return { documentId, notice, wasPublic, related: await relatedArticles(newsroom, documentId) };
  });
}
