const { spawn } = require('node:child_process');
const { createReadStream } = require('node:fs');
const path = require('node:path');
const { Readable } = require('node:stream');
const { setTimeout } = require('node:timers/promises');
const { createStrapi } = require('@strapi/strapi');
const { root, runOnOwn, compiledApp } = require('./newsroom.cjs');

/*
 * What a round of the import's benchmark runs, in a process and on a database of its own; reads its orders as JSON from
 * the arguments and prints one JSON object.
 */
const order = JSON.parse(process.argv[2]);
const ARTICLE = 'api::article.article';

runOnOwn(async (folder) => process.stdout.write(JSON.stringify(await main(folder))));

async function main(folder) {
  // Its workers take what comes in, and the server receives alone.
  if (order.workers !== undefined) process.env.IMPORT_PROCESSES = 'false';
  const strapi = createStrapi({
    appDir: root,
    distDir: compiledApp(folder, order.copydesk ?? 'with'),
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  await strapi.load();
  const tasks = { create, import: importAll, workers: importByWorkers };
  const result = await tasks[order.task](strapi);
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

/** Lets the newsroom listen; what asks its API. */
async function open(strapi) {
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: 'Benchmark', type: 'full-access', lifespan: null, description: '' });
  const headers = { authorization: `Bearer ${accessKey}` };
  return async (where, init) => {
    const response = await fetch(`${address}${where}`, {
      ...init,
      headers: { ...headers, ...init?.headers },
    });
    if (!response.ok) throw new Error(`${where}: HTTP ${response.status}, ${await response.text()}`);
    return (await response.json()).data;
  };
}

/** Sends a file; the id of its import. */
async function send(ask, file) {
  const { documentId } = await ask(`/api/copydesk/imports?name=${path.basename(file)}`, {
    method: 'POST',
    body: Readable.toWeb(createReadStream(file)),
    headers: { 'content-type': 'application/octet-stream' },
    duplex: 'half',
  });
  return documentId;
}

/**
 * A file by worker processes of one thread each, on PostgreSQL: scrapes a second, from when a quarter of them has its
 * outcome, since workers take some seconds to start.
 */
async function importByWorkers(strapi) {
  const ask = await open(strapi);
  const { file, count, workers } = order;
  const documentId = await send(ask, file);
  const env = { ...process.env, IMPORT_PROCESSES: 'true', IMPORT_THREADS: '1' };
  const program = path.join(root, 'plugins/copydesk/bin/copydesk.js');
  const running = Array.from({ length: workers }, () =>
    spawn(process.execPath, [program, 'worker', '--threads', '1'], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  try {
    const settled = async () => {
      if (running.some(({ exitCode }) => exitCode !== null)) throw new Error('A worker ended.');
      const { status, counts } = await ask(`/api/copydesk/imports/${documentId}?items=false`);
      return status === 'running' ? counts.read - counts.waiting : count;
    };
    let from = await settled();
    for (; from < count / 4; from = await settled()) await setTimeout(50);
    const start = performance.now();
    while ((await settled()) < count) await setTimeout(50);
    return { rate: (count - from) / ((performance.now() - start) / 1000) };
  } finally {
    const ended = running.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    running.forEach((worker) => worker.kill('SIGTERM'));
    await Promise.all(ended);
  }
}

/** Files of scrapes, one import after the other, over the newsroom's own address. */
async function importAll(strapi) {
  const ask = await open(strapi);
  const askDesk = order.listAfter === undefined ? null : await openDesk(strapi);
  if (askDesk !== null) await publishSome(strapi);
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
  const runs = [];
  const lists = [];
  for (const { file, count } of order.files) {
    const start = performance.now();
    const documentId = await send(ask, file);
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
    if (order.listAfter?.includes(runs.length - 1)) lists.push(await listRates(ask, askDesk));
  }
  clearInterval(watch);
  return { runs, peak: peak / 1e6, lists };
}

const LISTS = {
  readers: '/api/articles?sort=originalPublishedAt:desc&pagination[pageSize]=10&pagination[withCount]=false',
  desk: `/content-manager/collection-types/${ARTICLE}?page=1&pageSize=10&sort=updatedAt:DESC`,
};

/** Requests a second, of the newest ten by date: of what is public to readers, of all articles to the desk. */
async function listRates(ask, askDesk) {
  const rates = {};
  for (const [who, asking] of Object.entries({ readers: ask, desk: askDesk })) {
    const requests = 100;
    for (let at = 0; at < 20; at++) await asking(LISTS[who]);
    const start = performance.now();
    for (let at = 0; at < requests; at++) await asking(LISTS[who]);
    rates[who] = requests / ((performance.now() - start) / 1000);
  }
  return rates;
}

/** Articles that are public, of before whatever is imported: a newsroom prints few of those. */
async function publishSome(strapi) {
  const { madeUpArticle } = await import('./madeUpCopy.mjs');
  const source = await strapi.documents('api::source.source').create({
    data: { name: 'Harbour Wire', approval: 'approved', kind: 'wire' },
  });
  const licence = await strapi.documents('api::licence.licence').create({ data: { name: 'By letter' } });
  for (let number = 0; number < 50; number++) {
    const { headline, author, paragraphs } = madeUpArticle(9_000_000 + number);
    const { documentId } = await strapi.documents(ARTICLE).create({
      data: {
        headline,
        language: 'en',
        body: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
        byline: `By ${author}`,
        originalUrl: `https://harbourwire.example/${number}`,
        originalPublishedAt: new Date(Date.UTC(2001, 0, 1 + number)),
        source: source.documentId,
        licence: licence.documentId,
      },
    });
    await strapi.documents(ARTICLE).publish({ documentId });
  }
}

/** What asks the admin panel's own API, as an editor does. */
async function openDesk(strapi) {
  const editor = { email: 'benchmark@newsroom.example', password: 'Night-desk-2026' };
  const role = await strapi.service('admin::role').getSuperAdmin();
  const person = { ...editor, firstname: 'Nora', lastname: 'Lindqvist', isActive: true, roles: [role.id] };
  await strapi.service('admin::user').create(person);
  const address = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;
  const asked = async (where, init) => {
    const response = await fetch(`${address}${where}`, init);
    if (!response.ok) throw new Error(`${where}: HTTP ${response.status}, ${await response.text()}`);
    return response.json();
  };
  const headers = { 'content-type': 'application/json' };
  const { data } = await asked('/admin/login', { method: 'POST', headers, body: JSON.stringify(editor) });
  return (where) => asked(where, { headers: { authorization: `Bearer ${data.token}` } });
}
