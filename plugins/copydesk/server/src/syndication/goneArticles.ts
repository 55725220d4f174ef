import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';

const asked = z.looseObject({
  route: z.looseObject({ handler: z.string(), info: z.looseObject({ type: z.string() }) }),
});
const parameters = z.looseObject({ id: z.string() });
const killed = z.object({ killNotice: z.string().nullish() }).nullable();

const NO_NOTICE = 'This article was withdrawn.';

/** Answers 410 with its notice, and no 404, where a reader's app asks for an article that was killed. */
export function goneArticles({ strapi, types }: Newsroom): void {
  const handler = `${types.article}.findOne`;
  const middleware: Core.MiddlewareHandler = async (context, next) => {
    await next();
    if (context.status !== 404) return;
    const { route } = asked.safeParse(context.state).data ?? {};
    if (route === undefined || route.info.type !== 'content-api' || route.handler !== handler) return;
    const { id } = parameters.safeParse(context.params).data ?? {};
    if (id === undefined) return;
    const found = killed.parse(
      await strapi.db.query(types.article).findOne({
        select: ['killNotice'],
        where: { documentId: id, publishedAt: null, pubStatus: 'canceled' },
      }),
    );
    if (found === null) return;
    context.status = 410;
    context.body = {
      data: null,
      error: { status: 410, name: 'GoneError', message: found.killNotice || NO_NOTICE, details: {} },
    };
  };
  strapi.server.use(middleware);
}
