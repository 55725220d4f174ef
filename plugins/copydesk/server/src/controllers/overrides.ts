import type { Context } from 'koa';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { overridesOf } from '../override/activeOverrides';
import { endStaleOverrides, withdrawOverride } from '../override/endOverrides';
import { giveOverride } from '../override/giveOverride';
import { readInput } from './request';

const order = z.object({
  rules: z
    .array(z.string(), 'name the rules that are overridden')
    .min(1, 'name at least one rule that is overridden')
    .max(100),
  reason: z
    .string('say why the article may be published all the same')
    .trim()
    .min(1, 'say why the article may be published all the same')
    .max(2_000, 'use at most 2000 characters'),
  expires: z.iso
    .datetime({ offset: true, error: 'say until when, such as 2026-05-05T18:00:00Z' })
    .transform((value) => new Date(value)),
});

export const overridesController = (newsroom: () => Newsroom) => ({
  async find(context: Context) {
    const { documentId } = context.params;
    await endStaleOverrides(newsroom(), documentId);
    context.body = { data: await overridesOf(newsroom(), documentId) };
  },

  async create(context: Context) {
    const { rules, reason, expires } = readInput(order, context.request.body);
    const articleDocumentId: string = context.params.documentId;
    const asked = { articleDocumentId, rules: [...new Set(rules)], reason, expires };
    context.status = 201;
    context.body = { data: await giveOverride(newsroom(), asked) };
  },

  async end(context: Context) {
    const { documentId, overrideDocumentId } = context.params;
    await withdrawOverride(newsroom(), documentId, overrideDocumentId);
    context.status = 204;
  },
});
