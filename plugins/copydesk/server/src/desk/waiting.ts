import { z } from 'zod';
import { IMPORT_ITEM, ITEM_COLUMNS, itemRow } from '../imports/importItem';
import type { Newsroom } from '../newsroom/newsroom';
import { checksOf } from './checks';

export interface WaitingArticle {
  articleDocumentId: string;
  headline: string;
  reasons: string[];
  createdAt: string;
}

const COLUMNS = [...ITEM_COLUMNS, 'createdAt'];
const heldItem = itemRow.extend({
  createdAt: z.coerce.date().transform((date) => date.toISOString()),
});

/** Looked through for drafts that still wait; most held ones are credited within the day. */
const LOOKED_THROUGH = 50;

/** The imported drafts that the gate would still refuse, newest first, with what they lack now. */
export async function waitingArticles(newsroom: Newsroom, limit: number): Promise<WaitingArticle[]> {
  const { strapi, types } = newsroom;
  const held = z.array(heldItem).parse(
    await strapi.db.query(IMPORT_ITEM).findMany({
      select: COLUMNS,
      where: { outcome: 'held', articleDocumentId: { $notNull: true } },
      orderBy: { id: 'desc' },
      limit: LOOKED_THROUGH,
    }),
  );
  const waiting: WaitingArticle[] = [];
  for (const { articleDocumentId, createdAt } of held) {
    if (waiting.length === limit) break;
    if (articleDocumentId === null || waiting.some((known) => known.articleDocumentId === articleDocumentId))
      continue;
    if ((await strapi.db.query(types.article).count({ where: { documentId: articleDocumentId } })) === 0)
      continue;
    const { headline, checks, published } = await checksOf(newsroom, articleDocumentId);
    const reasons = checks.flatMap(({ met, message }) => (met || message === null ? [] : [message]));
    if (!published && reasons.length > 0) waiting.push({ articleDocumentId, headline, reasons, createdAt });
  }
  return waiting;
}
