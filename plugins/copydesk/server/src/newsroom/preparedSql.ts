import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';

/*
 * Statements that are prepared once for each connection. Knex has a statement prepared anew each time, and of what the
 * gate asks that takes longer than the answer: SQLite compiles it, PostgreSQL plans it.
 */

/** Knex's client, of whichever driver. */
interface Client {
  driverName: unknown;
  /** Within a transaction, the connection that it has. */
  acquireConnection(): Promise<unknown>;
  emit(event: 'query', query: { sql: string; bindings: readonly unknown[] }): unknown;
  /** Within a transaction, that of the client that the transaction belongs to. */
  config: object;
}

const isClient = (value: unknown): value is Client =>
  typeof value === 'object' &&
  value !== null &&
  'driverName' in value &&
  'acquireConnection' in value &&
  typeof value.acquireConnection === 'function' &&
  'emit' in value &&
  typeof value.emit === 'function' &&
  'config' in value &&
  typeof value.config === 'object' &&
  value.config !== null;

/* SQLite's driver, as far as it is needed here. */

interface Statement {
  /** Whether it gives rows. */
  readonly reader: boolean;
  all(values: readonly unknown[]): unknown;
  run(values: readonly unknown[]): { lastInsertRowid: number | bigint };
}

interface Connection {
  prepare(text: string): Statement;
}

const isConnection = (value: unknown): value is Connection =>
  typeof value === 'object' && value !== null && 'prepare' in value && typeof value.prepare === 'function';

/* PostgreSQL's. */

interface PostgresConnection {
  query(query: { name: string; text: string; values: unknown[] }): Promise<unknown>;
}

const isPostgresConnection = (value: unknown): value is PostgresConnection =>
  typeof value === 'object' && value !== null && 'query' in value && typeof value.query === 'function';

const prepared = new WeakMap<Connection, Map<string, Statement>>();

function statementOf(connection: Connection, text: string): Statement {
  const statements = prepared.get(connection) ?? new Map<string, Statement>();
  prepared.set(connection, statements);
  const statement = statements.get(text) ?? connection.prepare(text);
  statements.set(text, statement);
  return statement;
}

/** A value as knex hands it to this driver, which knows neither dates nor yes and no. */
function asStored(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Date) return value.valueOf();
  return typeof value === 'boolean' ? Number(value) : value;
}

interface Named {
  name: string;
  text: string;
}

const named = new Map<string, Named>();

/** A statement as PostgreSQL has it, by a name that programs which share a connection through a pooler mean the same by. */
function namedOf(text: string): Named {
  const known = named.get(text);
  if (known !== undefined) return known;
  let count = 0;
  const statement = {
    name: `copydesk_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`,
    text: text.replaceAll('?', () => `$${++count}`),
  };
  named.set(text, statement);
  return statement;
}

/**
 * What PostgreSQL says where it does not have what was prepared, or not as it is needed: a pooler that hands each
 * transaction another connection and knows of no prepared statements, or a column that has another type meanwhile.
 */
const unprepared = z.looseObject({ code: z.enum(['26000', '42P05', '0A000']) });

/** The configurations of clients on whose connections nothing stays prepared. */
const withoutNames = new WeakSet<object>();

async function answerOfPostgres(
  client: Client,
  trx: Knex.Transaction,
  text: string,
  values: readonly Knex.RawBinding[],
): Promise<unknown> {
  const connection = await client.acquireConnection();
  if (withoutNames.has(client.config) || !isPostgresConnection(connection)) return trx.raw(text, [...values]);
  const statement = namedOf(text);
  client.emit('query', { sql: statement.text, bindings: values });
  try {
    return await connection.query({ ...statement, values: [...values] });
  } catch (error) {
    // This transaction is lost, the next one goes without.
    if (unprepared.safeParse(error).success) withoutNames.add(client.config);
    throw error;
  }
}

/**
 * What a statement gives within a transaction, prepared once for the connection on SQLite and on PostgreSQL, by knex
 * elsewhere.
 * @param text one of few, since each is kept as long as its connection; each `?` in it stands for a value
 * @param values in their order
 * @returns what the database's driver answers: the rows, where the statement gives any
 */
export async function answerOf(
  trx: Knex.Transaction,
  text: string,
  values: readonly Knex.RawBinding[],
): Promise<unknown> {
  const client: unknown = trx.client;
  // Knex says what is wrong where the transaction has ended.
  if (!isClient(client) || trx.isCompleted()) return trx.raw(text, [...values]);
  if (client.driverName === 'pg') return answerOfPostgres(client, trx, text, values);
  if (client.driverName !== 'better-sqlite3') return trx.raw(text, [...values]);
  const connection = await client.acquireConnection();
  if (!isConnection(connection)) return trx.raw(text, [...values]);
  const statement = statementOf(connection, text);
  const stored = values.map(asStored);
  // Whoever listens to what knex asks of the database hears of this too.
  client.emit('query', { sql: text, bindings: stored });
  return statement.reader ? statement.all(stored) : statement.run(stored);
}

/**
 * Runs a statement of SQLite for each row, on the transaction's own connection.
 * @param text one of few, as above
 * @returns the ids of what it inserted
 */
export async function runForEach(
  trx: Knex.Transaction,
  text: string,
  rows: readonly (readonly unknown[])[],
): Promise<number[]> {
  const connection: unknown = await trx.client.acquireConnection();
  if (!isConnection(connection)) throw new Error('This is no connection to SQLite.');
  const statement = statementOf(connection, text);
  return rows.map((row) => Number(statement.run(row.map(asStored)).lastInsertRowid));
}
