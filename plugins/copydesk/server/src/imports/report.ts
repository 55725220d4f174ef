import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import {
  IMPORT,
  IMPORT_ITEM,
  importRow,
  ITEM_COLUMNS,
  itemRow,
  type ImportRow,
  type ItemRow,
} from './importItem';
import { OUTCOMES, type Outcome } from './outcome';

/** How many items came to which outcome; the outcomes and what waits always add up to what was read. */
export type Counts = Record<Outcome | 'read' | 'waiting', number>;

export interface ImportSummary {
  documentId: string;
  label: string;
  status: 'running' | 'done';
  createdAt: string;
  createdBy: string | null;
  counts: Counts;
}

export interface ImportReport extends ImportSummary {
  articleUid: string;
  /** What was left out of its files because it is no article. */
  notes: string[];
  items: Omit<ItemRow, 'id' | 'url'>[];
}

const outcomes = z.array(
  z.object({ importDocumentId: z.string(), outcome: z.enum(OUTCOMES).nullable(), number: z.coerce.number() }),
);

const noCounts = (): Counts => ({
  read: 0,
  waiting: 0,
  imported: 0,
  updated: 0,
  duplicate: 0,
  held: 0,
  rejected: 0,
  failed: 0,
});

/** Counted by the database, for as many imports at once as a page shows. */
async function countsOf({ strapi }: Newsroom, imports: readonly string[]): Promise<Map<string, Counts>> {
  const counts = new Map(imports.map((documentId) => [documentId, noCounts()]));
  const { tableName } = strapi.db.metadata.get(IMPORT_ITEM);
  const rows: unknown = await strapi.db
    .getConnection(tableName)
    .whereIn('import_document_id', [...imports])
    .groupBy('import_document_id', 'outcome')
    .select({ importDocumentId: 'import_document_id', outcome: 'outcome' })
    .count({ number: '*' });
  for (const { importDocumentId, outcome, number } of outcomes.parse(rows)) {
    const own = counts.get(importDocumentId);
    if (own === undefined) continue;
    own[outcome ?? 'waiting'] += number;
    own.read += number;
  }
  return counts;
}

const summaryOf = (run: ImportRow, counts: Counts): ImportSummary => ({
  documentId: run.documentId,
  label: run.label,
  status: counts.waiting > 0 ? 'running' : 'done',
  createdAt: run.createdAt,
  createdBy: run.startedBy,
  counts,
});

export async function summaries(
  newsroom: Newsroom,
  page: number,
  pageSize: number,
): Promise<{
  data: ImportSummary[];
  meta: { pagination: Record<'page' | 'pageSize' | 'pageCount' | 'total', number> };
}> {
  const imports = newsroom.strapi.db.query(IMPORT);
  const total = await imports.count({});
  const runs = z
    .array(importRow)
    .parse(
      await imports.findMany({ orderBy: { id: 'desc' }, limit: pageSize, offset: (page - 1) * pageSize }),
    );
  const counts = await countsOf(
    newsroom,
    runs.map(({ documentId }) => documentId),
  );
  return {
    data: runs.map((run) => summaryOf(run, counts.get(run.documentId) ?? noCounts())),
    meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
  };
}

async function itemsOf({ strapi }: Newsroom, importDocumentId: string): Promise<ItemRow[]> {
  const rows: unknown = await strapi.db.query(IMPORT_ITEM).findMany({
    select: ITEM_COLUMNS,
    where: { importDocumentId },
    orderBy: { row: 'asc' },
  });
  return z.array(itemRow).parse(rows);
}

/**
 * What became of an import; `withItems` false leaves its items out, of which there may be very many.
 * @throws NotFoundError where there is no such import.
 */
export async function report(
  newsroom: Newsroom,
  documentId: string,
  { withItems = true } = {},
): Promise<ImportReport> {
  const { strapi, types } = newsroom;
  const found: unknown = await strapi.db.query(IMPORT).findOne({ where: { documentId } });
  if (found === null) throw new errors.NotFoundError(`There is no import ${documentId}.`);
  const run = importRow.parse(found);
  const items = withItems ? await itemsOf(newsroom, documentId) : [];
  const counts = (await countsOf(newsroom, [documentId])).get(documentId) ?? noCounts();
  return {
    ...summaryOf(run, counts),
    articleUid: types.article,
    notes: run.notes,
    items: items.map(({ id: _id, url: _url, ...item }) => item),
  };
}
