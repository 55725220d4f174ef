import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';

/*
 * Statements that are prepared once for each connection. Knex has a statement prepared anew each time, and of what the
 * gate asks that takes longer than the answer: SQLite compiles it, PostgreSQL plans it.
 */

/* SQLite's driver, as far as it is needed here. */

interface Statement {
  /** Whether it gives rows. */
  readonly reader: boolean;
  all(values: readonly unknown[]): unknown;
  run(values: readonly unknown[]): unknown;
}

interface Connection {
  prepare(text: string): Statement;
}

const isConnection = (value: unknown): value is Connection =>
  typeof value === 'object' && value !== null && 'prepare' in value && typeof value.prepare === 'function';

interface Client {
  driverName: 'better-sqlite3';
  /** Within a transaction, the connection that it has. */
  acquireConnection(): Promise<unknown>;
  emit(event: 'query', query: { sql: string; bindings: readonly unknown[] }): unknown;
}

const isClient = (value: unknown): value is Client =>
  typeof value === 'object' &&
  value !== null &&
  'driverName' in value &&
  value.driverName === 'better-sqlite3' &&
  'acquireConnection' in value &&
  typeof value.acquireConnection === 'function' &&
  'emit' in value &&
  typeof value.emit === 'function';

interface PostgresClient {
  driverName: 'pg';
  /** Within a transaction, that of the client that the transaction belongs to. */
  config: object;
}

const isPostgres = (value: unknown): value is PostgresClient =>
  typeof value === 'object' &&
  value !== null &&
  'driverName' in value &&
  value.driverName === 'pg' &&
  'config' in value &&
  typeof value.config === 'object' &&
  value.config !== null;

const prepared = new WeakMap<Connection, Map<string, Statement>>();

function statementOf(connection: Connection, text: string): Statement {
  const statements = prepared.get(connection) ?? new Map<string, Statement>();
  prepared.set(connection, statements);
  const statement = statements.get(text) ?? connection.prepare(text);
  statements.set(text, statement);
  return statement;
}

/** A value as knex hands it to this driver, which knows neither dates nor yes and no. */
function asStored(value: Knex.RawBinding): unknown {
  if (value instanceof Date) return value.valueOf();
  return typeof value === 'boolean' ? Number(value) : value;
}

/** By its text, so that programs that share a connection through a pooler mean the same by a name. */
const nameOf = (text: string): string =>
  `copydesk_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;

const names = new Map<string, string>();

/**
 * What PostgreSQL says where it does not have what was prepared, or not as it is needed: a pooler that hands each
 * transaction another connection and knows of no prepared statements, or a column that has another type meanwhile.
 */
const unprepared = z.looseObject({ code: z.enum(['26000', '42P05', '0A000']) });

/** The configurations of clients on whose connections nothing stays prepared. */
const withoutNames = new WeakSet<object>();

async function answerOfPostgres(
  { config }: PostgresClient,
  trx: Knex.Transaction,
  text: string,
  values: readonly Knex.RawBinding[],
): Promise<unknown> {
  if (withoutNames.has(config)) return trx.raw(text, [...values]);
  const name = names.get(text) ?? nameOf(text);
  names.set(text, name);
  try {
    return await trx.raw(text, [...values]).options({ name });
  } catch (error) {
    // This transaction is lost, the next one goes without.
    if (unprepared.safeParse(error).success) withoutNames.add(config);
    throw error;
  }
}

/**
 * What a statement gives within a transaction, prepared once for the connection on SQLite and on PostgreSQL, by knex
 * elsewhere.
 * @param text one of few, since each is kept as long as its connection
 * @param values for each `?`
 * @returns what the database's driver answers: the rows, where the statement gives any
 */
export async function answerOf(
  trx: Knex.Transaction,
  text: string,
  values: readonly Knex.RawBinding[],
): Promise<unknown> {
  const client: unknown = trx.client;
  // Knex says what is wrong where the transaction has ended.
  if (trx.isCompleted()) return trx.raw(text, [...values]);
  if (isPostgres(client)) return answerOfPostgres(client, trx, text, values);
  if (!isClient(client)) return trx.raw(text, [...values]);
  const connection = await client.acquireConnection();
  if (!isConnection(connection)) return trx.raw(text, [...values]);
  const statement = statementOf(connection, text);
  const stored = values.map(asStored);
  // Whoever listens to what knex asks of the database hears of this too.
  client.emit('query', { sql: text, bindings: stored });
  return statement.reader ? statement.all(stored) : statement.run(stored);
}
