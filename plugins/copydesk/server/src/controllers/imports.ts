import type { Context } from 'koa';
import { z } from 'zod';
import { receiveImport } from '../imports/receiveImport';
import { follow } from '../imports/follow';
import { OUTCOMES } from '../imports/outcome';
import { report, reportItems, summaries } from '../imports/report';
import { untilFinished } from '../imports/runImports';
import { cancelImport } from '../imports/steering/cancelImport';
import { pauseImport } from '../imports/steering/pauseImport';
import { resumeImport } from '../imports/steering/resumeImport';
import { retryFailed } from '../imports/steering/retryFailed';
import { rollBackImport, rollBackOutlook } from '../imports/steering/rollBackImport';
import type { Newsroom } from '../newsroom/newsroom';
import { eventStream } from './eventStream';
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

const importsAsked = page.extend({ reference: z.string().max(100).optional() });

const itemsAsked = page.extend({
  pageSize: z.coerce.number().int().min(1).max(1_000).default(20),
  outcome: z.enum([...OUTCOMES, 'waiting']).optional(),
  after: z.coerce.number().int().min(0).optional(),
});

type Steer = (newsroom: Newsroom, documentId: string, by: string) => Promise<unknown>;

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
    // What is still being sent is wanted no more; its sender can read the answer once all of it is out.
    if (!context.req.complete) context.req.resume();
    if (items > ANSWERED_AT_ONCE || addresses > FETCHED_AT_ONCE) {
      context.status = 202;
      context.body = { data: await report(newsroom(), run.documentId, { withItems: false }) };
      return;
    }
    await untilFinished(newsroom(), run.documentId);
    context.status = 201;
    context.body = { data: await report(newsroom(), run.documentId) };
  },

  async find(context: Context) {
    context.body = await summaries(newsroom(), readInput(importsAsked, context.query));
  },

  async findOne(context: Context) {
    const { items } = readInput(reportOptions, context.query);
    context.body = { data: await report(newsroom(), context.params.documentId, { withItems: items }) };
  },

  async items(context: Context) {
    const asked = readInput(itemsAsked, context.query);
    context.body = await reportItems(newsroom(), context.params.documentId, asked);
  },

  /** Server-sent events: `progress` when its counts change, `finished` at its end. */
  async events(context: Context) {
    const { documentId } = context.params;
    await eventStream(newsroom(), context, (left) => follow(newsroom(), documentId, left));
  },

  pause: steered(newsroom, pauseImport),
  resume: steered(newsroom, resumeImport),
  cancel: steered(newsroom, cancelImport),
  retry: steered(newsroom, retryFailed),
  rollBack: steered(newsroom, rollBackImport),

  /** What a roll-back would delete and keep. */
  async rollBackOutlook(context: Context) {
    context.body = { data: await rollBackOutlook(newsroom(), context.params.documentId) };
  },
});

/** Steers an import and answers with how it stands now. */
function steered(newsroom: () => Newsroom, steer: Steer) {
  return async (context: Context) => {
    const { documentId } = context.params;
    await steer(newsroom(), documentId, whoAsks(context));
    context.body = { data: await report(newsroom(), documentId, { withItems: false }) };
  };
}
