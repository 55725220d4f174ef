import { createHash } from 'node:crypto';
import type { Context } from 'koa';

/**
 * Has whoever keeps an answer ask before it is shown again: what was killed is gone at the next question, from every cache
 * between. One that is as it was is answered by 304, without its body.
 */
export function revalidated(context: Context): void {
  context.set('Cache-Control', 'no-cache');
  const { body } = context;
  if (context.status !== 200 || body == null) return;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (typeof body !== 'string') {
    context.body = text;
    context.type = 'application/json; charset=utf-8';
  }
  context.etag = createHash('sha256').update(text).digest('base64url');
  if (!context.fresh) return;
  context.status = 304;
  context.body = null;
}
