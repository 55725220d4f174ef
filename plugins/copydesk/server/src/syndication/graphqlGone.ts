import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { killNoticeOf } from './killNotice';

/** GraphQL copies `extensions` into its answer, where REST has a status. */
const goneError = (notice: string) =>
  Object.assign(new errors.ApplicationError(notice), { name: 'GoneError', extensions: { status: 410 } });

const asked = z.looseObject({ documentId: z.string() });

type Resolve = (parent: unknown, args: unknown, context: unknown, info: unknown) => Promise<unknown>;

/** Where GraphQL is installed, answers with its notice, and no bare null, where a killed article is asked for by its id. */
export function graphqlGone(newsroom: Newsroom): void {
  const { strapi, types } = newsroom;
  const graphql = strapi.plugin('graphql');
  if (graphql === undefined) return;
  const query: string = graphql
    .service('utils')
    .naming.getFindOneQueryName(strapi.contentType(types.article));

  // Whoever may not read articles was refused before this is asked.
  const tellOfKill = async (
    next: Resolve,
    parent: unknown,
    args: unknown,
    context: unknown,
    info: unknown,
  ) => {
    const article = await next(parent, args, context, info);
    const { documentId } = asked.safeParse(args).data ?? {};
    if (documentId === undefined || (article !== null && article !== undefined)) return article;
    const notice = await killNoticeOf(newsroom, documentId);
    if (notice !== null) throw goneError(notice);
    return article;
  };
  graphql
    .service('extension')
    .use({ resolversConfig: { [`Query.${query}`]: { middlewares: [tellOfKill] } } });
}
