import type { Context } from 'koa';
import { z } from 'zod';
import { processImport } from '../imports/processImport';
import { receiveImport } from '../imports/receiveImport';
import { report, summaries } from '../imports/report';
import type { Newsroom } from '../newsroom/newsroom';
import { readOrder } from './readOrder';
import { isMachine, readInput, whoAsks } from './request';

const page = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

export const importsController = (newsroom: () => Newsroom) => ({
  /** Takes the scrapes in, brings each to its outcome and answers with the report. */
  async create(context: Context) {
    const order = await readOrder(newsroom(), context, {
      startedBy: whoAsks(context),
      automated: isMachine(context),
    });
    const { documentId } = await receiveImport(newsroom(), order);
    await processImport(newsroom(), documentId);
    context.status = 201;
    context.body = { data: await report(newsroom(), documentId) };
  },

  async find(context: Context) {
    const { page: number, pageSize } = readInput(page, context.query);
    context.body = await summaries(newsroom(), number, pageSize);
  },

  async findOne(context: Context) {
    context.body = { data: await report(newsroom(), context.params.documentId) };
  },
});
