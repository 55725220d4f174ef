import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { contentApiAction } from './contentApiAction';
import { killNoticeOf } from './killNotice';

const parameters = z.looseObject({ id: z.string() });

/** Answers 410 with its notice, and no 404, where a reader's app asks for an article that was killed. */
export function goneArticles(newsroom: Newsroom): void {
  const { strapi, types } = newsroom;
  const action = `${types.article}.findOne`;
  const middleware: Core.MiddlewareHandler = async (context, next) => {
    await next();
    if (context.status !== 404 || contentApiAction(context) !== action) return;
    const { id } = parameters.safeParse(context.params).data ?? {};
    if (id === undefined) return;
    const notice = await killNoticeOf(newsroom, id);
    if (notice === null) return;
    context.status = 410;
    context.body = {
      data: null,
      error: { status: 410, name: 'GoneError', message: notice, details: {} },
    };
  };
  strapi.server.use(middleware);
}
