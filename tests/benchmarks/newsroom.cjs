const {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');
const { Client } = require('pg');

/*
 * A newsroom for a benchmark to measure, in a folder and on a database of its own: on the server of PostgreSQL that
 * DATABASE_CLIENT and DATABASE_URL name, else on SQLite.
 */
const root = path.resolve(__dirname, '../..');

/** What puts the gate up: on documents, on rows, and on what the credit of public articles hangs on. */
const GATE = [
  'strapi.documents.use(gate(newsroom));',
  'gateRows(newsroom);',
  'keepCredit(newsroom);',
  'keepPhotos(newsroom);',
  'keepPublic(newsroom);',
];

/** Runs a benchmark's program with its folder and its database, and ends the process with it. */
function runOnOwn(main) {
  // Within the project, so that the compiled app finds its packages.
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.cache/newsroom-'));
  Object.assign(process.env, {
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    APP_KEYS: 'benchmark-one,benchmark-two',
    API_TOKEN_SALT: 'benchmark',
    ADMIN_JWT_SECRET: 'benchmark',
    TRANSFER_TOKEN_SALT: 'benchmark',
    ENCRYPTION_KEY: 'encryption-key-of-the-benchmark1',
    JWT_SECRET: 'benchmark',
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_CLIENT: process.env.DATABASE_CLIENT ?? 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'newsroom.db'),
  });
  onOwnDatabase(() => main(folder))
    .finally(() => rmSync(folder, { recursive: true, force: true }))
    .then(() => process.exit(0))
    .catch((error) => {
      console.error(error);
      process.exit(1);
    });
}

async function onOwnDatabase(run) {
  if (process.env.DATABASE_CLIENT !== 'postgres') return run();
  const address = new URL(process.env.DATABASE_URL);
  const server = new Client({ connectionString: address.href });
  await server.connect();
  const name = `copydesk_benchmark_${process.pid}`;
  await server.query(`create database ${name}`);
  try {
    address.pathname = `/${name}`;
    process.env.DATABASE_URL = address.href;
    return await run();
  } finally {
    await server.query(`drop database ${name} with (force)`);
    await server.end();
  }
}

/** The compiled app: with Copydesk as it is ('with'), with one that puts up no gate ('off'), or 'without' it. */
function compiledApp(folder, copydesk) {
  const dist = path.join(folder, 'dist');
  for (const part of ['config', 'src'])
    cpSync(path.join(root, 'dist', part), path.join(dist, part), { recursive: true });
  const config = path.join(dist, 'config/plugins.js');
  if (copydesk === 'without') replaceOnce(config, /(copydesk: \{\s*enabled: )true/, '$1false');
  if (copydesk === 'off') replaceOnce(config, './plugins/copydesk', path.relative(root, ungated(folder)));
  return dist;
}

/** The folder of a copy of the plugin that puts up no gate. Copydesk itself has no switch for that. */
function ungated(folder) {
  const [plugin, copy] = [path.join(root, 'plugins/copydesk'), path.join(folder, 'copydesk')];
  for (const part of ['package.json', 'dist/engine', 'dist/server'])
    cpSync(path.join(plugin, part), path.join(copy, part), { recursive: true });
  const packages = path.join(plugin, 'node_modules');
  if (existsSync(packages)) symlinkSync(packages, path.join(copy, 'node_modules'));
  for (const line of GATE) replaceOnce(path.join(copy, 'dist/server/index.js'), `  ${line}\n`, '');
  return copy;
}

/** @throws Error where the file does not hold what is replaced just once. */
function replaceOnce(file, from, to) {
  const text = readFileSync(file, 'utf8');
  if (text.split(from).length !== (typeof from === 'string' ? 2 : 3))
    throw new Error(`${path.basename(file)} no longer says ${from} once.`);
  writeFileSync(file, text.replace(from, to));
}

module.exports = { root, runOnOwn, compiledApp };
