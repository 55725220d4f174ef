import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { z } from 'zod';
import { AUDIT_ACTIONS } from '../audit/auditEvent';
import type { AuditFilter } from '../audit/auditFilter';
import { EXPORT_FORMATS, exportLines } from '../audit/exportFormats';
import { auditPage, eventsOf } from '../audit/readEvents';
import { verifyChain } from '../audit/verifyChain';
import type { Newsroom } from '../newsroom/newsroom';
import { optionalText, readInput } from './request';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day or an instant; a day means its first or its last millisecond, in UTC. */
const moment = (restOfDay: string) =>
  optionalText.transform((value, context) => {
    if (value === null) return null;
    const instant = new Date(DAY.test(value) ? `${value}T${restOfDay}Z` : value);
    if (!Number.isNaN(instant.getTime())) return instant.toISOString();
    context.addIssue('must be a day such as 2026-05-05, or an instant such as 2026-05-05T09:30:00Z');
    return z.NEVER;
  });

const filters = z.object({
  action: z
    .enum(AUDIT_ACTIONS, `must be one of ${AUDIT_ACTIONS.join(', ')}`)
    .nullish()
    .transform((value): AuditFilter['action'] => value ?? null),
  subject: optionalText,
  actor: optionalText,
  path: optionalText,
  from: moment('00:00:00.000'),
  to: moment('23:59:59.999'),
});
const paged = filters.extend({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(50),
});
const exported = filters.extend({ format: z.enum(['csv', 'jsonl'], 'must be csv or jsonl') });

export const auditController = (newsroom: () => Newsroom) => ({
  async find(context: Context) {
    const { page, pageSize, ...filter } = readInput(paged, context.query);
    context.body = await auditPage(newsroom(), filter, page, pageSize);
  },

  async export(context: Context) {
    const { format, ...filter } = readInput(exported, context.query);
    const lines = exportLines(eventsOf(newsroom(), filter), EXPORT_FORMATS[format]);
    context.set('Content-Type', EXPORT_FORMATS[format].contentType);
    context.attachment(`audit-trail-${new Date().toISOString().slice(0, 10)}.${format}`);
    context.body = Readable.from(lines);
    context.set('Content-Type', EXPORT_FORMATS[format].contentType);
  },

  async verify(context: Context) {
    context.body = { data: await verifyChain(newsroom()) };
  },
});
