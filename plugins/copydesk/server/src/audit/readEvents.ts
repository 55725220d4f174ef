import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { AUDIT_EVENT, auditEvent, type AuditEvent } from './auditEvent';
import { NO_FILTER, whereOf, type AuditFilter } from './auditFilter';

const events = z.array(auditEvent);

export interface AuditPage {
  data: AuditEvent[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}

/** A page of the trail, newest first. */
export async function auditPage(
  { strapi }: Newsroom,
  filter: AuditFilter,
  page: number,
  pageSize: number,
): Promise<AuditPage> {
  const where = whereOf(filter);
  const table = strapi.db.query(AUDIT_EVENT);
  const total = await table.count({ where });
  const rows: unknown = await table.findMany({
    where,
    orderBy: [{ sequence: 'desc' }],
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const pageCount = Math.ceil(total / pageSize);
  return { data: events.parse(rows), meta: { pagination: { page, pageSize, pageCount, total } } };
}

/** The events behind a number in their order; `fromAnywhere` finds those too that somebody numbered below 1. */
export async function eventsAfter(
  { strapi }: Newsroom,
  sequence: number,
  limit: number,
  fromAnywhere = false,
  filter: AuditFilter = NO_FILTER,
): Promise<AuditEvent[]> {
  const rows: unknown = await strapi.db.query(AUDIT_EVENT).findMany({
    where: fromAnywhere ? whereOf(filter) : { $and: [whereOf(filter), { sequence: { $gt: sequence } }] },
    orderBy: [{ sequence: 'asc' }, { id: 'asc' }],
    limit,
  });
  return events.parse(rows);
}

/** Events in memory at a time. */
const PAGE = 500;

/** Everything that fits a filter, oldest first, read as it is asked for. */
export async function* eventsOf(newsroom: Newsroom, filter: AuditFilter): AsyncGenerator<AuditEvent> {
  let last = 0;
  for (;;) {
    const page = await eventsAfter(newsroom, last, PAGE, false, filter);
    yield* page;
    last = page.at(-1)?.sequence ?? last;
    if (page.length < PAGE) return;
  }
}
