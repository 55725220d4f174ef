import type { Newsroom } from '../newsroom/newsroom';
import { IMPORT, IMPORT_ITEM, importRow, type ImportRow } from './importItem';
import { report } from './report';

/** What whoever wants to know of imports subscribes to, a webhook say: one an import, when its last item is settled. */
export const IMPORT_FINISHED = 'copydesk.import.finished';

async function waits({ strapi }: Newsroom, importDocumentId: string): Promise<boolean> {
  const found: unknown = await strapi.db
    .query(IMPORT_ITEM)
    .findOne({ select: ['id'], where: { importDocumentId, outcome: null } });
  return found !== null;
}

async function runOf({ strapi }: Newsroom, documentId: string): Promise<ImportRow | null> {
  const found: unknown = await strapi.db.query(IMPORT).findOne({ where: { documentId } });
  return importRow.nullable().parse(found);
}

/** Whether nothing more happens to an import by itself. */
export async function isFinished(newsroom: Newsroom, documentId: string): Promise<boolean> {
  const found = await runOf(newsroom, documentId);
  return found === null || found.state !== 'running' || found.finishedAt !== null;
}

/** Says that an import is through, where it is: all of it received, and every item settled. Once, whoever says it. */
export async function finishImport(newsroom: Newsroom, documentId: string): Promise<void> {
  const found = await runOf(newsroom, documentId);
  if (found?.state !== 'running' || found.receivedAt === null || found.finishedAt !== null) return;
  if (await waits(newsroom, documentId)) return;
  await endImport(newsroom, documentId, 'running');
}

/** Writes down that an import in this state is at its end, and tells whoever wants to know. Once, whoever says it. */
export async function endImport(
  newsroom: Newsroom,
  documentId: string,
  state: ImportRow['state'],
): Promise<void> {
  const { strapi } = newsroom;
  // By Strapi's query, which takes part in the transaction that a feed is brought in by: SQLite has one connection.
  const { count } = await strapi.db
    .query(IMPORT)
    .updateMany({ where: { documentId, state, finishedAt: null }, data: { finishedAt: new Date() } });
  if (count !== 1) return;
  const { items: _items, ...summary } = await report(newsroom, documentId, { withItems: false });
  newsroom.photos.look(newsroom);
  await strapi.eventHub.emit(IMPORT_FINISHED, { import: summary });
}
