import type { Context } from 'koa';
import { z } from 'zod';
import { feedStates, pollNow } from '../feeds/feedStates';
import type { Newsroom } from '../newsroom/newsroom';
import { readInput, whoAsks } from './request';

const asked = z.object({ sourceDocumentId: z.string().min(1), url: z.string().min(1) });

export const feedsController = (newsroom: () => Newsroom) => ({
  async find(context: Context) {
    context.body = { data: await feedStates(newsroom(), new Date()) };
  },

  async poll(context: Context) {
    const feed = readInput(asked, context.request.body);
    context.body = { data: await pollNow(newsroom(), feed, whoAsks(context)) };
  },
});
