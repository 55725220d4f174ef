import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { answerOf } from './preparedSql';

/*
 * Statements whose text is made once: the gate asks the same of the database at every publication, and to build a query
 * and compile it takes longer than to answer it.
 */

/** A table or a column as it is written in a statement. */
export const quoted = ({ db }: Pick<Core.Strapi, 'db'>, name: string): string =>
  db.connection.raw('??', [name]).toQuery();

const tables = oncePerStrapi(() => new Map<string, string>());

/** The table of a content type, quoted. */
export function tableOf(strapi: Core.Strapi, uid: string): string {
  const known = tables(strapi).get(uid) ?? quoted(strapi, strapi.db.metadata.get(uid).tableName);
  tables(strapi).set(uid, known);
  return known;
}

/** The column of an attribute, quoted. */
export function columnOf(strapi: Core.Strapi, uid: string, attribute: string): string {
  const found = strapi.db.metadata.get(uid).attributes[attribute];
  const column = found !== undefined && 'columnName' in found ? found.columnName : undefined;
  if (column === undefined) throw new Error(`${uid} has no column for "${attribute}".`);
  return quoted(strapi, column);
}

/** A row as a database gives it, or an object within one. */
export type Row = Record<string, unknown>;

// By hand, since this is asked of every row of every publication, and a schema takes longer than to read them.
export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function idOf({ id }: Row): number {
  if (typeof id !== 'number') throw new Error('The database gave a row without its id.');
  return id;
}

/** The rows that a statement reads or returns, on either database. */
export async function rowsOf(
  trx: Knex.Transaction,
  text: string,
  values: readonly Knex.RawBinding[],
): Promise<Row[]> {
  const answer: unknown = await answerOf(trx, text, values);
  const rows: unknown = isRow(answer) ? answer.rows : answer;
  if (!Array.isArray(rows) || !rows.every(isRow))
    throw new Error(`The database gave no rows for the statement "${text}".`);
  return rows;
}

/** Keeps what `make` gives for each Strapi: schemas don't change while it runs, and so statements don't. */
export function oncePerStrapi<T>(make: (strapi: Core.Strapi) => T): (strapi: Core.Strapi) => T {
  const made = new WeakMap<Core.Strapi, { value: T }>();
  return (strapi) => {
    const known = made.get(strapi) ?? { value: make(strapi) };
    made.set(strapi, known);
    return known.value;
  };
}
