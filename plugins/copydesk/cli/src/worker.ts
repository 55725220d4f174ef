import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Strapi from '@strapi/strapi';
import type { Terminal } from './terminal';

export interface WorkerArguments {
  /** Of the newsroom: where its package.json lies. */
  folder: string;
  /** Threads that clean; the newsroom's own setting where it is null. */
  threads: number | null;
}

/** Clients of a database that one process has to itself. */
const ALONE: ReadonlySet<string> = new Set(['sqlite', 'better-sqlite3']);

/**
 * Runs a newsroom without a web server, which processes imports beside those that have one, until it is told to end:
 * Strapi itself listens for that, brings what is under way to its end and ends the process with 0. Gives an exit code where
 * there is nothing to run: 2 where there is no newsroom, 3 where it can't be run beside others.
 */
export async function runWorker({ folder, threads }: WorkerArguments, terminal: Terminal): Promise<number> {
  const place = newsroomIn(folder);
  if ('wrong' in place) {
    terminal.complain(place.wrong);
    return 2;
  }
  process.env.IMPORT_PROCESSES = 'true';
  if (threads !== null) process.env.IMPORT_THREADS = String(threads);
  const { createStrapi }: typeof Strapi = place.require('@strapi/strapi');
  const strapi = createStrapi({ appDir: folder, distDir: place.distDir, serveAdminPanel: false });
  const client = strapi.config.get<string>('database.connection.client');
  if (ALONE.has(client)) {
    terminal.complain(
      `This newsroom is on SQLite, which one process has to itself: the newsroom processes its imports alone. ` +
        'A worker needs PostgreSQL; set DATABASE_CLIENT=postgres.',
    );
    return 3;
  }
  await strapi.load();
  // Publishing and polling by the clock are for those that serve.
  strapi.cron.stop();
  if (strapi.config.get('plugin::copydesk.imports.processes') !== true) {
    await strapi.destroy();
    terminal.complain(
      'config/plugins.ts keeps this newsroom from processing imports: let copydesk.config.imports.processes follow ' +
        "env.bool('IMPORT_PROCESSES', true).",
    );
    return 3;
  }
  terminal.complain('Processing imports. SIGTERM or Ctrl-C ends it after what it is at.');
  return new Promise(() => undefined);
}

/** How a newsroom's own Strapi is had, and where what was built of it lies. */
function newsroomIn(folder: string): { require: NodeJS.Require; distDir: string } | { wrong: string } {
  const manifest = path.join(folder, 'package.json');
  const own = createRequire(manifest);
  if (!existsSync(manifest) || !isFound(own, '@strapi/strapi/package.json'))
    return { wrong: `There is no newsroom in ${folder}: run this in the folder of a Strapi app.` };
  if (!existsSync(path.join(folder, 'tsconfig.json'))) return { require: own, distDir: folder };
  const distDir = path.join(folder, 'dist');
  return existsSync(path.join(distDir, 'config'))
    ? { require: own, distDir }
    : { wrong: `The newsroom in ${folder} is not built yet. Run "npm run build" there first.` };
}

function isFound(own: NodeJS.Require, name: string): boolean {
  try {
    own.resolve(name);
    return true;
  } catch {
    return false;
  }
}
