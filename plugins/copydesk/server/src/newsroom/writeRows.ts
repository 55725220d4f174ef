import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';

/*
 * Rows of one shape, many at once. PostgreSQL takes them in a few statements of many rows: each way there and back
 * costs. SQLite is in the process: there one statement is prepared and run for each row, since to compile the text
 * of two hundred rows takes longer than to write them.
 */

export type Row = Record<string, unknown>;

/** Values of one statement: SQLite takes 32,766, PostgreSQL 65,535. */
const VALUES = 30_000;

const insertedIds = z.array(z.object({ id: z.number() }));

/** Inserts rows; their ids, in the order given. */
export async function insertRows(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  table: string,
  rows: readonly Row[],
): Promise<number[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const columns = Object.keys(first);
  if (isSqlite(strapi)) return runPrepared(trx, insertText(table, columns), columns, rows);
  const ids: number[] = [];
  for (const some of inSteps(rows, columns.length)) {
    // Numbers are given out in the order of the rows, whatever the order in which they are told.
    const told = insertedIds.parse(await tableIn(strapi, trx, table).insert(some).returning('id'));
    ids.push(...told.map(({ id }) => id).sort((one, next) => one - next));
  }
  return ids;
}

/** Inserts rows; where one stands already by its `unique` columns, its `changed` ones are written over. */
export async function upsertRows(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  table: string,
  rows: readonly Row[],
  { unique, changed }: { unique: readonly string[]; changed: readonly string[] },
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  if (isSqlite(strapi)) {
    const over = changed.map((column) => `${name(column)} = excluded.${name(column)}`).join(', ');
    const text = `${insertText(table, columns)} on conflict (${unique.map(name).join(', ')}) do update set ${over}`;
    await runPrepared(trx, text, columns, rows);
    return;
  }
  for (const some of inSteps(rows, columns.length))
    await tableIn(strapi, trx, table)
      .insert(some)
      .onConflict([...unique])
      .merge([...changed]);
}

/** Writes over columns of rows that are there, each row with its `id`. */
export async function updateRows(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  table: string,
  rows: readonly (Row & { id: number })[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const changed = Object.keys(first).filter((column) => column !== 'id');
  if (!isSqlite(strapi)) return upsertRows(strapi, trx, table, rows, { unique: ['id'], changed });
  const set = changed.map((column) => `${name(column)} = ?`).join(', ');
  await runPrepared(trx, `update ${name(table)} set ${set} where id = ?`, [...changed, 'id'], rows);
}

const isSqlite = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'sqlite';

const tableIn = (strapi: Core.Strapi, trx: Knex.Transaction, table: string) =>
  strapi.db.getConnection(table).transacting(trx);

function inSteps(rows: readonly Row[], columns: number): Row[][] {
  const step = Math.max(1, Math.floor(VALUES / columns));
  return Array.from({ length: Math.ceil(rows.length / step) }, (_, index) =>
    rows.slice(index * step, (index + 1) * step),
  );
}

const name = (identifier: string): string => `\`${identifier.replaceAll('`', '``')}\``;

const insertText = (table: string, columns: readonly string[]): string =>
  `insert into ${name(table)} (${columns.map(name).join(', ')}) values (${columns.map(() => '?').join(', ')})`;

/** A connection of the driver below knex. */
interface SqliteConnection {
  prepare(text: string): { run(values: unknown[]): { lastInsertRowid: number | bigint } };
}

const isSqliteConnection = (connection: unknown): connection is SqliteConnection =>
  typeof connection === 'object' && connection !== null && 'prepare' in connection;

/** Runs a statement for each row, on the transaction's own connection; the ids of what it inserted. */
async function runPrepared(
  trx: Knex.Transaction,
  text: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<number[]> {
  const connection: unknown = await trx.client.acquireConnection();
  try {
    if (!isSqliteConnection(connection)) throw new Error('This is no connection to SQLite.');
    const statement = connection.prepare(text);
    return rows.map((row) =>
      Number(statement.run(columns.map((column) => bound(row[column]))).lastInsertRowid),
    );
  } finally {
    await trx.client.releaseConnection(connection);
  }
}

/** A value as knex binds it for SQLite. */
function bound(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Date) return value.valueOf();
  return typeof value === 'boolean' ? Number(value) : value;
}
