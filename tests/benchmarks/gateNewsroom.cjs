const { on } = require('node:events');
const { createStrapi } = require('@strapi/strapi');
const { root, runOnOwn, compiledApp } = require('./newsroom.cjs');

/*
 * gateNewsroom.cjs publish with|off|without COUNT   with the gate, with all of Copydesk but the gate, or without Copydesk:
 *   has COUNT articles; a child process that says [] once it is ready, publishes as many of them as each message asks for,
 *   answers the times that they took, in ms, and ends with the channel
 * gateNewsroom.cjs audit COUNT   looks at COUNT public articles, prints { checked, seconds, memory } in MB
 *
 * On a database of its own, which it makes and drops where DATABASE_URL names a server of PostgreSQL.
 */
const [task, ...given] = process.argv.slice(2);
const [gate, count] = task === 'publish' ? given : ['with', ...given];
const ARTICLE = 'api::article.article';
const WARM_UP = 20;

runOnOwn(main);

async function main(folder) {
  const strapi = createStrapi({ appDir: root, distDir: compiledApp(folder, gate), serveAdminPanel: false });
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
