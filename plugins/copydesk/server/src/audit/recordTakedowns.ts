import type { Modules } from '@strapi/strapi';
import { z } from 'zod';
import { duringWork } from '../newsroom/duringWork';
import type { Newsroom } from '../newsroom/newsroom';
import { articleSubject } from './articleSubject';
import { recordEvent, type Decided } from './recordEvent';

/** Why an article is taken down, where it is not somebody who unpublishes or deletes it. */
export type Takedown = Pick<Decided, 'action' | 'path' | 'detail'>;

const ordered = duringWork<Takedown>();

/** Has what is unpublished or deleted meanwhile recorded as this decision: a kill, an expiry. */
export const takingDown = <T>(as: Takedown, run: () => Promise<T>): Promise<T> => ordered.run(as, run);

const publicRow = z.object({ headline: z.string().nullable() }).nullable();

/** Records that an article which was public is so no longer: unpublished, or deleted ("taken down"). */
export function recordTakedowns(newsroom: Newsroom): Modules.Documents.Middleware.Middleware {
  const { strapi, types } = newsroom;

  const publicVersion = async (documentId: string) =>
    publicRow.parse(
      await strapi.db
        .query(types.article)
        .findOne({ select: ['headline'], where: { documentId, publishedAt: { $notNull: true } } }),
    );

  return async (context, next) => {
    if (context.uid !== types.article) return next();
    if (context.action !== 'unpublish' && context.action !== 'delete') return next();
    const { documentId } = context.params;
    const decided: Takedown =
      ordered.get() ??
      (context.action === 'unpublish'
        ? { action: 'unpublished' }
        : { action: 'takenDown', detail: { deleted: true } });

    return strapi.db.transaction(async () => {
      const before = await publicVersion(documentId);
      const result = await next();
      if (before !== null && (await publicVersion(documentId)) === null)
        await recordEvent(newsroom, {
          ...decided,
          subject: articleSubject({ documentId, headline: before.headline }),
        });
      return result;
    });
  };
}
