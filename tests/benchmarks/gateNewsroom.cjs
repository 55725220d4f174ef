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
const { on } = require('node:events');
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');
const { Client } = require('pg');

/*
 * gateNewsroom.cjs publish with|off|without COUNT   with the gate, with all of Copydesk but the gate, or without Copydesk; has COUNT articles; a child process that says [] once it is ready,
 *   publishes as many of them as each message asks for, answers the times that they took, in ms, and ends with the channel
 * gateNewsroom.cjs audit COUNT   looks at COUNT public articles, prints { checked, seconds, memory } in MB
 *
 * On a database of its own, which it makes and drops where DATABASE_URL names a server of PostgreSQL.
 */
const [task, ...given] = process.argv.slice(2);
const [gate, count] = task === 'publish' ? given : ['with', ...given];
const root = path.resolve(__dirname, '../..');
// Within the project, so that the compiled app finds its packages.
mkdirSync(path.join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(path.join(root, '.cache/gate-'));
const ARTICLE = 'api::article.article';
const WARM_UP = 20;
/** What puts the gate up: on documents, on rows, and on what the credit of public articles hangs on. */
const GATE = [
  'strapi.documents.use(gate(newsroom));',
  'gateRows(newsroom);',
  'keepCredit(newsroom);',
  'keepPhotos(newsroom);',
  'keepPublic(newsroom);',
];

Object.assign(process.env, {
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  APP_KEYS: 'benchmark-one,benchmark-two',
  API_TOKEN_SALT: 'benchmark',
  ADMIN_JWT_SECRET: 'benchmark',
  TRANSFER_TOKEN_SALT: 'benchmark',
  ENCRYPTION_KEY: 'encryption-key-of-the-benchmark1',
  JWT_SECRET: 'benchmark',
  DATABASE_CLIENT: process.env.DATABASE_CLIENT ?? 'sqlite',
  DATABASE_FILENAME: path.join(folder, 'newsroom.db'),
});

onOwnDatabase(main)
  .finally(() => rmSync(folder, { recursive: true, force: true }))
  .then(() => process.exit(0))
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });

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

/** The compiled app: as it is, with a Copydesk that puts up no gate, or with none. */
function compiledApp() {
  const dist = path.join(folder, 'dist');
  for (const part of ['config', 'src'])
    cpSync(path.join(root, 'dist', part), path.join(dist, part), { recursive: true });
  const config = path.join(dist, 'config/plugins.js');
  if (gate === 'without') replaceOnce(config, /(copydesk: \{\s*enabled: )true/, '$1false');
  if (gate === 'off') {
    replaceOnce(config, './plugins/copydesk', path.relative(root, ungated()));
  }
  return dist;
}

/** The folder of a copy of the plugin that puts up no gate. Copydesk itself has no switch for that. */
function ungated() {
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

async function main() {
  const strapi = createStrapi({ appDir: root, distDir: compiledApp(), serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  const source = await strapi.documents('api::source.source').create({
    data: {
      name: 'Harbour Wire',
      approval: 'approved',
      kind: 'wire',
      domains: [{ host: 'harbourwire.example' }],
    },
  });
  const licence = await strapi.documents('api::licence.licence').create({ data: { name: 'By letter' } });
  const caption = await strapi.documents('api::photo-caption.photo-caption').create({
    data: { text: 'A ferry leaves at dawn.', creator: 'Mateo Brandt', usageTerms: 'By letter' },
  });
  const article = (number) => ({
    headline: `Ferry crews accept contract ${number}`,
    slug: `ferry-crews-accept-contract-${number}`,
    language: 'en',
    body: Array.from({ length: 12 }, (_, at) => ({
      type: 'paragraph',
      children: [
        {
          type: 'text',
          text: `${at}: crews voted on Tuesday to accept a three-year contract, ending a dispute. `.repeat(4),
        },
      ],
    })),
    byline: 'By Ines Calloway',
    authors: [{ name: 'Ines Calloway' }],
    originalUrl: `https://harbourwire.example/${number}`,
    source: source.documentId,
    licence: licence.documentId,
    photoCaptions: [caption.documentId],
  });
  await (task === 'publish' ? publish(strapi, article) : audit(strapi, article));
  await strapi.destroy();
}

async function publish(strapi, article) {
  const drafts = [];
  for (let number = 0; number < Number(count) + WARM_UP; number++)
    drafts.push(await strapi.documents(ARTICLE).create({ data: article(number), status: 'draft' }));
  const publishNext = async () => {
    const { documentId } = drafts.shift();
    const start = performance.now();
    await strapi.documents(ARTICLE).publish({ documentId });
    return performance.now() - start;
  };
  for (let warm = 0; warm < WARM_UP; warm++) await publishNext();

  const closed = new AbortController();
  process.once('disconnect', () => closed.abort());
  process.send([]);
  try {
    for await (const [asked] of on(process, 'message', { signal: closed.signal })) {
      const times = [];
      while (times.length < asked) times.push(await publishNext());
      process.send(times);
    }
  } catch (error) {
    if (!closed.signal.aborted) throw error;
  }
}

/** Public articles by rows copied from one that was published, since how they came is nothing to the auditor. */
async function audit(strapi, article) {
  const { documentId } = await strapi.documents(ARTICLE).create({ data: article(0), status: 'published' });
  const db = strapi.db.connection;
  const [original] = await db('articles').where({ document_id: documentId }).whereNotNull('published_at');
  const links = {};
  for (const table of [
    'articles_source_lnk',
    'articles_licence_lnk',
    'articles_photo_captions_lnk',
    'articles_cmps',
  ])
    links[table] = await db(table).where(
      table === 'articles_cmps' ? { entity_id: original.id } : { article_id: original.id },
    );
  const PIECE = 50;
  for (let number = 1; number < Number(count); number += PIECE) {
    const rows = Array.from({ length: Math.min(PIECE, Number(count) - number) }, (_, at) => {
      const { id: _id, ...row } = original;
      return { ...row, document_id: `copy${number + at}`, slug: `copy-${number + at}` };
    });
    await db.transaction(async (trx) => {
      await trx('articles').insert(rows);
      const made = await trx('articles')
        .whereIn(
          'document_id',
          rows.map((row) => row.document_id),
        )
        .select('id');
      for (const [table, known] of Object.entries(links))
        for (const { id: _link, ...link } of known)
          await trx(table).insert(
            made.map(({ id }) => ({ ...link, [table === 'articles_cmps' ? 'entity_id' : 'article_id']: id })),
          );
    });
  }
  // The plugin's own function, by its controller, so that what is measured is what runs.
  const context = {};
  const start = performance.now();
  await strapi.plugin('copydesk').controller('editorial').audit(context);
  const result = {
    checked: context.body.data.checked,
    seconds: (performance.now() - start) / 1000,
    memory: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(result));
}
