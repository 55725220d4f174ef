import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** A database of its own for one suite, and what Strapi must be told to use it. */
export interface TestDatabase {
  client: 'sqlite' | 'postgres';
  env: Record<string, string>;
  /** Makes another as it is now, as often as is called what comes back. Nothing may be connected to it; it is gone then. */
  intoTemplate(): Promise<() => Promise<TestDatabase>>;
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

function sqliteFile(content?: Uint8Array): TestDatabase {
  const folder = newFolder();
  const file = path.join(folder, 'newsroom.db');
  if (content !== undefined) writeFileSync(file, content);
  return {
    client: 'sqlite',
    env: { ...SECRETS, PUBLIC_DIR: folder, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    async intoTemplate() {
      const template = readFileSync(file);
      remove(folder);
      return async () => sqliteFile(template);
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

async function postgresDatabase(server: string, template = 'template1'): Promise<TestDatabase> {
  const name = `copydesk_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name} template ${template}`);
  const folder = newFolder();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    client: 'postgres',
    env: { ...SECRETS, PUBLIC_DIR: folder, DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href },
    async intoTemplate() {
      // By a name that the next run takes again, since nobody drops it.
      const started = `copydesk_template_${process.env.JEST_WORKER_ID}`;
      remove(folder);
      await onServer(server, `drop database if exists ${started}`);
      await onServer(server, `alter database ${name} rename to ${started}`);
      return () => postgresDatabase(server, started);
    },
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
