import type { Newsroom } from '../newsroom/newsroom';
import { storeBytes, type IncomingScrape } from './incoming';
import { IMPORT, IMPORT_ITEM, importRow, type ImportRow } from './importItem';

export interface ImportOrder {
  label: string;
  /** Who asked for it: a person's name, or a token's. */
  startedBy: string;
  /** Whether a machine asked, and no editor. */
  automated: boolean;
  /** The source of all of it, where the importer chose one. */
  sourceDocumentId: string | null;
  scrapes: IncomingScrape[];
}

/**
 * Writes everything down before anything is done with it, in one transaction: what the newsroom has said it received
 * is still there after a crash, and goes on from where it was.
 */
export async function receiveImport({ strapi }: Newsroom, order: ImportOrder): Promise<ImportRow> {
  const { label, startedBy, automated, sourceDocumentId, scrapes } = order;
  return await strapi.db.transaction(async () => {
    const run = importRow.parse(
      await strapi.db.query(IMPORT).create({ data: { label, startedBy, automated, sourceDocumentId } }),
    );
    for (const [index, { name, url, contentType, bytes }] of scrapes.entries()) {
      const row = index + 1;
      await strapi.db.query(IMPORT_ITEM).create({
        data: {
          ...storeBytes(bytes),
          key: `${run.documentId}:${row}`,
          importDocumentId: run.documentId,
          row,
          name,
          url,
          contentType,
        },
      });
    }
    return run;
  });
}
