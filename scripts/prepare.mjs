import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { step } from './step.mjs';

const BUILT = { server: '.cache/built-server', admin: '.cache/built-admin' };

const SOURCES = {
  server: ['package-lock.json', 'tsconfig.json', 'config', 'src', 'database', 'plugins'],
  admin: ['package-lock.json', 'src/admin', 'plugins/copydesk/admin', 'plugins/copydesk/engine'],
};

const NOT_SOURCES = /(^|\/)(node_modules|dist|build|\.cache)(\/|$)/;

function filesBelow(place) {
  if (!existsSync(place)) return [];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** Changes when any of the files does. */
function fingerprint(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    const files = /\.\w+$/.test(path.basename(place)) ? [place] : filesBelow(place);
    for (const file of files.filter((name) => !NOT_SOURCES.test(name)).sort())
      hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const isCurrent = (mark, print) => existsSync(mark) && readFileSync(mark, 'utf8') === print;

function remember(mark, print) {
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, print);
}

/** npm notes in here what it has installed, and when. */
const INSTALLED = 'node_modules/.package-lock.json';

const isInstalled = () =>
  existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync('package-lock.json').mtimeMs;

/** Installs the packages where they are missing or the lock file has changed since. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await step(
    'Installing the packages (a few minutes the first time)',
    ['npm', 'ci', '--no-audit', '--no-fund'],
    {
      quiet: true,
    },
  );
}

async function buildServer(print) {
  await step('Building the plugin', ['npm', 'run', 'build:plugin'], { quiet: true });
  await step('Compiling the newsroom', ['npx', 'tsc', '-p', 'tsconfig.json'], { quiet: true });
  remember(BUILT.server, print);
}

async function buildAdmin(print) {
  await step('Building the admin panel (about a minute)', ['npx', 'strapi', 'build'], {
    quiet: true,
    env: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
  });
  remember(BUILT.admin, print);
}

/** Builds everything, whatever was built before. */
export async function buildAll() {
  await buildServer(fingerprint(SOURCES.server));
  await buildAdmin(fingerprint(SOURCES.admin));
}

/** Builds the plugin and compiles the app where their sources have changed. Seconds. */
export async function ensureServerBuilt() {
  const print = fingerprint(SOURCES.server);
  if (isCurrent(BUILT.server, print) && existsSync('dist/config')) return;
  await buildServer(print);
}

/** Builds everything, the admin panel too, where a source has changed. */
export async function ensureBuilt() {
  await ensureServerBuilt();
  const print = fingerprint(SOURCES.admin);
  if (isCurrent(BUILT.admin, print) && existsSync('dist/build/index.html')) return;
  await buildAdmin(print);
}
