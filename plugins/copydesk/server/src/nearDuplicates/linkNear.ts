import type { Newsroom } from '../newsroom/newsroom';
import type { NearArticle } from './findNear';
import { NEAR_DUPLICATE } from './nearDuplicateRow';
import { noteUnresolved } from './noteUnresolved';

/** Near-duplicates that an editor is asked about for one article. */
export const MOST_LINKED = 3;

/** Links an article that came in to those that it is nearly the same as, for an editor to decide on each. */
export async function linkNear(
  newsroom: Newsroom,
  articleDocumentId: string,
  near: readonly NearArticle[],
): Promise<void> {
  if (near.length === 0) return;
  for (const { documentId, headline, likeness } of near)
    await newsroom.strapi.db.query(NEAR_DUPLICATE).create({
      data: { articleDocumentId, otherDocumentId: documentId, otherHeadline: headline, likeness },
    });
  await noteUnresolved(newsroom, articleDocumentId);
}
