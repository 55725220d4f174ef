import { z } from 'zod';
import { isPassing } from '../newsroom/isPassing';
import type { Newsroom } from '../newsroom/newsroom';
import { noteDrafts } from '../newsroom/tableStatistics';
import { fetchWaiting } from './fetchWaiting';
import { IMPORT, IMPORT_ITEM, importRow, type ImportRow } from './importItem';
import type { SourceMatch } from './matchSource';
import type { Batch } from './queue/batchQueue';
import { expectSources } from './settle/expectSources';
import { introduceSources, isCleaned } from './settle/introduceSources';
import { settleBatch, type ItemToSettle, type Run } from './settle/settleBatch';
import { waitingItems } from './settle/waitingItems';
import { tellOfDrafts } from './tellOfDrafts';
import type { Introductions, Knowledge, StoredItem, Unclean } from './threads/cleaningTask';

/**
 * Takes the items of a batch that have no outcome yet to one: read, cleaned in a thread, written in one transaction. A
 * batch of an import that was paused or taken back is left as it is.
 * @throws what may pass, a database that is away say: the batch is then as if it had not been begun.
 */
export async function processBatch(newsroom: Newsroom, batch: Batch): Promise<void> {
  const run = await runOf(newsroom, batch.importDocumentId);
  if (run?.state !== 'running') return;
  const unfetched = await fetchWaiting(newsroom, batch);
  const items = await waitingItems(newsroom, batch);
  if (items.length === 0) return;
  const settled = await cleanAll(newsroom, items, run, unfetched);
  await settle(newsroom, settled, {
    automated: run.automated,
    together: await countOf(newsroom, batch.importDocumentId),
  });
}

async function runOf({ strapi }: Newsroom, documentId: string): Promise<ImportRow | null> {
  const found: unknown = await strapi.db.query(IMPORT).findOne({ where: { documentId } });
  return importRow.nullable().parse(found);
}

const last = z.array(z.object({ row: z.coerce.number().nullable() }));

/** Scrapes that an import has so far: they are numbered from one. */
async function countOf({ strapi }: Newsroom, importDocumentId: string): Promise<number> {
  const { tableName } = strapi.db.metadata.get(IMPORT_ITEM);
  const found: unknown = await strapi.db
    .getConnection(tableName)
    .where({ import_document_id: importDocumentId })
    .max({ row: 'row' });
  return last.parse(found)[0]?.row ?? 0;
}

async function cleanAll(
  newsroom: Newsroom,
  items: readonly StoredItem[],
  run: ImportRow,
  unfetched: ReadonlyMap<number, string>,
): Promise<ItemToSettle[]> {
  const fetched = items.filter(({ id }) => !unfetched.has(id));
  const expectations = await expectSources(newsroom, fetched, run.sourceDocumentId);
  const known = new Map<number, { match: SourceMatch; faults: readonly string[] }>();
  const introduce = async (some: StoredItem[], introductions: Introductions): Promise<Knowledge> => {
    const { knowledge, matches } = await introduceSources(
      newsroom,
      some,
      introductions,
      run.sourceDocumentId,
    );
    some.forEach(({ id }, index) => {
      const source = isCleaned(introductions[index])
        ? expectations.get(id)
        : knowledge.sources[knowledge.sourceOf[index] ?? -1];
      known.set(id, { match: matches[index] ?? null, faults: source?.faults ?? [] });
    });
    return knowledge;
  };
  const cleanings = await newsroom.cleaners.clean(fetched, expectations, introduce);
  const cleaningOf = new Map(fetched.map(({ id }, index) => [id, cleanings[index]]));
  return items.map(({ id, url }) => {
    const rejected = unfetched.get(id);
    const nothing: Unclean = { failed: 'Nothing was heard of it from the thread that cleaned it.' };
    return {
      id,
      url,
      cleaning: rejected === undefined ? (cleaningOf.get(id) ?? nothing) : { rejected },
      ...(known.get(id) ?? { match: null, faults: [] }),
    };
  });
}

/** All together, and where that can't be, each by itself: whatever is wrong with one stays with that one. */
async function settle(newsroom: Newsroom, items: readonly ItemToSettle[], run: Run): Promise<void> {
  try {
    const drafts = await settleTogether(newsroom, items, run);
    await tellOfDrafts(newsroom, drafts);
    await noteDrafts(newsroom, drafts.length);
    return;
  } catch (error) {
    if (isPassing(error) || items.length === 0) throw error;
    if (items.length === 1) return fail(newsroom, items, error);
  }
  for (const item of items)
    try {
      await tellOfDrafts(newsroom, await settleTogether(newsroom, [item], run));
    } catch (error) {
      if (isPassing(error)) throw error;
      await fail(newsroom, [item], error);
    }
}

async function settleTogether(
  newsroom: Newsroom,
  items: readonly ItemToSettle[],
  run: Run,
): Promise<string[]> {
  return newsroom.strapi.db.transaction(({ trx }) => settleBatch(newsroom, trx, items, run));
}

async function fail({ strapi }: Newsroom, items: readonly ItemToSettle[], error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  for (const { id } of items) {
    strapi.log.error(`Copydesk: import item ${id} failed.`, { error });
    await strapi.db
      .query(IMPORT_ITEM)
      .update({ where: { id, outcome: null }, data: { outcome: 'failed', reasons: [reason] } });
  }
}

/** Says of the items of a batch that was tried too often that they failed; they can be retried from the report. */
export async function giveUpBatch({ strapi }: Newsroom, batch: Batch): Promise<void> {
  const { importDocumentId, firstRow, lastRow } = batch;
  const { tableName } = strapi.db.metadata.get(IMPORT_ITEM);
  await strapi.db
    .getConnection(tableName)
    .where({ import_document_id: importDocumentId })
    .whereBetween('row', [firstRow, lastRow])
    .whereNull('outcome')
    .update({
      outcome: 'failed',
      reasons: JSON.stringify([
        'It could not be processed, however often it was tried: the server ended, or its database was away, each time. Retry it.',
      ]),
    });
}
