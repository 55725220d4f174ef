import { errors } from '@strapi/utils';
import { z } from 'zod';
import { articleSubject } from '../audit/articleSubject';
import { recordEvent } from '../audit/recordEvent';
import type { Takedown } from '../audit/recordTakedowns';
import { holdArticle } from '../gate/hold';
import { takeDown } from '../gate/takeDown';
import { IMPORT_ITEM } from '../imports/importItem';
import type { Newsroom } from '../newsroom/newsroom';

/** Another article that may hold what was killed. */
export interface RelatedArticle {
  documentId: string;
  headline: string;
  /** Why it is named: it has the same text, or is of the same address. */
  because: 'text' | 'address';
  published: boolean;
}

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
    documentId: z.string(),
    headline: z.string().nullish(),
    originalUrl: z.string().nullish(),
  }),
);

/**
 * Kills an article: it is taken down at once, can not be published again, and readers find the notice where it stood.
 * Names the other articles with the same text or of the same address, for which the same may be due.
 * @throws NotFoundError where there is no such article.
 */
export async function killArticle(newsroom: Newsroom, documentId: string, notice: string): Promise<Killed> {
  const { strapi, types } = newsroom;
  return strapi.db.transaction(async () => {
    await holdArticle(newsroom, documentId);
    const own = drafts.parse(
      await strapi.db.query(types.article).findMany({
        select: ['id', 'documentId', 'headline', 'originalUrl'],
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
    const urls = own.flatMap(({ originalUrl }) => (originalUrl ? [originalUrl] : []));
    return { documentId, notice, wasPublic, related: await relatedTo(newsroom, documentId, urls) };
  });
}

const items = z.array(
  z.object({ textSha256: z.string().nullish(), articleDocumentId: z.string().nullish() }),
);

async function relatedTo(
  newsroom: Newsroom,
  documentId: string,
  urls: readonly string[],
): Promise<RelatedArticle[]> {
  const { strapi, types } = newsroom;
  const itemsWhere = async (where: Record<string, unknown>) =>
    items.parse(
      await strapi.db.query(IMPORT_ITEM).findMany({ select: ['textSha256', 'articleDocumentId'], where }),
    );
  const texts = (await itemsWhere({ articleDocumentId: documentId })).flatMap(({ textSha256 }) =>
    textSha256 ? [textSha256] : [],
  );
  const ofText = texts.length === 0 ? [] : await itemsWhere({ textSha256: { $in: texts } });
  const sameText = ofText.flatMap(({ articleDocumentId }) => (articleDocumentId ? [articleDocumentId] : []));
  const [byText, byAddress] = await Promise.all([
    articlesWhere(newsroom, { documentId: { $in: sameText } }),
    articlesWhere(newsroom, { originalUrl: { $in: urls } }),
  ]);
  const found = [
    ...byText.map((article) => ({ ...article, because: 'text' as const })),
    ...byAddress.map((article) => ({ ...article, because: 'address' as const })),
  ].filter((article) => article.documentId !== documentId);
  const once = [...new Map(found.reverse().map((article) => [article.documentId, article])).values()];
  return Promise.all(
    once.map(async ({ documentId: other, headline, because }) => ({
      documentId: other,
      headline: headline ?? '',
      because,
      published:
        (await strapi.db
          .query(types.article)
          .count({ where: { documentId: other, publishedAt: { $notNull: true } } })) > 0,
    })),
  );
}

async function articlesWhere({ strapi, types }: Newsroom, where: Record<string, unknown>) {
  return drafts.parse(
    await strapi.db.query(types.article).findMany({
      select: ['id', 'documentId', 'headline', 'originalUrl'],
      where: { ...where, publishedAt: null },
      limit: 100,
    }),
  );
}
