import type { Core } from '@strapi/strapi';
import type { Newsroom } from '../newsroom/newsroom';
import { contentApiAction } from './contentApiAction';
import { revalidated } from './revalidated';

/** Answers of the content API about articles, what is gone among them, are asked for anew by every cache. */
export function freshArticles({ strapi, types }: Newsroom): void {
  const actions = [`${types.article}.find`, `${types.article}.findOne`];
  const middleware: Core.MiddlewareHandler = async (context, next) => {
    await next();
    const action = contentApiAction(context);
    if (action !== null && actions.includes(action)) revalidated(context);
  };
  strapi.server.use(middleware);
}
