import type { Core } from '@strapi/strapi';
import { z } from 'zod';

interface Transaction {
  commit(value?: unknown): PromiseLike<unknown>;
  /** Resolves where it was committed, rejects with what it met. */
  executionPromise: Promise<unknown>;
}

/** What begins transactions and takes connections back: knex's client, of which there are no types. */
interface Client {
  transaction(container: (trx: Transaction) => unknown, config: unknown, outer: unknown): unknown;
  releaseConnection(connection: unknown): Promise<void>;
}

const rolledBack = z.object({ response: z.object({ command: z.literal('ROLLBACK') }) });

/** A connection of better-sqlite3. */
interface SqliteConnection {
  inTransaction: boolean;
  exec(sql: string): unknown;
}

function isSqlite(connection: unknown): connection is SqliteConnection {
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'inTransaction' in connection &&
    'exec' in connection
  );
}

/**
 * Makes whoever commits hear where that fails, Strapi's own transactions among them. knex keeps it to itself (1.x to
 * 3.x: `Transaction.query` catches it) and what was to be written is taken for written: where the disk is full, where the
 * database goes away, where a deferred constraint is broken, and on PostgreSQL where a statement before failed and was
 * caught. SQLite then leaves the transaction open besides, on its one connection, and all that comes after is lost with
 * it; it is rolled back before the connection serves again.
 */
export function tellOfFailedCommits({ db }: Core.Strapi): void {
  const client: Client = db.connection.client;
  const begin = client.transaction.bind(client);
  client.transaction = (container, config, outer) => begin((trx) => container(telling(trx)), config, outer);
  const release = client.releaseConnection.bind(client);
  client.releaseConnection = (connection) => {
    if (isSqlite(connection) && connection.inTransaction) connection.exec('ROLLBACK');
    return release(connection);
  };
}

function telling(trx: Transaction): Transaction {
  const commit = trx.commit.bind(trx);
  trx.commit = async (value) => {
    const answer = await commit(value);
    await trx.executionPromise;
    if (rolledBack.safeParse(answer).success)
      throw new Error(
        'Nothing was written: a statement of the transaction had failed before it was committed.',
      );
    return answer;
  };
  return trx;
}
