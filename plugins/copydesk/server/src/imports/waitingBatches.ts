import type { Knex } from 'knex';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { IMPORT_ITEM } from './importItem';
import { fitsBatch, type BatchSize } from './queue/batchSize';
import type { Batch } from './queue/batchQueue';

const rows = z.array(
  z.object({ row: z.number(), length: z.coerce.number(), toBeFetched: z.coerce.boolean() }),
);

/** The items of an import that have no outcome, in batches: those between two rows alone, where these are given. */
export async function waitingBatches(
  { strapi }: Newsroom,
  importDocumentId: string,
  trx?: Knex.Transaction,
  between?: readonly [first: number, last: number],
): Promise<Batch[]> {
  const { tableName } = strapi.db.metadata.get(IMPORT_ITEM);
  const table = strapi.db.getConnection(tableName);
  if (trx !== undefined) table.transacting(trx);
  if (between !== undefined) table.whereBetween('row', [...between]);
  const waiting = rows.parse(
    await table
      .where({ import_document_id: importDocumentId })
      .whereNull('outcome')
      .orderBy('row')
      .select(
        { row: 'row', toBeFetched: 'to_be_fetched' },
        strapi.db.connection.raw('length(scrape) as length'),
      ),
  );
  const batches: Batch[] = [];
  let size: BatchSize = { items: 0, bytes: 0, addresses: 0 };
  for (const { row, length, toBeFetched } of waiting) {
    const last = batches.at(-1);
    const next = {
      items: size.items + 1,
      bytes: size.bytes + length,
      addresses: size.addresses + (toBeFetched ? 1 : 0),
    };
    if (last !== undefined && fitsBatch(next)) {
      last.lastRow = row;
      size = next;
    } else {
      batches.push({ importDocumentId, firstRow: row, lastRow: row });
      size = { items: 1, bytes: length, addresses: toBeFetched ? 1 : 0 };
    }
  }
  return batches;
}
