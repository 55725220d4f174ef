import type { Newsroom } from '../newsroom/newsroom';
import { IMPORT_ITEM } from './importItem';

/** An article that the desk holds already. */
export interface Twin {
  articleDocumentId: string;
  headline: string;
  /** The same text, or the same address with another text. */
  same: 'text' | 'address';
}

/** Looks for the article that a scrape has become before, by its text and by the address of its original. */
export async function findTwin(
  { strapi, types }: Newsroom,
  textSha256: string,
  originalUrl: string | null,
): Promise<Twin | null> {
  const articles = strapi.db.query(types.article);
  const items: { articleDocumentId: string }[] = await strapi.db.query(IMPORT_ITEM).findMany({
    select: ['articleDocumentId'],
    where: {
      textSha256,
      outcome: { $in: ['imported', 'held', 'duplicate'] },
      articleDocumentId: { $notNull: true },
    },
    orderBy: { id: 'desc' },
    limit: 5,
  });
  for (const { articleDocumentId } of items) {
    const article = await articles.findOne({
      select: ['headline'],
      where: { documentId: articleDocumentId },
    });
    if (article !== null) return { articleDocumentId, headline: article.headline ?? '', same: 'text' };
  }
  if (originalUrl === null) return null;
  const article = await articles.findOne({ select: ['documentId', 'headline'], where: { originalUrl } });
  return article === null
    ? null
    : { articleDocumentId: article.documentId, headline: article.headline ?? '', same: 'address' };
}
