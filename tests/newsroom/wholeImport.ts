import { setTimeout } from 'node:timers/promises';
import { ARTICLE } from './content';
import { startOn, stop } from './newsroom';
import { newDatabase, type TestDatabase } from './environment';
import { storyText } from './scrapes';
import type { ServedNewsroom } from './served';

const ITEM = 'plugin::copydesk.import-item';

/** A scrape of its own for each number, as dirty as any. */
export const scrapeOf = (number: number): string =>
  [storyText(number), 'Advertisement', 'Discover more from Harbour Wire', 'Comments are closed.'].join(
    '\n\n',
  );

/** A database of newsrooms that soon take over what a dead one had in hand. */
export async function faultyDatabase(): Promise<TestDatabase> {
  const database = await newDatabase();
  return { ...database, env: { ...database.env, IMPORT_LEASE_SECONDS: '5' } };
}

/** Rows of JSON lines with as many scrapes, each a text of its own. */
export const rowsOf = (scrapes: number): string =>
  Array.from({ length: scrapes }, (_, index) => JSON.stringify({ text: scrapeOf(index) })).join('\n');

/** Sends rows to a newsroom that is served; its answer. */
export async function sendRows({ address, token }: ServedNewsroom, body: string): Promise<Response> {
  return fetch(`${address}/api/copydesk/imports?name=rows.jsonl`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body,
  });
}

interface Counts {
  read: number;
  waiting: number;
  failed: number;
}

/** The counts of the newest import; undefined where there is none. */
export async function countsNow({ address, token }: ServedNewsroom): Promise<Counts | undefined> {
  const ask = () =>
    fetch(`${address}/api/copydesk/imports`, { headers: { authorization: `Bearer ${token}` } });
  // A test that was busy finds the connection of its last request closed.
  const response = await ask().catch(ask);
  const { data } = await response.json();
  return data[0]?.counts;
}

/** Waits until nothing of the newest import waits any more, and expects every scrape of it settled and none failed. */
export async function expectSettled(served: ServedNewsroom, sent: number): Promise<void> {
  while (((await countsNow(served))?.waiting ?? 0) > 0) await setTimeout(200);
  expect(await countsNow(served)).toMatchObject({ read: sent, waiting: 0, failed: 0 });
}

/** Whatever is found wrong with what an import left in the database, a line each; empty where all is whole. */
export interface Left {
  scrapes: number;
  faults: string[];
}

/**
 * Starts a newsroom on the database, lets it go on to the end, and looks at every row: each scrape there once and as it
 * was sent, each with one outcome, each article there once and whole.
 * @param sent the scrapes that must be there; without it, those that are there must be the first that were sent
 */
export async function inspect(database: TestDatabase, sent?: number): Promise<Left> {
  const strapi = await startOn(database);
  try {
    const { db } = strapi;
    while ((await db.query(ITEM).count({ where: { outcome: null } })) > 0) await setTimeout(100);
    const items: { row: number; outcome: string; scrape: string; articleDocumentId: string }[] = await db
      .query(ITEM)
      .findMany({ orderBy: { row: 'asc' } });
    const faults: string[] = [];
    if (sent !== undefined && items.length !== sent) faults.push(`${items.length} items of ${sent} scrapes`);
    items.forEach(({ row, outcome, scrape }, index) => {
      if (row !== index + 1) faults.push(`row ${row} stands where row ${index + 1} should`);
      if (outcome !== 'held') faults.push(`row ${row} is ${outcome}`);
      if (scrape !== scrapeOf(index)) faults.push(`row ${row} is not as it was sent`);
    });
    const articles: Record<string, unknown>[] = await db
      .query(ARTICLE)
      .findMany({ populate: { authors: true, source: true } });
    const byId = new Map(articles.map((article) => [article.documentId, article]));
    if (byId.size !== articles.length) faults.push(`${articles.length - byId.size} articles are there twice`);
    if (articles.length !== items.length) faults.push(`${articles.length} articles of ${items.length} items`);
    items.forEach(({ row, articleDocumentId }, index) => {
      const article = byId.get(articleDocumentId);
      if (article === undefined) return faults.push(`row ${row} has no article`);
      if (article.headline !== storyText(index).split('\n')[0])
        faults.push(`the article of row ${row} is “${String(article.headline)}”`);
      if (!Array.isArray(article.authors) || article.authors.length !== 1)
        faults.push(`the article of row ${row} has not its author`);
      if (Object(article.source).name !== 'Harbour Wire')
        faults.push(`the article of row ${row} has not its source`);
      if (article.bodyText !== storyText(index).split('\n\n').slice(2).join('\n\n'))
        faults.push(`the article of row ${row} has another text: ${String(article.bodyText)}`);
      return undefined;
    });
    const slugs = new Set(articles.map(({ slug }) => slug));
    if (slugs.size !== articles.length) faults.push('articles share a slug');
    // An import that was cut off while it came in is taken up by the clock, each minute.
    const deadline = Date.now() + 90_000;
    const batches = () => db.query('plugin::copydesk.import-batch').count({});
    const open = () => db.query('plugin::copydesk.import').count({ where: { finishedAt: null } });
    while (Date.now() < deadline && (await batches()) + (await open()) > 0) await setTimeout(500);
    if ((await batches()) > 0) faults.push(`${await batches()} batches are left`);
    if ((await open()) > 0) faults.push(`${await open()} imports did not come to an end`);
    return { scrapes: items.length, faults };
  } finally {
    await stop(strapi);
  }
}
