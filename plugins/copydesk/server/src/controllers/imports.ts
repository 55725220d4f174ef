import type { Context } from 'koa';
import { z } from 'zod';
import type { ImportRow } from '../imports/importItem';
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

/** `?items=false` for the counts alone, of an import that is under way. */
const reportOptions = z.object({ items: z.stringbool().default(true) });

/** Items that a client can be expected to wait for. */
const ANSWERED_AT_ONCE = 1_000;
/** Pages that may all be on one host, which is asked for one a second. */
const FETCHED_AT_ONCE = 10;

/** What goes wrong leaves its items waiting: the next start goes on with them. */
async function processInBackground(newsroom: Newsroom, { documentId, label }: ImportRow): Promise<void> {
  try {
    await processImport(newsroom, documentId);
    newsroom.photos.look(newsroom);
  } catch (error) {
    newsroom.strapi.log.error(`Copydesk: the import "${label}" stopped.`, { error });
  }
}

export const importsController = (newsroom: () => Newsroom) => ({
  /**
   * Takes the scrapes in, brings each to its outcome and answers with the report. An import of very many is answered as
   * soon as all of it is written down, and goes on by itself.
   */
  async create(context: Context) {
    const order = await readOrder(newsroom(), context, {
      startedBy: whoAsks(context),
      automated: isMachine(context),
    });
    const { run, items, addresses } = await receiveImport(newsroom(), order);
    if (items > ANSWERED_AT_ONCE || addresses > FETCHED_AT_ONCE) {
      void processInBackground(newsroom(), run);
      context.status = 202;
      context.body = { data: await report(newsroom(), run.documentId, { withItems: false }) };
      return;
    }
    await processImport(newsroom(), run.documentId);
    newsroom().photos.look(newsroom());
    context.status = 201;
    context.body = { data: await report(newsroom(), run.documentId) };
  },

  async find(context: Context) {
    const { page: number, pageSize } = readInput(page, context.query);
    context.body = await summaries(newsroom(), number, pageSize);
  },

  async findOne(context: Context) {
    const { items } = readInput(reportOptions, context.query);
    context.body = { data: await report(newsroom(), context.params.documentId, { withItems: items }) };
  },
});
