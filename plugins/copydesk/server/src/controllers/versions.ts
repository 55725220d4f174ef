import type { Context } from 'koa';
import { z } from 'zod';
import { TAKES } from '../imports/versions/collision';
import { decideVersion } from '../imports/versions/decideVersion';
import { versionsOf } from '../imports/versions/versionsOf';
import type { Newsroom } from '../newsroom/newsroom';
import { readInput, whoAsks } from './request';

const order = z.object({
  decisions: z
    .array(
      z.object({
        id: z.string(),
        take: z.enum(TAKES, 'say whose text stays there: ours or theirs'),
      }),
      'say for each place whose text stays there',
    )
    .max(10_000),
});

export const versionsController = (newsroom: () => Newsroom) => ({
  async find(context: Context) {
    context.body = { data: await versionsOf(newsroom(), context.params.documentId) };
  },

  async decide(context: Context) {
    const { documentId: articleDocumentId, itemDocumentId } = context.params;
    const { decisions } = readInput(order, context.request.body);
    context.body = {
      data: await decideVersion(newsroom(), {
        articleDocumentId,
        itemDocumentId,
        decisions: new Map(decisions.map(({ id, take }) => [id, take])),
        by: whoAsks(context),
      }),
    };
  },
});
