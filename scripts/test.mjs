import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runJest } from './jest.mjs';
import { startPostgres } from './postgres.mjs';
import { ensureBuilt, ensureInstalled, ensureServerBuilt } from './prepare.mjs';

/*
 * Every test that this machine can run: the engine, a real Strapi on SQLite and, where PostgreSQL is installed, on
 * PostgreSQL, and a real browser where there is Chromium. What is left out is said. With arguments, jest alone:
 * `npm test -- tests/server/gate`.
 */

const CHROMIUM = [
  process.env.COPYDESK_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

// Each file has a newsroom and a database of its own.
const SERVER = ['--selectProjects', 'server', '--maxWorkers=2'];

const reports = mkdtempSync(path.join(tmpdir(), 'copydesk-reports-'));
const total = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

/** Runs jest and adds up what it counted. */
async function jest(name, args, env = {}) {
  console.log(`\n== ${name}`);
  const report = path.join(reports, `${name.replace(/\W+/g, '-')}.json`);
  const child = spawn('npx', ['jest', ...args, '--json', `--outputFile=${report}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) broken = true;
  if (!existsSync(report)) throw new Error(`jest ended with ${code} and left no report of "${name}".`);
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  total.passed += numPassedTests;
  total.failed += numFailedTests;
  total.skipped += numPendingTests;
}

await ensureInstalled();
const asked = process.argv.slice(2);
if (asked.length > 0) {
  await ensureServerBuilt();
  process.exit(await runJest(asked));
}

const chromium = CHROMIUM.find((file) => file !== undefined && existsSync(file));
await (chromium === undefined ? ensureServerBuilt() : ensureBuilt());

await jest('engine, readers, command and screens', ['--selectProjects', 'engine', 'readers', 'cli', 'admin']);
await jest('server on SQLite', SERVER);

const postgres = await startPostgres();
if (postgres === null) {
  console.log(
    '\n== server on PostgreSQL: skipped, PostgreSQL is not installed (apt-get install postgresql).',
  );
} else {
  try {
    await jest('server on PostgreSQL', SERVER, {
      COPYDESK_TEST_POSTGRES: postgres.url,
    });
  } finally {
    postgres.stop();
  }
}

if (chromium === undefined)
  console.log(
    '\n== browser: skipped, there is no Chromium (apt-get install chromium, or name it in COPYDESK_CHROMIUM).',
  );
else await jest('browser', ['--selectProjects', 'e2e', '--runInBand'], { COPYDESK_CHROMIUM: chromium });

rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(broken ? 1 : 0);
