import { z } from 'zod';
import type { TestNewsroom } from '../../newsroom/newsroom';

const filled = z
  .string()
  .nullish()
  .transform((value) => (value ?? '').trim() !== '');

const row = z.object({
  id: z.number(),
  documentId: z.string(),
  headline: z.string().nullable(),
  byline: filled,
  bylineAbsence: filled,
  originalUrl: z.string().nullable(),
  permission: filled,
  pubStatus: z.string().nullable(),
  approval: z.string().nullable(),
  ownLicence: z.number().nullable(),
  sourceLicence: z.number().nullable(),
});

const captionRow = z.object({ id: z.number(), creator: filled, agency: filled });

function isAbsolute(url: string | null): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url ?? '').protocol);
  } catch {
    return false;
  }
}

/**
 * What is wrong with what is public, read from the tables themselves and judged by none of the newsroom's own code: an
 * article without an approved source, an address or a permission, a byline or a reason for none, a licence or a
 * permission, a credit for each of its photos; a killed one; two public versions of one.
 */
export async function publicFaults({ strapi }: TestNewsroom): Promise<string[]> {
  const knex = strapi.db.connection;
  const found: unknown = await knex('articles as a')
    .leftJoin('articles_source_lnk as link', 'link.article_id', 'a.id')
    .leftJoin('sources as s', 's.id', 'link.source_id')
    .leftJoin('articles_licence_lnk as own', 'own.article_id', 'a.id')
    .leftJoin('sources_licence_lnk as theirs', 'theirs.source_id', 's.id')
    .whereNotNull('a.published_at')
    .select({
      id: 'a.id',
      documentId: 'a.document_id',
      headline: 'a.headline',
      byline: 'a.byline',
      bylineAbsence: 'a.byline_absence',
      originalUrl: 'a.original_url',
      permission: 'a.permission',
      pubStatus: 'a.pub_status',
      approval: 's.approval',
      ownLicence: 'own.licence_id',
      sourceLicence: 'theirs.licence_id',
    });
  const articles = z.array(row).parse(found);
  const photos: unknown = await knex('articles as a')
    .join('articles_photo_captions_lnk as link', 'link.article_id', 'a.id')
    .join('photo_captions as c', 'c.id', 'link.photo_caption_id')
    .whereNotNull('a.published_at')
    .select({ id: 'a.id', creator: 'c.creator', agency: 'c.agency' });
  const captions = z.array(captionRow).parse(photos);
  const documents = new Set<string>();

  return articles.flatMap((article) => {
    const faults: string[] = [];
    if (article.approval !== 'approved') faults.push(`a source that is ${article.approval}`);
    if (!isAbsolute(article.originalUrl) && !article.permission) faults.push('no address and no permission');
    if (!article.byline && !article.bylineAbsence) faults.push('no byline');
    if (article.ownLicence === null && article.sourceLicence === null && !article.permission)
      faults.push('no licence');
    if (article.pubStatus === 'canceled') faults.push('been killed');
    if (captions.some(({ id, creator, agency }) => id === article.id && !creator && !agency))
      faults.push('a photo without credit');
    if (documents.has(article.documentId)) faults.push('two public versions');
    documents.add(article.documentId);
    return faults.map((fault) => `"${article.headline}" has ${fault}`);
  });
}
