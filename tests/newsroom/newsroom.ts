import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import supertest from 'supertest';
import { newDatabase, type TestDatabase } from './environment';

const ROOT = path.resolve(__dirname, '../..');

/** A real newsroom: the app of this repository, compiled, on a database of its own. */
export interface TestNewsroom {
  strapi: Core.Strapi;
  database: TestDatabase;
  /** Anonymous. */
  http: ReturnType<typeof supertest>;
  /** A full-access API token. */
  apiToken: string;
  /** A signed-in super admin. */
  adminToken: string;
  close(): Promise<void>;
}

const EDITOR = { email: 'nora.lindqvist@newsroom.example', password: 'Night-desk-2026' };

async function signIn(strapi: Core.Strapi, http: ReturnType<typeof supertest>): Promise<string> {
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi
    .service('admin::user')
    .create({ ...EDITOR, firstname: 'Nora', lastname: 'Lindqvist', isActive: true, roles: [role.id] });
  const { body } = await http.post('/admin/login').send(EDITOR).expect(200);
  return body.data.token;
}

/** Starts Strapi on a database that may hold an earlier run's data. */
export async function startOn(database: TestDatabase): Promise<Core.Strapi> {
  Object.assign(process.env, database.env);
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist'), autoReload: false });
  strapi.log.silent = true;
  await strapi.load();
  strapi.server.mount();
  return strapi;
}

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Strapi reads what it sends to webhooks after it has answered, and shuts down without waiting for that. A read that
 * meets the closing pool fails a minute later, in whichever suite runs then.
 */
async function untilIdle(strapi: Core.Strapi): Promise<void> {
  const pool: Pool = strapi.db.connection.client.pool;
  for (let idle = 0; idle < 3; idle += 1) {
    if (pool.numUsed() + pool.numPendingAcquires() > 0) idle = -1;
    await pause(10);
  }
}

/** Shuts Strapi down once nothing reads or writes any more. */
export async function stop(strapi: Core.Strapi): Promise<void> {
  await untilIdle(strapi);
  await strapi.destroy();
}

declare global {
  /** What one suite leaves to the next in its process: the database of a newsroom that was started once. */
  var keptForSuites: { startedDatabase?: () => Promise<TestDatabase> };
}

/** Where a newsroom has been started before, as in any newsroom's life but its first day: seconds faster. */
async function startedDatabase(): Promise<TestDatabase> {
  if (keptForSuites.startedDatabase === undefined) {
    const database = await newDatabase();
    await stop(await startOn(database));
    keptForSuites.startedDatabase = await database.intoTemplate();
  }
  return keptForSuites.startedDatabase();
}

async function signedIn(strapi: Core.Strapi, database: TestDatabase): Promise<TestNewsroom> {
  const http = supertest(strapi.server.httpServer);
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: 'Desk robot', type: 'full-access', lifespan: null, description: '' });
  return {
    strapi,
    database,
    http,
    apiToken: accessKey,
    adminToken: await signIn(strapi, http),
    async close() {
      await stop(strapi);
      await database.drop();
    },
  };
}

export async function openNewsroom(): Promise<TestNewsroom> {
  const database = await startedDatabase();
  const strapi = await startOn(database);
  try {
    return await signedIn(strapi, database);
  } catch (error) {
    // The next suite starts its own in this process, and could not beside it.
    await stop(strapi);
    throw error;
  }
}
