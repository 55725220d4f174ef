import type { TestNewsroom } from './newsroom';

export type Row = Record<string, unknown>;
/** By their tables. */
export type Rows = Record<string, Row[]>;

/** Moments at which rows were written. */
const MOMENTS = ['created_at', 'updated_at', 'published_at'];

const knexOf = ({ strapi }: TestNewsroom) => strapi.db.connection;

async function tablesOf(newsroom: TestNewsroom): Promise<string[]> {
  const found: { name: string }[] =
    newsroom.database.client === 'sqlite'
      ? await knexOf(newsroom)('sqlite_master').select('name').where({ type: 'table' })
      : await knexOf(newsroom)('information_schema.tables')
          .select({ name: 'table_name' })
          .where({ table_schema: 'public' });
  return found.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'));
}

/** The highest id of each table that numbers its rows. */
async function lastIds(newsroom: TestNewsroom): Promise<Map<string, number>> {
  const last = new Map<string, number>();
  for (const table of await tablesOf(newsroom)) {
    const [row]: { last: number | null }[] = await knexOf(newsroom)(table).max({ last: 'id' });
    last.set(table, row?.last ?? 0);
  }
  return last;
}

/**
 * What work adds to the whole database, whatever its tables: rows without their ids and moments, where what is new is
 * called by its table and its place there, `articles 1`.
 */
export async function newRows(newsroom: TestNewsroom, work: () => Promise<unknown>): Promise<Rows> {
  const before = await lastIds(newsroom);
  await work();
  const found = new Map<string, Row[]>();
  for (const [table, last] of before)
    found.set(table, await knexOf(newsroom)(table).where('id', '>', last).orderBy('id'));
  const names = namesOf(found);
  return Object.fromEntries(
    [...found]
      .filter(([, rows]) => rows.length > 0)
      .map(([table, rows]) => [table, rows.map((row) => plainRow(table, row, names))]),
  );
}

interface Names {
  documents: Map<unknown, string>;
  ids: Map<string, string>;
}

function namesOf(found: ReadonlyMap<string, readonly Row[]>): Names {
  const names: Names = { documents: new Map(), ids: new Map() };
  for (const [table, rows] of found)
    rows.forEach((row, place) => {
      names.ids.set(`${table}:${String(row.id)}`, `${table} ${place + 1}`);
      if (typeof row.document_id === 'string') names.documents.set(row.document_id, `${table} ${place + 1}`);
    });
  return names;
}

function plainRow(table: string, { id: _id, ...row }: Row, { documents, ids }: Names): Row {
  const plain: Row = {};
  for (const [column, value] of Object.entries(row)) {
    const whose = pointsTo(table, column, row);
    plain[column] =
      MOMENTS.includes(column) && value !== null
        ? 'a moment'
        : (documents.get(value) ?? (whose && ids.get(`${whose}:${String(value)}`)) ?? value);
  }
  return plain;
}

/** The table whose ids a column of a table of links holds, as Strapi names them. */
function pointsTo(table: string, column: string, row: Row): string | undefined {
  if (column === 'entity_id') return table.replace(/_cmps$/, '');
  if (column === 'cmp_id') return `components_${String(row.component_type).replace('.', '_')}s`;
  return column.endsWith('_id') ? `${column.slice(0, -3)}s` : undefined;
}
