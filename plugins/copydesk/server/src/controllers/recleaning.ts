import type { Context } from 'koa';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { recleanBatch } from '../recleaning/recleanBatch';
import { optionalText, readInput } from './request';

const order = z.object({
  sourceDocumentId: optionalText,
  importDocumentId: optionalText,
  after: z.int().min(0).default(0),
  limit: z.int().min(1).max(100).default(20),
  apply: z.boolean().default(false),
});

export const recleaningController = (newsroom: () => Newsroom) => ({
  /** Cleans a batch again: a dry run, unless the request asks to apply it. */
  async reclean(context: Context) {
    const asked = readInput(order, context.request.body ?? {});
    context.body = { data: await recleanBatch(newsroom(), asked) };
  },
});
