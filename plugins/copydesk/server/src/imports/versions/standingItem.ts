import type { Newsroom } from '../../newsroom/newsroom';
import { IMPORT_ITEM } from '../importItem';
import { STANDING } from './versionState';

const NEWEST_FIRST = [{ settledAt: 'desc' as const }, { id: 'desc' as const }];

/**
 * The import item that an article goes by: the latest version that was merged into it, else the one that made it. Its row
 * as it stands, for the asker to read; null where an editor wrote the article by hand.
 * @param select the columns that are wanted; all without it
 */
export async function standingItem(
  { strapi }: Newsroom,
  articleDocumentId: string,
  select?: readonly string[],
): Promise<unknown> {
  return strapi.db.query(IMPORT_ITEM).findOne({
    ...(select && { select: [...select] }),
    where: { articleDocumentId, version: { $in: [...STANDING] } },
    orderBy: NEWEST_FIRST,
  });
}
