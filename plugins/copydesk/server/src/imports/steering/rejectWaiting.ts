import { idsOf } from '../../newsroom/columns';
import type { Newsroom } from '../../newsroom/newsroom';
import { IMPORT_ITEM } from '../importItem';

/** Items in one statement: readers and editors go on between two. */
const AT_ONCE = 500;

/** Rejects what has no outcome yet, some at a time, until nothing is left or the newsroom shuts down. */
export async function rejectWaiting(newsroom: Newsroom, documentId: string, reason: string): Promise<void> {
  while (!newsroom.work.stopping) if ((await rejectSome(newsroom, documentId, reason)) === 0) return;
}

async function rejectSome({ strapi }: Newsroom, documentId: string, reason: string): Promise<number> {
  const { tableName } = strapi.db.metadata.get(IMPORT_ITEM);
  return strapi.db.transaction(async ({ trx }) => {
    const items = () => strapi.db.getConnection(tableName).transacting(trx);
    // In the order in which a batch locks them, so that the two take turns.
    const waiting: unknown = await items()
      .where({ import_document_id: documentId })
      .whereNull('outcome')
      .orderBy('id')
      .limit(AT_ONCE)
      .forUpdate()
      .select('id');
    const ids = idsOf(waiting);
    const at = new Date();
    if (ids.length > 0)
      await items()
        .whereIn('id', ids)
        .whereNull('outcome')
        .update({ outcome: 'rejected', reasons: JSON.stringify([reason]), settled_at: at, updated_at: at });
    return ids.length;
  });
}
