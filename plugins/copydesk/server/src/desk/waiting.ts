import { z } from 'zod';
import { IMPORT_ITEM, ITEM_COLUMNS, itemRow } from '../imports/importItem';
import { maybe } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { checksOf } from './checks';

export interface WaitingArticle {
  articleDocumentId: string;
  headline: string;
  reasons: string[];
  createdAt: string;
}

const TO_DECIDE = 'A new version came in, and it and the desk have changed the same places.';

const COLUMNS = [...ITEM_COLUMNS, 'version', 'createdAt'];
const heldItem = itemRow.extend({
  version: maybe,
  createdAt: z.coerce.date().transform((date) => date.toISOString()),
});

/** Looked through for drafts that still wait; most held ones are credited within the day. */
const LOOKED_THROUGH = 50;

/**
 * The articles that wait for the desk, newest first: those of which a new version is still to be decided on, and the
 * imported drafts that the gate would still refuse, with what they lack now.
 */
export async function waitingArticles(newsroom: Newsroom, limit: number): Promise<WaitingArticle[]> {
  const { strapi, types } = newsroom;
  const held = z.array(heldItem).parse(
    await strapi.db.query(IMPORT_ITEM).findMany({
      select: COLUMNS,
      where: { outcome: { $in: ['held', 'updated'] }, articleDocumentId: { $notNull: true } },
      orderBy: { id: 'desc' },
      limit: LOOKED_THROUGH,
    }),
  );
  const waiting: WaitingArticle[] = [];
  for (const { articleDocumentId, createdAt, version } of held) {
    if (waiting.length === limit) break;
    if (articleDocumentId === null || waiting.some((known) => known.articleDocumentId === articleDocumentId))
      continue;
    if ((await strapi.db.query(types.article).count({ where: { documentId: articleDocumentId } })) === 0)
      continue;
    const { headline, checks, published } = await checksOf(newsroom, articleDocumentId);
    const missing = published
      ? []
      : checks.flatMap(({ met, message }) => (met || message === null ? [] : [message]));
    const reasons = version === 'open' ? [TO_DECIDE, ...missing] : missing;
    if (reasons.length > 0) waiting.push({ articleDocumentId, headline, reasons, createdAt });
  }
  return waiting;
}
