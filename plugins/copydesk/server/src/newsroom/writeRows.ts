import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { runForEach } from './preparedSql';

/*
 * Rows of one shape, many at once. PostgreSQL takes them in a few statements of many rows: each way there and back
 * costs. SQLite is in the process: there one statement is prepared and run for each row, since to compile the text
 * of two hundred rows takes longer than to write them.
 */

export type Row = Record<string, unknown>;

/** Values of one statement: SQLite takes 32,766, PostgreSQL 65,535. */
const VALUES = 30_000;

/** Columns of many rows that are told once, and their values in that order. */
export interface Rows {
  columns: readonly string[];
  values: readonly (readonly unknown[])[];
}

const insertedIds = z.array(z.object({ id: z.number() }));

/** Inserts rows; their ids, in the order given. */
export async function insertRows(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  table: string,
  { columns, values }: Rows,
): Promise<number[]> {
  if (values.length === 0) return [];
  if (isSqlite(strapi)) return runForEach(trx, insertText(table, columns), values);
  const ids: number[] = [];
  for (const some of inSteps(values, columns.length)) {
    const rows = some.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
    // Numbers are given out in the order of the rows, whatever the order in which they are told.
    const told = insertedIds.parse(await tableIn(strapi, trx, table).insert(rows).returning('id'));
    ids.push(...told.map(({ id }) => id).sort((one, next) => one - next));
  }
  return ids;
}

/** Rows of one shape as columns and values. */
export function asRows(rows: readonly Row[]): Rows {
  const columns = Object.keys(rows[0] ?? {});
  return { columns, values: rows.map((row) => columns.map((column) => row[column])) };
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
    await runForEach(trx, text, asRows(rows).values);
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
  const values = rows.map((row) => [...changed.map((column) => row[column]), row.id]);
  await runForEach(trx, `update ${name(table)} set ${set} where id = ?`, values);
}

const isSqlite = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'sqlite';

const tableIn = (strapi: Core.Strapi, trx: Knex.Transaction, table: string) =>
  strapi.db.getConnection(table).transacting(trx);

function inSteps<T>(rows: readonly T[], columns: number): T[][] {
  const step = Math.max(1, Math.floor(VALUES / columns));
  return Array.from({ length: Math.ceil(rows.length / step) }, (_, index) =>
    rows.slice(index * step, (index + 1) * step),
  );
}

const name = (identifier: string): string => `\`${identifier.replaceAll('`', '``')}\``;

const insertText = (table: string, columns: readonly string[]): string =>
  `insert into ${name(table)} (${columns.map(name).join(', ')}) values (${columns.map(() => '?').join(', ')})`;

/** A connection of the driver below knex. */
