import type { Context } from 'koa';
import { z } from 'zod';
import { decideNear } from '../nearDuplicates/decideNear';
import { DECISIONS } from '../nearDuplicates/nearDuplicateRow';
import { nearDuplicatesOf } from '../nearDuplicates/nearDuplicatesOf';
import type { Newsroom } from '../newsroom/newsroom';
import { readInput, whoAsks } from './request';

const order = z.object({
  decision: z.enum(DECISIONS, `say which it is: ${DECISIONS.join(', ')}`),
  reason: z
    .string('say how you know')
    .trim()
    .min(1, 'say how you know')
    .max(2_000, 'use at most 2000 characters'),
});

export const nearDuplicatesController = (newsroom: () => Newsroom) => ({
  async find(context: Context) {
    context.body = { data: await nearDuplicatesOf(newsroom(), context.params.documentId) };
  },

  async decide(context: Context) {
    const { documentId: articleDocumentId, otherDocumentId } = context.params;
    const { decision, reason } = readInput(order, context.request.body);
    const by = whoAsks(context);
    context.body = {
      data: await decideNear(newsroom(), { articleDocumentId, otherDocumentId, decision, reason, by }),
    };
  },
});
