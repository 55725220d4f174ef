import type { Knex } from 'knex';
import { z } from 'zod';
import { maybe } from '../../newsroom/columns';
import type { Newsroom } from '../../newsroom/newsroom';
import { IMPORT_ITEM } from '../importItem';

/** An article that the desk holds. */
export interface KnownArticle {
  documentId: string;
  headline: string;
}

/** The articles that the desk holds already, by their text and by the address of their original. */
export interface KnownTexts {
  byText: Map<string, KnownArticle>;
  byAddress: Map<string, KnownArticle>;
}

const items = z.array(z.object({ text: z.string(), documentId: maybe, outcome: maybe }));

/** Outcomes that say: the desk holds this text. */
const HELD: readonly unknown[] = ['imported', 'updated', 'held', 'duplicate'];
const articles = z.array(z.object({ documentId: z.string(), headline: maybe, originalUrl: maybe }));

/** Looks for all the texts and addresses of a batch at once, in the transaction that writes it. */
export async function knownTexts(
  { strapi, types }: Newsroom,
  trx: Knex.Transaction,
  texts: readonly string[],
  addresses: readonly string[],
): Promise<KnownTexts> {
  const tableOf = (uid: string) =>
    strapi.db.getConnection(strapi.db.metadata.get(uid).tableName).transacting(trx);
  const select = { documentId: 'document_id', headline: 'headline', originalUrl: 'original_url' };

  // By the text alone: asked for outcomes as well, SQLite goes through all items that have one.
  const found = items.parse(
    await tableOf(IMPORT_ITEM)
      .whereIn('text_sha_256', [...new Set(texts)])
      .orderBy('id')
      .select({ text: 'text_sha_256', documentId: 'article_document_id', outcome: 'outcome' }),
  );
  const held = found.flatMap(({ text, documentId, outcome }) =>
    documentId !== null && HELD.includes(outcome) ? [{ text, documentId }] : [],
  );
  const byId = new Map<string, KnownArticle>();
  const holding = [...new Set(held.map(({ documentId }) => documentId))];
  for (const { documentId, headline } of articles.parse(
    holding.length === 0 ? [] : await tableOf(types.article).whereIn('document_id', holding).select(select),
  ))
    byId.set(documentId, { documentId, headline: headline ?? '' });

  const byText = new Map<string, KnownArticle>();
  for (const { text, documentId } of held) {
    const article = byId.get(documentId);
    if (article !== undefined) byText.set(text, article);
  }

  const byAddress = new Map<string, KnownArticle>();
  const asked = [...new Set(addresses)];
  for (const { documentId, headline, originalUrl } of articles.parse(
    asked.length === 0
      ? []
      : await tableOf(types.article).whereIn('original_url', asked).orderBy('id').select(select),
  ))
    if (originalUrl !== null && !byAddress.has(originalUrl))
      byAddress.set(originalUrl, { documentId, headline: headline ?? '' });
  return { byText, byAddress };
}
