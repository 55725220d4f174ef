import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { linesOfArticle, WINDOW, type ArticleLines } from '../../../engine/src';
import { readText } from '../../../readers/src/cleanScrape';
import { waitingItem } from '../imports/importItem';
import { textOfStored } from '../imports/incoming';
import { standingItem } from '../imports/versions/standingItem';
import type { Newsroom } from '../newsroom/newsroom';
import { learnTemplate } from '../templates/learnTemplate';
import { TEMPLATE } from '../templates/templateRows';

const article = z.object({ documentId: z.string() });

/**
 * Lets the template of a source that nobody has ever learned from learn from the scrapes that were imported before: the
 * last ones, oldest first. One that an editor had forgotten stays forgotten.
 */
export async function learnFromKept(newsroom: Newsroom, sourceDocumentId: string): Promise<void> {
  const { strapi } = newsroom;
  if ((await strapi.db.query(TEMPLATE).count({ where: { sourceDocumentId } })) > 0) return;
  const articles: ArticleLines[] = [];
  for (const documentId of await lastArticles(newsroom, sourceDocumentId)) {
    const lines = await linesOfKept(newsroom, documentId);
    if (lines !== null) articles.push(lines);
    await setImmediate();
  }
  await strapi.db.transaction(({ trx }) => learnTemplate(newsroom, trx, sourceDocumentId, articles));
}

async function lastArticles({ strapi, types }: Newsroom, sourceDocumentId: string): Promise<string[]> {
  const rows: unknown = await strapi.db.query(types.article).findMany({
    select: ['documentId'],
    where: { source: { documentId: sourceDocumentId }, publishedAt: null },
    orderBy: { id: 'desc' },
    limit: WINDOW,
  });
  return z
    .array(article)
    .parse(rows)
    .map(({ documentId }) => documentId)
    .reverse();
}

async function linesOfKept(newsroom: Newsroom, articleDocumentId: string): Promise<ArticleLines | null> {
  const row = await standingItem(newsroom, articleDocumentId);
  if (row === null) return null;
  const item = waitingItem.parse(row);
  const reading = readText(textOfStored(item, item.contentType), item, newsroom.config.imports.maxLength);
  return 'read' in reading ? linesOfArticle(reading.read) : null;
}
