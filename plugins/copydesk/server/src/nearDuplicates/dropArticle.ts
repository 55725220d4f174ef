import { errors } from '@strapi/utils';
import { itemOf } from '../desk/articleItem';
import { IMPORT_ITEM } from '../imports/importItem';
import type { Newsroom } from '../newsroom/newsroom';
import type { NearOrder } from './decideNear';

/**
 * Deletes an article that is the same story as another. Its scrape becomes that one's duplicate, so that the same text is
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
  const item = await itemOf(newsroom, articleDocumentId);
  if (item !== null) {
    const reasons = [`${by} dropped it as the same story as "${otherHeadline ?? ''}": ${reason}`];
    await items.update({ where: { id: item.id }, data: { outcome: 'duplicate', reasons } });
  }
  await items.updateMany({ where: { articleDocumentId }, data: { articleDocumentId: otherDocumentId } });
  await strapi.documents(types.article).delete({ documentId: articleDocumentId });
}
