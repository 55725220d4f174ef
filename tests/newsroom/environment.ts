import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** A database of its own for one suite, and what Strapi must be told to use it. */
export interface TestDatabase {
  client: 'sqlite' | 'postgres';
  env: Record<string, string>;
  drop(): Promise<void>;
}

const SECRETS = {
  NODE_ENV: 'test',
  MCP_ENABLED: 'true',
  STRAPI_TELEMETRY_DISABLED: 'true',
  APP_KEYS: 'test-key-one,test-key-two',
  API_TOKEN_SALT: 'api-token-salt-of-the-tests',
  ADMIN_JWT_SECRET: 'admin-jwt-secret-of-the-tests',
  TRANSFER_TOKEN_SALT: 'transfer-token-salt-of-the-tests',
  ENCRYPTION_KEY: 'encryption-key-of-the-tests-0001',
  JWT_SECRET: 'jwt-secret-of-the-tests',
};

/** A folder of its own for the files that a suite uploads. */
function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-test-'));
  mkdirSync(path.join(folder, 'uploads'));
  return folder;
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

function sqliteFile(): TestDatabase {
  const folder = newFolder();
  return {
    client: 'sqlite',
    env: {
      ...SECRETS,
      PUBLIC_DIR: folder,
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(folder, 'newsroom.db'),
    },
    async drop() {
      remove(folder);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function postgresDatabase(server: string): Promise<TestDatabase> {
  const name = `copydesk_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const folder = newFolder();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    client: 'postgres',
    env: { ...SECRETS, PUBLIC_DIR: folder, DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href },
    async drop() {
      remove(folder);
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

/**
 * SQLite in a temporary folder; PostgreSQL where `COPYDESK_TEST_POSTGRES` has the address of a server on which
 * databases may be made, 'postgres://user@127.0.0.1:5432/postgres'.
 */
export async function newDatabase(): Promise<TestDatabase> {
  const server = process.env.COPYDESK_TEST_POSTGRES;
  return server === undefined || server === '' ? sqliteFile() : postgresDatabase(server);
}
