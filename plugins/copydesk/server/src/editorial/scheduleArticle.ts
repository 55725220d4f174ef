import { errors } from '@strapi/utils';
import { articleSubject } from '../audit/articleSubject';
import { recordEvent } from '../audit/recordEvent';
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
  newsroom: Newsroom,
  documentId: string,
  at: Date | null,
  now: Date,
): Promise<Scheduled> {
  const { strapi, types } = newsroom;
  if (at !== null && at <= now) {
    const message = `${at.toISOString()} has passed. Publish it now, or choose a later moment.`;
    throw fieldError(message, [{ path: ['at'], message }]);
  }
  const scheduledFor = at === null ? null : at.toISOString();
  return strapi.db.transaction(async () => {
    const articles = strapi.db.query(types.article);
    const where = { documentId, publishedAt: null };
    const draft: { headline: string | null } | null = await articles.findOne({ select: ['headline'], where });
    if (draft === null) throw new errors.NotFoundError(`There is no article ${documentId}.`);
    await articles.updateMany({ where, data: { scheduledFor } });
    await recordEvent(newsroom, {
      action: 'scheduled',
      subject: articleSubject({ documentId, headline: draft.headline }),
      detail: { scheduledFor },
    });
    return { documentId, scheduledFor };
  });
}
