import { z } from 'zod';
import type { Newsroom } from '../../newsroom/newsroom';
import { IMPORT_ITEM, waitingItem } from '../importItem';
import type { Batch } from '../queue/batchQueue';
import type { StoredItem } from '../threads/cleaningTask';

const items = z.array(waitingItem);

const COLUMNS = ['id', 'row', 'name', 'url', 'contentType', 'hints', 'scrape', 'scrapeEncoding', 'sha256'];

/** The items of a batch that have no outcome yet, in the order in which they came. */
export async function waitingItems({ strapi }: Newsroom, batch: Batch): Promise<StoredItem[]> {
  const { importDocumentId, firstRow, lastRow } = batch;
  const rows: unknown = await strapi.db.query(IMPORT_ITEM).findMany({
    select: COLUMNS,
    where: { importDocumentId, row: { $gte: firstRow, $lte: lastRow }, outcome: null },
    orderBy: { row: 'asc' },
  });
  return items.parse(rows).map(({ id, name, url, contentType, hints, scrape, scrapeEncoding }) => ({
    id,
    name,
    url,
    contentType,
    hints,
    scrape,
    scrapeEncoding,
  }));
}
