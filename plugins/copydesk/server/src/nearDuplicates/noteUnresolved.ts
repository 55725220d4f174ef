import { z } from 'zod';
import { newPassage, underGate } from '../gate/underGate';
import type { Newsroom } from '../newsroom/newsroom';
import { NEAR_DUPLICATE, nearDuplicateRow } from './nearDuplicateRow';

/**
 * Writes the near-duplicates that nobody has decided on into the article, in all its versions: the gate reads it there,
 * with the article, and asks no more of the database than before. Nothing else writes that field (`deriveFields`).
 */
export async function noteUnresolved(newsroom: Newsroom, articleDocumentId: string): Promise<void> {
  const { strapi, types } = newsroom;
  const rows: unknown = await strapi.db.query(NEAR_DUPLICATE).findMany({
    where: { articleDocumentId, decision: null },
    orderBy: [{ likeness: 'desc' }, { id: 'asc' }],
  });
  const unresolved = z
    .array(nearDuplicateRow)
    .parse(rows)
    .map(({ otherDocumentId, otherHeadline, likeness }) => ({
      documentId: otherDocumentId,
      headline: otherHeadline ?? '',
      likeness,
    }));
  // It makes nothing public, and is no reason to judge what is.
  await underGate(newPassage(), () =>
    strapi.db.query(types.article).updateMany({
      where: { documentId: articleDocumentId },
      data: { nearDuplicates: unresolved.length === 0 ? null : unresolved },
    }),
  );
}
