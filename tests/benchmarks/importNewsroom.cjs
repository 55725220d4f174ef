const {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  rmSync,
  cpSync,
  readFileSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');
const { Readable } = require('node:stream');
const { setTimeout } = require('node:timers/promises');
const { createStrapi } = require('@strapi/strapi');

/*
 * What a round of the import's benchmark runs, in a process and on a database of its own; reads its orders as JSON from
 * the arguments and prints one JSON object.
 */
const order = JSON.parse(process.argv[2]);
const root = path.resolve(__dirname, '../..');
mkdirSync(path.join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(path.join(root, '.cache/import-'));
const ARTICLE = 'api::article.article';

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

main()
  .then((result) => process.stdout.write(JSON.stringify(result)))
  .finally(() => rmSync(folder, { recursive: true, force: true }))
  .then(() => process.exit(0))
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });

/** The compiled app, as it is or with Copydesk turned off. */
function compiledApp(isWithout) {
  const dist = path.join(folder, 'dist');
  for (const part of ['config', 'src'])
    cpSync(path.join(root, 'dist', part), path.join(dist, part), { recursive: true });
  if (isWithout) {
    const file = path.join(dist, 'config/plugins.js');
    const config = readFileSync(file, 'utf8');
    const off = config.replace(/(copydesk: \{\s*enabled: )true/, '$1false');
    if (off === config) throw new Error('config/plugins.ts no longer says that copydesk is enabled.');
    writeFileSync(file, off);
  }
  return dist;
}

async function main() {
  const strapi = createStrapi({
    appDir: root,
    distDir: compiledApp(order.task === 'create'),
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  await strapi.load();
  const result = order.task === 'create' ? await create(strapi) : await importAll(strapi);
  await strapi.destroy();
  return result;
}

/** Strapi's own create, of the fields that an import would find. */
async function create(strapi) {
  const { madeUpArticle } = await import('./madeUpCopy.mjs');
  const source = await strapi
    .documents('api::source.source')
    .create({ data: { name: 'The Made-up Courier', domains: [{ host: 'madeup.example' }] } });
  const data = Array.from({ length: order.count }, (_, at) => {
    const { headline, author, paragraphs, url } = madeUpArticle(at);
    return {
      headline,
      slug: `made-up-${at}`,
      language: 'en',
      body: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
      bodyText: paragraphs.join('\n\n'),
      byline: `By ${author}`,
      authors: [{ name: author }],
      originalUrl: url,
      source: source.documentId,
      commentsClosed: true,
      commentCount: at % 40,
    };
  });
  const start = performance.now();
  for (const fields of data) await strapi.documents(ARTICLE).create({ data: fields, status: 'draft' });
  return { rate: order.count / ((performance.now() - start) / 1000) };
}

/** Files of scrapes, one import after the other, over the newsroom's own address. */
async function importAll(strapi) {
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: 'Benchmark', type: 'full-access', lifespan: null, description: '' });
  const headers = { authorization: `Bearer ${accessKey}` };
  const ask = async (where, init) => {
    const response = await fetch(`${address}${where}`, {
      ...init,
      headers: { ...headers, ...init?.headers },
    });
    if (!response.ok) throw new Error(`${where}: HTTP ${response.status}, ${await response.text()}`);
    return (await response.json()).data;
  };
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
  const runs = [];
  const lists = [];
  for (const { file, count } of order.files) {
    const start = performance.now();
    const { documentId } = await ask(`/api/copydesk/imports?name=${path.basename(file)}`, {
      method: 'POST',
      body: Readable.toWeb(createReadStream(file)),
      headers: { 'content-type': 'application/octet-stream' },
      duplex: 'half',
    });
    const received = performance.now();
    let report = await ask(`/api/copydesk/imports/${documentId}?items=false`);
    for (; report.status === 'running'; report = await ask(`/api/copydesk/imports/${documentId}?items=false`))
      await setTimeout(order.look ?? 100);
    const seconds = (performance.now() - start) / 1000;
    runs.push({
      rate: count / seconds,
      receivedIn: (received - start) / 1000,
      seconds,
      counts: report.counts,
    });
    if (order.listAfter?.includes(runs.length - 1)) lists.push(await listRate(ask));
  }
  clearInterval(watch);
  return { runs, peak: peak / 1e6, lists };
}

/** Requests a second, of the newest ten by date. */
async function listRate(ask) {
  const where =
    '/api/articles?status=draft&sort=originalPublishedAt:desc&pagination[pageSize]=10&pagination[withCount]=false';
  const requests = 100;
  for (let at = 0; at < 20; at++) await ask(where);
  const start = performance.now();
  for (let at = 0; at < requests; at++) await ask(where);
  return requests / ((performance.now() - start) / 1000);
}
