import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { keepText } from '../templates/sourceTemplate';
import { itemOf, movableEntries } from './articleItem';

const withSource = z.object({ source: z.object({ documentId: z.string(), name: z.string() }).nullable() });

/**
 * Has a line that was taken out of an article kept in whatever comes from its source from now on; the article itself
 * stays as it is.
 * @returns the source, and the line.
 * @throws NotFoundError where there is no such article or nothing was taken out there.
 * @throws ValidationError where the article has no source.
 */
export async function keepLineOfArticle(
  newsroom: Newsroom,
  articleDocumentId: string,
  block: number,
  by: string,
): Promise<{ source: { documentId: string; name: string }; text: string }> {
  const { strapi, types } = newsroom;
  const item = await itemOf(newsroom, articleDocumentId);
  const entry = item && movableEntries(item.ledger).find((candidate) => candidate.block === block);
  if (entry?.fate !== 'removed')
    throw new errors.NotFoundError(`Block ${block} was not taken out of article ${articleDocumentId}.`);
  const draft: unknown = await strapi.db
    .query(types.article)
    .findOne({ where: { documentId: articleDocumentId, publishedAt: null }, populate: { source: true } });
  const source = withSource.nullable().parse(draft)?.source ?? null;
  if (source === null)
    throw new errors.ValidationError(
      'Give the article its source first: a line is kept for what comes from that.',
    );
  await keepText(newsroom, source.documentId, entry.content.text, by);
  return { source, text: entry.content.text };
}
