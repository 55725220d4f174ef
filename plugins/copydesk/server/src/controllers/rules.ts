import type { Context } from 'koa';
import { z } from 'zod';
import { DESK_ACTIONS, DESK_MATCHES } from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';
import { addRules, changeRule, deleteRule, rulesOf } from '../rules/rules';
import { importSiteConfig, readSiteConfig } from '../rules/siteConfig';
import { tryRule } from '../rules/tryRule';
import { readInput, whoAsks } from './request';

const source = z.object({ sourceDocumentId: z.string('choose a source').min(1, 'choose a source') });

const fields = {
  action: z.enum(DESK_ACTIONS, `choose one of ${DESK_ACTIONS.join(', ')}`),
  matchBy: z.enum(DESK_MATCHES, `choose one of ${DESK_MATCHES.join(', ')}`),
  value: z.string('say what to look for').max(10_000, 'is too long'),
  replacement: z
    .string()
    .max(10_000, 'is too long')
    .nullish()
    .transform((value) => value ?? null),
  reason: z.string('say why').trim().min(1, 'say why').max(1_000, 'use at most 1000 characters'),
};
const enabled = z.boolean();

const draft = z.object({ ...fields, enabled: enabled.default(true) });
const created = draft.extend(source.shape);
const changed = z.strictObject({ ...fields, enabled, order: z.int().min(1) }).partial();
const tried = draft.extend({
  ...source.shape,
  documentId: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  reason: z
    .string()
    .nullish()
    .transform((value) => value?.trim() || 'On trial.'),
  scrapes: z.int().min(1).max(50).default(10),
});
const siteConfig = source.extend({
  config: z.string('paste the config').min(1, 'paste the config').max(1_000_000, 'is too long'),
});

export const rulesController = (newsroom: () => Newsroom) => ({
  async find(context: Context) {
    const { sourceDocumentId } = readInput(source, context.query);
    context.body = { data: await rulesOf(newsroom(), sourceDocumentId) };
  },

  async create(context: Context) {
    const { sourceDocumentId, ...rule } = readInput(created, context.request.body);
    const [added] = await addRules(newsroom(), sourceDocumentId, [rule], whoAsks(context));
    context.status = 201;
    context.body = { data: added };
  },

  async update(context: Context) {
    const change = readInput(changed, context.request.body);
    // What is left out of a request is not the same as what is emptied in it.
    const said = Object.fromEntries(Object.entries(change).filter(([name]) => isNamed(context, name)));
    context.body = { data: await changeRule(newsroom(), context.params.documentId, said, whoAsks(context)) };
  },

  async delete(context: Context) {
    await deleteRule(newsroom(), context.params.documentId);
    context.status = 204;
  },

  async try(context: Context) {
    const { sourceDocumentId, documentId, scrapes, ...rule } = readInput(tried, context.request.body);
    context.body = { data: await tryRule(newsroom(), { sourceDocumentId, documentId, scrapes, rule }) };
  },

  async readSiteConfig(context: Context) {
    const { sourceDocumentId, config } = readInput(siteConfig, context.request.body);
    context.body = { data: await readSiteConfig(newsroom(), sourceDocumentId, config, whoAsks(context)) };
  },

  async importSiteConfig(context: Context) {
    const { sourceDocumentId, config } = readInput(siteConfig, context.request.body);
    context.status = 201;
    context.body = { data: await importSiteConfig(newsroom(), sourceDocumentId, config, whoAsks(context)) };
  },
});

function isNamed({ request }: Context, name: string): boolean {
  return typeof request.body === 'object' && request.body !== null && Object.hasOwn(request.body, name);
}
