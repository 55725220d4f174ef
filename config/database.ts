import path from 'node:path';
import type { Core } from '@strapi/strapi';

interface SqliteConnection {
  pragma(statement: string): unknown;
}

const isSqlite = (connection: unknown): connection is SqliteConnection =>
  typeof connection === 'object' && connection !== null && 'pragma' in connection;

/**
 * SQLite by default; `DATABASE_CLIENT=postgres` for a newsroom that grows.
 * Write-ahead logging lets readers go on while an import writes; `synchronous = FULL` keeps what was
 * committed through a power cut.
 */
const database = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const server = {
    connectionString: env('DATABASE_URL'),
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', 5432),
    database: env('DATABASE_NAME', 'copydesk'),
    user: env('DATABASE_USERNAME', 'copydesk'),
    password: env('DATABASE_PASSWORD', ''),
    ssl: env.bool('DATABASE_SSL', false),
  };
  const pool = { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) };

  switch (client) {
    case 'sqlite':
      return {
        connection: {
          client,
          // From the working folder, which is the newsroom's: the compiled configuration lies elsewhere.
          connection: { filename: path.resolve(env('DATABASE_FILENAME', '.tmp/newsroom.db')) },
          useNullAsDefault: true,
          pool: {
            afterCreate(connection: unknown, done: (error?: Error, connection?: unknown) => void) {
              if (!isSqlite(connection))
                return done(new Error('This is no connection to SQLite.'), connection);
              connection.pragma('journal_mode = WAL');
              connection.pragma('synchronous = FULL');
              connection.pragma('busy_timeout = 5000');
              // 64 MB of pages at hand, and 32 MB of log before it is carried over: the indexes of a few hundred
              // thousand articles, which every batch of an import writes to, are more than SQLite's own 2 and 4.
              connection.pragma('cache_size = -65536');
              connection.pragma('wal_autocheckpoint = 8000');
              done(undefined, connection);
            },
          },
        },
      };
    case 'postgres':
      return {
        connection: {
          client,
          connection: { ...server, schema: env('DATABASE_SCHEMA', 'public') },
          pool,
        },
      };
    default:
      throw new Error(`DATABASE_CLIENT is "${client}". Set it to sqlite or postgres.`);
  }
};

export default database;
