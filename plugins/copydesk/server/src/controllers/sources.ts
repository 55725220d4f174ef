import type { Context } from 'koa';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { countArticles } from '../sources/articlesOfSource';
import { mergeSources } from '../sources/mergeSources';
import { readInput } from './request';

const merge = z.object({ into: z.string('choose the source to keep').min(1, 'choose the source to keep') });

export const sourcesController = (newsroom: () => Newsroom) => ({
  async articles(context: Context) {
    context.body = { data: await countArticles(newsroom(), context.params.documentId) };
  },

  async merge(context: Context) {
    const { into } = readInput(merge, context.request.body);
    context.body = { data: await mergeSources(newsroom(), context.params.documentId, into) };
  },
});
