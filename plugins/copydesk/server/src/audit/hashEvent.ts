import { hash } from 'node:crypto';
import { SAID, type AuditEvent } from './auditEvent';
import { canonicalJson } from './canonicalJson';

/**
 * The SHA-256 of an event with all its fields and the hash of the event before it, in lower-case hexadecimal digits.
 * Whoever changes one event must change all that follow, and the end that the chain's own row remembers.
 */
export function hashEvent(event: Omit<AuditEvent, 'hash'>): string {
  const said = Object.fromEntries(SAID.map((field) => [field, event[field] ?? null]));
  return hash('sha256', canonicalJson(said), 'hex');
}
