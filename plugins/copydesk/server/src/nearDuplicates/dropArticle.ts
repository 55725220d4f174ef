import { errors } from '@strapi/utils';
import { IMPORT_ITEM } from '../imports/importItem';
import type { Newsroom } from '../newsroom/newsroom';
import type { NearOrder } from './decideNear';

/**
 * Deletes an article that is the same story as another. Its scrapes become that one's duplicates, so that the same text is
 * not imported again when it comes again.
 * @throws ValidationError where the article is public.
 */
export async function dropArticle(
  newsroom: Newsroom,
  { articleDocumentId, otherDocumentId, reason, by }: Omit<NearOrder, 'decision'>,
  otherHeadline: string | null,
): Promise<void> {
  const { strapi, types } = newsroom;
  const published = await strapi.db
    .query(types.article)
    .count({ where: { documentId: articleDocumentId, publishedAt: { $notNull: true } } });
  if (published > 0)
    throw new errors.ValidationError('This article is public. Unpublish it first, or keep both.');
  const items = strapi.db.query(IMPORT_ITEM);
  const reasons = [`${by} dropped it as the same story as "${otherHeadline ?? ''}": ${reason}`];
  await items.updateMany({
    where: { articleDocumentId, version: { $notNull: true } },
    data: { outcome: 'duplicate', reasons, version: null, merge: null },
  });
  await items.updateMany({ where: { articleDocumentId }, data: { articleDocumentId: otherDocumentId } });
  await strapi.documents(types.article).delete({ documentId: articleDocumentId });
}
