import { errors } from '@strapi/utils';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';

export interface Scheduled {
  documentId: string;
  /** ISO instant; null where nothing is scheduled any more. */
  scheduledFor: string | null;
}

/**
 * Sets when an article's draft is published by itself, or takes that back.
 * @throws NotFoundError where there is no such article.
 * @throws ValidationError for a moment that has passed.
 */
export async function scheduleArticle(
  { strapi, types }: Newsroom,
  documentId: string,
  at: Date | null,
  now: Date,
): Promise<Scheduled> {
  if (at !== null && at <= now) {
    const message = `${at.toISOString()} has passed. Publish it now, or choose a later moment.`;
    throw fieldError(message, [{ path: ['at'], message }]);
  }
  const scheduledFor = at === null ? null : at.toISOString();
  const { count } = await strapi.db
    .query(types.article)
    .updateMany({ where: { documentId, publishedAt: null }, data: { scheduledFor } });
  if (count === 0) throw new errors.NotFoundError(`There is no article ${documentId}.`);
  return { documentId, scheduledFor };
}
