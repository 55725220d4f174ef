import { createHash } from 'node:crypto';
import type { AuditEvent } from './auditEvent';
import { canonicalJson } from './canonicalJson';

/**
 * The SHA-256 of an event with all its fields and the hash of the event before it, in lower-case hexadecimal digits.
 * Whoever changes one event must change all that follow, and the end that the chain's own row remembers.
 */
export function hashEvent({
  sequence,
  at,
  action,
  actorType,
  actorId,
  actorName,
  path,
  subjectType,
  subjectDocumentId,
  subjectName,
  detail,
  previousHash,
}: Omit<AuditEvent, 'hash'>): string {
  const said = {
    sequence,
    at,
    action,
    actorType,
    actorId,
    actorName,
    path,
    subjectType,
    subjectDocumentId,
    subjectName,
    detail: detail ?? null,
    previousHash,
  };
  return createHash('sha256').update(canonicalJson(said), 'utf8').digest('hex');
}
