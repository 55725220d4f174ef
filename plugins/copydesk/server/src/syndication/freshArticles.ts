import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { revalidated } from './revalidated';

const asked = z.looseObject({
  route: z.looseObject({ handler: z.string(), info: z.looseObject({ type: z.string() }) }),
});

/** Answers of the content API about articles, what is gone among them, are asked for anew by every cache. */
export function freshArticles({ strapi, types }: Newsroom): void {
  const handlers = [`${types.article}.find`, `${types.article}.findOne`];
  const middleware: Core.MiddlewareHandler = async (context, next) => {
    await next();
    const { route } = asked.safeParse(context.state).data ?? {};
    if (route?.info.type === 'content-api' && handlers.includes(route.handler)) revalidated(context);
  };
  strapi.server.use(middleware);
}
