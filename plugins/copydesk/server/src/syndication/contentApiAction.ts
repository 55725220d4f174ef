import type { Context } from 'koa';
import { z } from 'zod';

const asked = z.looseObject({
  route: z.looseObject({ handler: z.string(), info: z.looseObject({ type: z.string() }) }),
});

/** The action of the REST content API that a request is for, 'api::article.article.findOne'; null of any other. */
export function contentApiAction({ state }: Context): string | null {
  const { route } = asked.safeParse(state).data ?? {};
  return route?.info.type === 'content-api' ? route.handler : null;
}
