import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { NEAR_DUPLICATE, nearDuplicateRow } from './nearDuplicateRow';
import { noteUnresolved } from './noteUnresolved';
import { deleteSignature } from './signatureRows';

/** Forgets an article that was deleted: there is nothing left to be near to, nor to be decided. */
export async function forgetArticle(newsroom: Newsroom, documentId: string): Promise<void> {
  const { strapi } = newsroom;
  await deleteSignature(newsroom, documentId);
  const pairs = strapi.db.query(NEAR_DUPLICATE);
  const where = { $or: [{ articleDocumentId: documentId }, { otherDocumentId: documentId }] };
  const rows = z.array(nearDuplicateRow).parse(await pairs.findMany({ where }));
  if (rows.length === 0) return;
  await pairs.deleteMany({ where });
  for (const { articleDocumentId, decision } of rows)
    if (articleDocumentId !== documentId && decision === null)
      await noteUnresolved(newsroom, articleDocumentId);
}
