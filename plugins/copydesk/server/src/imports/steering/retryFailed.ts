import { z } from 'zod';
import type { Newsroom } from '../../newsroom/newsroom';
import { finishImport } from '../finishImport';
import { IMPORT, IMPORT_ITEM } from '../importItem';
import { waitingBatches } from '../waitingBatches';
import { changeState, holdImport } from './changeState';
import { notRetried } from './refusals';

/** Items that wait again after one transaction: readers and editors go on between two. */
const AT_ONCE = 500;

/**
 * What failed waits again, and the import runs until each of it has its outcome.
 * @returns how many wait again
 * @throws ValidationError where nothing of it failed, or its state does not allow it.
 */
export async function retryFailed(newsroom: Newsroom, documentId: string, by: string): Promise<number> {
  const { strapi } = newsroom;
  const failed = await strapi.db.query(IMPORT_ITEM).count({
    where: { importDocumentId: documentId, outcome: 'failed' },
  });
  await changeState(newsroom, {
    documentId,
    to: 'running',
    by,
    action: 'importRetried',
    refusal: (run) =>
      notRetried(run) ?? (failed === 0 ? 'Nothing of this import failed: there is nothing to retry.' : null),
    also: () => Promise.resolve({ items: failed }),
  });
  for (let next: number | null = 0; next !== null && !newsroom.work.stopping; )
    next = await retrySome(newsroom, documentId, next);
  await finishImport(newsroom, documentId);
  return failed;
}

const rows = z.array(z.object({ id: z.number(), row: z.number() }));

/** Gives the row behind which the next of them stand, so that what fails again meanwhile stays so; null at the end. */
async function retrySome(newsroom: Newsroom, documentId: string, behind: number): Promise<number | null> {
  const { strapi, queue, bell } = newsroom;
  const { tableName } = strapi.db.metadata.get(IMPORT_ITEM);
  const last = await strapi.db.transaction(async ({ trx }) => {
    const items = () => strapi.db.getConnection(tableName).transacting(trx);
    const run = await holdImport(newsroom, trx, documentId);
    // Somebody else has steered it meanwhile.
    if (run?.state !== 'running') return null;
    const failed = rows.parse(
      await items()
        .where({ import_document_id: documentId, outcome: 'failed' })
        .where('row', '>', behind)
        .orderBy('row')
        .limit(AT_ONCE)
        .select('id', 'row'),
    );
    const [first, end] = [failed[0], failed.at(-1)];
    if (first === undefined || end === undefined) return null;
    await items()
      .whereIn(
        'id',
        failed.map(({ id }) => id),
      )
      .update({ outcome: null, reasons: null, settled_at: null });
    // Those before may be through by now.
    await strapi.db.query(IMPORT).update({ where: { id: run.id }, data: { finishedAt: null } });
    await queue.add(trx, await waitingBatches(newsroom, documentId, trx, [first.row, end.row]));
    return end.row;
  });
  bell.ring();
  return last;
}
