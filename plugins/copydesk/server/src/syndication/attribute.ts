import type { Modules } from '@strapi/strapi';
import { z } from 'zod';
import { corrections } from '../editorial/correction';
import type { Newsroom } from '../newsroom/newsroom';
import { aroundOf } from '../policy/readSubject';
import { readSubject, SUBJECT_POPULATE } from '../policy/subject';
import { attributionOf, type Attribution } from './attribution';
import { isReaderRequest } from './reader';

const READS: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany', 'count']);

const version = z.looseObject({ id: z.number() });

const isVersion = (value: unknown): value is { id: number } => version.safeParse(value).success;

const corrected = z.looseObject({ id: z.number(), corrections });

/** The attributions of these versions of articles, read in one query for all of them. */
async function attributionsOf(newsroom: Newsroom, ids: number[]): Promise<Map<number, Attribution>> {
  const { strapi, types } = newsroom;
  const around = aroundOf(newsroom, new Date());
  const found: unknown = await strapi.db
    .query(types.article)
    .findMany({ where: { id: { $in: ids } }, populate: { ...SUBJECT_POPULATE, corrections: true } });
  const versions = z.array(corrected).parse(found);
  return new Map(
    versions.map(({ corrections: made, ...article }) => [
      article.id,
      attributionOf(readSubject(article, around), made),
    ]),
  );
}

/**
 * What readers' apps get: published versions only, whatever `status` they ask for, and each article with its
 * `attribution`, whatever `fields` and `populate` say.
 */
export function attribute(newsroom: Newsroom): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    if (context.uid !== newsroom.types.article || !READS.has(context.action)) return next();
    if (!isReaderRequest(newsroom.strapi)) return next();

    Object.assign(context.params, { status: 'published' });
    const result = await next();
    const found: unknown[] = Array.isArray(result) ? result : [result];
    const articles = found.filter(isVersion);
    const attributions = await attributionsOf(
      newsroom,
      articles.map(({ id }) => id),
    );
    for (const article of articles)
      Object.assign(article, { attribution: attributions.get(article.id) ?? null });
    return result;
  };
}
