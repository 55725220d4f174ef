import type { UID } from '@strapi/strapi';
import { AUDIT_EVENT, type AuditEvent } from '../../plugins/copydesk/server/src/audit/auditEvent';
import type { TestNewsroom } from './newsroom';

const EVENT: UID.ContentType = AUDIT_EVENT;

/** The audit trail in its order, or the part of it that fits. */
export const trail = ({ strapi }: TestNewsroom, where: object = {}): Promise<AuditEvent[]> =>
  strapi.db.query(EVENT).findMany({ where, orderBy: { sequence: 'asc' } });

export async function lastEvent(newsroom: TestNewsroom): Promise<AuditEvent | undefined> {
  return (await trail(newsroom)).at(-1);
}

/** The trail once it has as many events that fit: what follows a roll-back may come after the answer. */
export async function trailOf(
  newsroom: TestNewsroom,
  count: number,
  where: object = {},
): Promise<AuditEvent[]> {
  for (let tries = 0; tries < 50; tries += 1) {
    const events = await trail(newsroom, where);
    if (events.length >= count) return events;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The trail did not come to ${count} events.`);
}
