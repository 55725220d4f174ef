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
  type ImportState,
  type ItemRow,
} from './importItem';
import { OUTCOMES, type Outcome } from './outcome';

/** How many items came to which outcome; the outcomes and what waits always add up to what was read. */
export type Counts = Record<Outcome | 'read' | 'waiting', number>;

/** `cancelled` and `rolledBack` say what was decided; it is carried out once `finishedAt` is set. */
export type ImportStatus = 'receiving' | 'done' | ImportState;

export interface ImportSummary {
  documentId: string;
  label: string;
  status: ImportStatus;
  createdAt: string;
  createdBy: string | null;
  /** When all of it had come; null as long as it comes. */
  receivedAt: string | null;
  /** When nothing of it was left to do; null until then. */
  finishedAt: string | null;
  /** Who paused, resumed, cancelled, retried it or took it back last; null where nobody did. */
  steeredBy: string | null;
  counts: Counts;
}

export interface ImportReport extends ImportSummary {
  articleUid: string;
  /** What was left out of its files because it is no article. */
  notes: string[];
  items: ReportedItem[];
  /** How many more items it has; they are read by the page. */
  itemsLeft: number;
}

export type ReportedItem = Omit<ItemRow, 'id' | 'url'>;

export interface Paged<Row> {
  data: Row[];
  meta: { pagination: Record<'page' | 'pageSize' | 'pageCount' | 'total', number> };
}

/** Items that a report holds. */
const MOST_ITEMS = 1_000;

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
  // In the transaction that runs, where one does: SQLite has one connection.
  const rows: unknown = await strapi.db.transaction(async ({ trx }) =>
    strapi.db
      .getConnection(tableName)
      .transacting(trx)
      .whereIn('import_document_id', [...imports])
      .groupBy('import_document_id', 'outcome')
      .select({ importDocumentId: 'import_document_id', outcome: 'outcome' })
      .count({ number: '*' }),
  );
  for (const { importDocumentId, outcome, number } of outcomes.parse(rows)) {
    const own = counts.get(importDocumentId);
    if (own === undefined) continue;
    own[outcome ?? 'waiting'] += number;
    own.read += number;
  }
  return counts;
}

function statusOf({ state, receivedAt, finishedAt }: ImportRow): ImportStatus {
  if (state !== 'running') return state;
  if (receivedAt === null) return 'receiving';
  return finishedAt === null ? 'running' : 'done';
}

const summarise = (run: ImportRow, counts: Counts): ImportSummary => ({
  documentId: run.documentId,
  label: run.label,
  status: statusOf(run),
  createdAt: run.createdAt,
  createdBy: run.startedBy,
  receivedAt: run.receivedAt,
  finishedAt: run.finishedAt,
  steeredBy: run.stateBy,
  counts,
});

export interface ImportsAsked {
  page: number;
  pageSize: number;
  /** Its sender's own name for it; any where it is left out. */
  reference?: string | undefined;
}

/** A page of imports, the newest first. */
export async function summaries(
  newsroom: Newsroom,
  { page, pageSize, reference }: ImportsAsked,
): Promise<Paged<ImportSummary>> {
  const imports = newsroom.strapi.db.query(IMPORT);
  const where = reference === undefined ? {} : { reference };
  const total = await imports.count({ where });
  const runs = z.array(importRow).parse(
    await imports.findMany({
      where,
      orderBy: { id: 'desc' },
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }),
  );
  const counts = await countsOf(
    newsroom,
    runs.map(({ documentId }) => documentId),
  );
  return {
    data: runs.map((run) => summarise(run, counts.get(run.documentId) ?? noCounts())),
    meta: { pagination: paginationOf(page, pageSize, total) },
  };
}

const paginationOf = (page: number, pageSize: number, total: number) => ({
  page,
  pageSize,
  pageCount: Math.ceil(total / pageSize),
  total,
});

/** @throws NotFoundError where there is no such import. */
async function runOf({ strapi }: Newsroom, documentId: string): Promise<ImportRow> {
  const found: unknown = await strapi.db.query(IMPORT).findOne({ where: { documentId } });
  if (found === null) throw new errors.NotFoundError(`There is no import ${documentId}.`);
  return importRow.parse(found);
}

async function countsOfOne(newsroom: Newsroom, documentId: string): Promise<Counts> {
  return (await countsOf(newsroom, [documentId])).get(documentId) ?? noCounts();
}

/**
 * How an import stands.
 * @throws NotFoundError where there is no such import.
 */
export async function summaryOf(newsroom: Newsroom, documentId: string): Promise<ImportSummary> {
  // The run first: where it is at its end, so are the counts that follow.
  const run = await runOf(newsroom, documentId);
  return summarise(run, await countsOfOne(newsroom, documentId));
}

const reported = ({ id: _id, url: _url, ...item }: ItemRow): ReportedItem => item;

async function itemsOf(
  { strapi }: Newsroom,
  importDocumentId: string,
  {
    outcome,
    after = 0,
    limit,
    offset = 0,
  }: { outcome?: Outcome | null | undefined; after?: number | undefined; limit: number; offset?: number },
): Promise<ReportedItem[]> {
  const rows: unknown = await strapi.db.query(IMPORT_ITEM).findMany({
    select: ITEM_COLUMNS,
    where: {
      importDocumentId,
      ...(outcome !== undefined && { outcome }),
      ...(after > 0 && { row: { $gt: after } }),
    },
    orderBy: { row: 'asc' },
    limit,
    offset,
  });
  return z.array(itemRow).parse(rows).map(reported);
}

export interface ItemsAsked {
  /** 'waiting' for those that have none yet; all where it is left out. */
  outcome?: Outcome | 'waiting' | undefined;
  /** The row behind which the page begins: the way through very many, each page as fast as the first. */
  after?: number | undefined;
  page: number;
  pageSize: number;
}

/**
 * A page of an import's items, in the order in which they came.
 * @throws NotFoundError where there is no such import.
 */
export async function reportItems(
  newsroom: Newsroom,
  documentId: string,
  { outcome, after, page, pageSize }: ItemsAsked,
): Promise<Paged<ReportedItem>> {
  await runOf(newsroom, documentId);
  const counts = await countsOfOne(newsroom, documentId);
  const data = await itemsOf(newsroom, documentId, {
    outcome: outcome === 'waiting' ? null : outcome,
    after,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { data, meta: { pagination: paginationOf(page, pageSize, counts[outcome ?? 'read']) } };
}

/**
 * What became of an import, with its first thousand items; `withItems` false leaves them out.
 * @throws NotFoundError where there is no such import.
 */
export async function report(
  newsroom: Newsroom,
  documentId: string,
  { withItems = true } = {},
): Promise<ImportReport> {
  const run = await runOf(newsroom, documentId);
  const items = withItems ? await itemsOf(newsroom, documentId, { limit: MOST_ITEMS }) : [];
  const counts = await countsOfOne(newsroom, documentId);
  return {
    ...summarise(run, counts),
    articleUid: newsroom.types.article,
    notes: run.notes,
    items,
    itemsLeft: withItems ? Math.max(0, counts.read - items.length) : counts.read,
  };
}
