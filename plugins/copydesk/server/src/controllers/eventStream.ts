import { Readable } from 'node:stream';
import type { Context } from 'koa';
import type { Followed } from '../imports/follow';
import type { Newsroom } from '../newsroom/newsroom';

/**
 * Answers with server-sent events (HTML Standard, 9.2) until there are no more, the client leaves or the newsroom shuts
 * down.
 * @throws what the first of them throws, as an answer of its own.
 */
export async function eventStream(
  newsroom: Newsroom,
  context: Context,
  follow: (left: AbortSignal) => AsyncGenerator<Followed>,
): Promise<void> {
  const left = new AbortController();
  context.res.once('close', () => left.abort());
  const events = follow(left.signal);
  const first = await events.next();
  context.status = 200;
  context.type = 'text/event-stream';
  context.set('cache-control', 'no-cache, no-transform');
  // What stands between must not keep it until it is whole.
  context.set('x-accel-buffering', 'no');
  context.body = Readable.from(written(newsroom, first, events), { objectMode: false });
}

async function* written(
  { work }: Newsroom,
  first: IteratorResult<Followed>,
  events: AsyncGenerator<Followed>,
): AsyncGenerator<string> {
  let leave = (): void => {};
  // A shutdown waits for the look that is under way.
  void work.track(new Promise<void>((resolve) => (leave = resolve)));
  try {
    for (let next = first; next.done !== true; next = await events.next()) yield messageOf(next.value);
  } finally {
    await events.return(undefined);
    leave();
  }
}

const messageOf = (followed: Followed): string =>
  followed.event === 'stillHere'
    ? ': still here\n\n'
    : `event: ${followed.event}\ndata: ${JSON.stringify(followed.summary)}\n\n`;
