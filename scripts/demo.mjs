import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { newSecrets } from './secrets.mjs';

/*
 * A newsroom to look at: installs and builds what is missing, imports the sample copy through the same door as
 * everybody's, and stays open until Ctrl-C. `--fresh` starts over; `--port` takes another port.
 */
const { values } = parseArgs({
  options: { fresh: { type: 'boolean', default: false }, port: { type: 'string', default: '1337' } },
});

const FOLDER = '.tmp/demo';
if (values.fresh) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

/** Sessions and tokens outlive a restart of the demo only if its secrets do. */
function secretsOfTheDemo() {
  const file = `${FOLDER}/secrets.json`;
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newSecrets()), { mode: 0o600 });
  return JSON.parse(readFileSync(file, 'utf8'));
}

console.log('Copydesk demo newsroom');
await ensureInstalled();
await ensureBuilt();
Object.assign(process.env, secretsOfTheDemo(), {
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: values.port,
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: `${FOLDER}/newsroom.db`,
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
  STRAPI_HIDE_STARTUP_MESSAGE: 'true',
  LOG_LEVEL: 'warn',
});

// Loaded only now: on a fresh machine there was nothing to load before.
const { openDemo } = await import('../demo/openDemo.mjs');
await openDemo({ folder: FOLDER, port: Number(values.port) });
