import type { Context } from 'koa';
import { z } from 'zod';
import { auditPublic, lastAudit } from '../auditor/auditPublic';
import { correctArticle } from '../editorial/correctArticle';
import { killArticle } from '../editorial/killArticle';
import { relatedArticles } from '../editorial/relatedArticles';
import { scheduleArticle } from '../editorial/scheduleArticle';
import type { Newsroom } from '../newsroom/newsroom';
import { policyOf, setSeverities } from '../policy/policySettings';
import { severities } from '../policy/subject';
import { readInput } from './request';

const text = z.string().trim().min(1, 'must not be empty').max(5_000);
const kill = z.object({ notice: text });
const correction = z.object({
  text,
  date: z.iso.date('must be a day, such as 2026-05-05').default(() => new Date().toISOString().slice(0, 10)),
});
const schedule = z.object({
  at: z.iso
    .datetime({ offset: true, message: 'must be a moment with its zone, such as 2026-05-05T06:00:00Z' })
    .nullable(),
});
const settings = z.object({ severities });

export const editorialController = (newsroom: () => Newsroom) => ({
  async kill(context: Context) {
    const { notice } = readInput(kill, context.request.body);
    context.body = { data: await killArticle(newsroom(), context.params.documentId, notice) };
  },

  async related(context: Context) {
    context.body = { data: await relatedArticles(newsroom(), context.params.documentId) };
  },

  async correct(context: Context) {
    const asked = readInput(correction, context.request.body);
    context.body = { data: await correctArticle(newsroom(), context.params.documentId, asked) };
  },

  async schedule(context: Context) {
    const { at } = readInput(schedule, context.request.body);
    const moment = at === null ? null : new Date(at);
    context.body = {
      data: await scheduleArticle(newsroom(), context.params.documentId, moment, new Date()),
    };
  },

  async lastAudit(context: Context) {
    context.body = { data: await lastAudit(newsroom()) };
  },

  async audit(context: Context) {
    context.body = { data: await auditPublic(newsroom()) };
  },

  async policy(context: Context) {
    const policy = await policyOf(newsroom());
    context.body = {
      data: policy.rules.map(({ id, title, why, severity, isFinal }) => ({
        id,
        title,
        why,
        standard: severity,
        isFinal: isFinal === true,
        chosen: policy.severities[id] ?? null,
      })),
    };
  },

  async setPolicy(context: Context) {
    const chosen = readInput(settings, context.request.body);
    await setSeverities(newsroom(), chosen.severities);
    await this.policy(context);
  },
});
