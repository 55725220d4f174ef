import { setTimeout } from 'node:timers/promises';
import { newDatabase } from '../../newsroom/environment';
import { ARTICLE } from '../../newsroom/content';
import { startOn, stop } from '../../newsroom/newsroom';
import { numberedScrape } from '../../newsroom/scrapes';
import { killNewsroom, serveNewsroom } from '../../newsroom/served';

const ITEM = 'plugin::copydesk.import-item';
const SCRAPES = 3_000;

it('an import whose server is killed in the middle of it loses nothing and does nothing twice', async () => {
  const database = await newDatabase();
  const served = await serveNewsroom(database);
  const { address, token } = served;
  const items = Array.from({ length: SCRAPES }, (_, index) => ({ text: numberedScrape(index) }));
  const asked = fetch(`${address}/api/copydesk/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: items.map((item) => JSON.stringify(item)).join('\n'),
  }).then(({ status }) => status);

  // Killed once all scrapes are written down, and some of them, but not all, have become articles.
  const read = async () => {
    const response = await fetch(`${address}/api/copydesk/imports`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { data } = await response.json();
    return data[0]?.counts;
  };
  let counts = await read();
  while (counts === undefined || counts.read < SCRAPES || counts.waiting === SCRAPES) counts = await read();
  expect(await asked).toBe(202);
  await killNewsroom(served);
  expect(counts.waiting).toBeGreaterThan(0);

  const strapi = await startOn(database);
  try {
    while ((await strapi.db.query(ITEM).count({ where: { outcome: null } })) > 0) await setTimeout(100);
    const done = await strapi.db.query(ITEM).findMany({ orderBy: { row: 'asc' } });
    expect(done.map(({ row }) => row)).toEqual(items.map((_, index) => index + 1));
    expect(done.map(({ outcome }) => outcome)).toEqual(items.map(() => 'held'));
    expect(done.map(({ scrape }) => scrape)).toEqual(items.map(({ text }) => text));
    const articles = await strapi.db.query(ARTICLE).findMany({ populate: ['authors', 'source'] });
    expect(articles.length).toBe(SCRAPES);
    expect(new Set(articles.map(({ documentId }) => documentId))).toEqual(
      new Set(done.map(({ articleDocumentId }) => articleDocumentId)),
    );
    for (const article of articles) {
      expect(article.authors).toHaveLength(1);
      expect(article.source).toMatchObject({ name: 'Harbour Wire' });
    }
  } finally {
    await stop(strapi);
    await database.drop();
  }
}, 180_000);
