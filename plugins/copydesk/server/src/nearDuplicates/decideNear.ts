import { errors } from '@strapi/utils';
import { articleSubject } from '../audit/articleSubject';
import { recordEvent } from '../audit/recordEvent';
import type { Newsroom } from '../newsroom/newsroom';
import { dropArticle } from './dropArticle';
import { NEAR_DUPLICATE, nearDuplicateRow, type NearDecision } from './nearDuplicateRow';
import { nearDuplicatesOf, type NearDuplicates } from './nearDuplicatesOf';
import { noteUnresolved } from './noteUnresolved';

/** What an editor says of an article that came in as nearly the same as another. */
export interface NearOrder {
  articleDocumentId: string;
  otherDocumentId: string;
  decision: NearDecision;
  reason: string;
  by: string;
}

/**
 * Resolves one near-duplicate of an article: they are different stories, or the same and both stay, or the same and this
 * one is dropped. What the other article is does not change with it.
 * @returns what is left to decide on the article, and what was decided; null where it was dropped.
 * @throws NotFoundError where there is no such article, or it did not come in as nearly the same as the other.
 * @throws ValidationError where somebody has decided already, or what is to be dropped is public.
 */
export async function decideNear(newsroom: Newsroom, order: NearOrder): Promise<NearDuplicates | null> {
  const { strapi, types } = newsroom;
  const { articleDocumentId, otherDocumentId, decision, reason, by } = order;
  const pairs = strapi.db.query(NEAR_DUPLICATE);
  return strapi.db.transaction(async () => {
    const draft: { headline: string | null } | null = await strapi.db
      .query(types.article)
      .findOne({ select: ['headline'], where: { documentId: articleDocumentId, publishedAt: null } });
    if (draft === null) throw new errors.NotFoundError(`There is no article ${articleDocumentId}.`);
    const found: unknown = await pairs.findOne({ where: { articleDocumentId, otherDocumentId } });
    if (found === null)
      throw new errors.NotFoundError(
        `The article "${draft.headline ?? articleDocumentId}" did not come in as nearly the same as article ${otherDocumentId}.`,
      );
    const { id, likeness, otherHeadline, decidedBy } = nearDuplicateRow.parse(found);
    // Of two editors who decide at once, the second finds the row changed.
    const { count } = await pairs.updateMany({
      where: { id, decision: null },
      data: {
        decision: decision === 'drop' ? 'sameStory' : decision,
        reason,
        decidedBy: by,
        decidedAt: new Date().toISOString(),
      },
    });
    if (count === 0)
      throw new errors.ValidationError(
        `${decidedBy ?? 'Somebody else'} has decided on this already. Load the article again.`,
      );
    if (decision === 'drop') await dropArticle(newsroom, order, otherHeadline);
    else await noteUnresolved(newsroom, articleDocumentId);
    await recordEvent(newsroom, {
      action: 'nearDuplicateDecided',
      subject: articleSubject({ documentId: articleDocumentId, headline: draft.headline }),
      detail: { decision, other: otherDocumentId, otherHeadline, likeness, reason },
    });
    return decision === 'drop' ? null : nearDuplicatesOf(newsroom, articleDocumentId);
  });
}
