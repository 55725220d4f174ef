import { linesOfArticle, type ArticleLines } from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';
import { learnTemplate } from '../templates/learnTemplate';
import { matchSource } from './matchSource';
import type { ReadItem } from './readBatch';
import { knownSources, sourceOfMatch } from './sources';

/**
 * Lets the templates of their sources learn from the articles of a batch, before any of them is cleaned. A source that
 * the desk does not know yet is put before an editor here already, so that its first articles count. All of it in one
 * transaction; sources are taken in one order, so that two servers wait for each other and never both.
 */
export async function learnFromBatch(
  newsroom: Newsroom,
  batch: readonly ReadItem[],
  chosenSource: string | null,
): Promise<void> {
  const { strapi } = newsroom;
  await strapi.db.transaction(async ({ trx }) => {
    const sources = await knownSources(newsroom);
    const articles = new Map<string, ArticleLines[]>();
    for (const { url, reading } of batch) {
      const lines = 'read' in reading ? linesOfArticle(reading.read) : null;
      if (lines === null || !('read' in reading)) continue;
      const match = matchSource(reading.read.fields, url, sources, chosenSource);
      const source = await sourceOfMatch(newsroom, match);
      if (source === null) continue;
      if (!sources.some(({ documentId }) => documentId === source.documentId)) sources.push(source);
      const known = articles.get(source.documentId);
      if (known) known.push(lines);
      else articles.set(source.documentId, [lines]);
    }
    for (const documentId of [...articles.keys()].sort())
      await learnTemplate(newsroom, trx, documentId, articles.get(documentId) ?? []);
  });
}
