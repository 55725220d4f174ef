import { z } from 'zod';
import { isPassing } from '../../newsroom/isPassing';
import type { Newsroom } from '../../newsroom/newsroom';
import { removeUnused } from '../../photos/pictureFile';
import { IMPORT_ITEM } from '../importItem';
import { deleteArticle } from './deleteArticle';
import { madeItem, MADE_COLUMNS, MADE_OUTCOMES, type MadeItem } from './madeItem';
import { whyKept } from './whyKept';

/** Items that are looked up together; each article has a transaction of its own. */
const PAGE = 100;

/** Before the reason for which an article of an import that was taken back is still there. */
const KEPT = 'Kept when the import was taken back: ';

const ids = z.array(z.object({ id: z.number(), articleDocumentId: z.string().nullish() }));

/**
 * Deletes the articles that an import made, each with its captions that nothing else uses, but for those that somebody
 * has worked on since: their items say why they are still there. Every item keeps its scrape. May be done again.
 */
export async function takeBackArticles(newsroom: Newsroom, documentId: string, who: string): Promise<void> {
  const { strapi, work } = newsroom;
  for (let after = 0; !work.stopping; ) {
    const page = ids.parse(
      await strapi.db.query(IMPORT_ITEM).findMany({
        select: ['id', 'articleDocumentId'],
        where: { importDocumentId: documentId, outcome: { $in: [...MADE_OUTCOMES] }, id: { $gt: after } },
        orderBy: { id: 'asc' },
        limit: PAGE,
      }),
    );
    const last = page.at(-1);
    if (last === undefined) return;
    for (const articleDocumentId of new Set(page.map((item) => item.articleDocumentId ?? null))) {
      if (work.stopping) return;
      await takeBack(newsroom, documentId, articleDocumentId, who);
    }
    after = last.id;
  }
}

/** One article with all items of the import that are about it, in a transaction of their own. */
async function takeBack(
  newsroom: Newsroom,
  documentId: string,
  articleDocumentId: string | null,
  who: string,
): Promise<void> {
  const { strapi } = newsroom;
  const itemsOfArticle = async () =>
    z.array(madeItem).parse(
      await strapi.db.query(IMPORT_ITEM).findMany({
        select: [...MADE_COLUMNS],
        where: { importDocumentId: documentId, articleDocumentId, outcome: { $in: [...MADE_OUTCOMES] } },
      }),
    );
  let files: number[] = [];
  try {
    await strapi.db.transaction(async ({ trx }) => {
      const items = await itemsOfArticle();
      if (articleDocumentId === null) return reject(newsroom, items, takenBack(who));
      const kept = await whyKept(newsroom, { articleDocumentId, items, hold: trx });
      if (kept === 'notMade') return reject(newsroom, items, takenBack(who));
      if (kept !== null && kept !== 'gone') return keep(newsroom, items, kept);
      if (kept === null) files = await deleteArticle(newsroom, articleDocumentId);
      await reject(newsroom, items, takenBack(who), NO_ARTICLE);
    });
  } catch (error) {
    if (isPassing(error)) throw error;
    // A newsroom's own code may refuse to have it deleted.
    strapi.log.warn(`Copydesk could not take the article ${articleDocumentId} back.`, { error });
    const why = error instanceof Error ? error.message : String(error);
    await keep(newsroom, await itemsOfArticle(), `it could not be deleted (${why})`);
    return;
  }
  // Only now: a file that is gone from the disk does not come back with a transaction.
  for (const id of files) await removeUnused(newsroom, { id });
}

const takenBack = (who: string) => `Taken back by ${who}. Its scrape is kept.`;

const NO_ARTICLE = { articleDocumentId: null, nearDuplicateOf: null, version: null, merge: null };

async function reject(
  { strapi }: Newsroom,
  items: readonly MadeItem[],
  reason: string,
  more: Partial<typeof NO_ARTICLE> = {},
): Promise<void> {
  for (const { id } of items)
    await strapi.db
      .query(IMPORT_ITEM)
      .update({ where: { id }, data: { outcome: 'rejected', reasons: [reason], ...more } });
}

/** Once: whoever goes on where another server ended finds it said already. */
async function keep({ strapi }: Newsroom, items: readonly MadeItem[], why: string): Promise<void> {
  for (const { id, reasons } of items)
    if (!reasons.some((reason) => reason.startsWith(KEPT)))
      await strapi.db
        .query(IMPORT_ITEM)
        .update({ where: { id }, data: { reasons: [`${KEPT}${why}.`, ...reasons] } });
}
