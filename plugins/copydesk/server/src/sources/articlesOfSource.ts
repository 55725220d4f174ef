import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { z } from 'zod';
import { idsOf } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { planRow } from '../newsroom/rowPlan';

const documents = z.array(z.object({ documentId: z.string() }));

/** How many articles a source has. */
export interface ArticleCount {
  articles: number;
  /** Those of them that are public. */
  published: number;
}

/** @throws NotFoundError where there is no such source. */
export async function countArticles(newsroom: Newsroom, sourceDocumentId: string): Promise<ArticleCount> {
  const { strapi, types } = newsroom;
  if ((await strapi.db.query(types.source).count({ where: { documentId: sourceDocumentId } })) === 0)
    throw new errors.NotFoundError(`There is no source ${sourceDocumentId}.`);
  const source = { documentId: sourceDocumentId };
  return {
    articles: await differentArticles(newsroom, { source }),
    published: await differentArticles(newsroom, { source, publishedAt: { $notNull: true } }),
  };
}

/** An article has a row for each version and language. */
async function differentArticles({ strapi, types }: Newsroom, where: object): Promise<number> {
  const found: unknown = await strapi.db.query(types.article).findMany({ select: ['documentId'], where });
  return new Set(documents.parse(found).map(({ documentId }) => documentId)).size;
}

/** The rows of its public versions. */
export async function publicVersionsOf({ strapi, types }: Newsroom, sourceId: number): Promise<number[]> {
  const found: unknown = await strapi.db.query(types.article).findMany({
    select: ['id'],
    where: { source: { id: sourceId }, publishedAt: { $notNull: true } },
    orderBy: { id: 'asc' },
  });
  return idsOf(found);
}

/** Gives all articles of a source, drafts and public versions, to another, in one statement; how many they are. */
export async function moveArticles(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  from: number,
  to: number,
): Promise<number> {
  const { strapi, types } = newsroom;
  const link = planRow(strapi, types.article, { select: [], populate: { source: { select: [] } } })
    ?.related[0]?.join;
  if (link === undefined)
    throw new Error(`Copydesk can't move articles: ${types.article}.source is kept in no table of links.`);
  const moved = await differentArticles(newsroom, { source: { id: from } });
  await strapi.db
    .getConnection(link.table)
    .transacting(trx)
    .where({ [link.other]: from })
    .update({ [link.other]: to });
  return moved;
}
