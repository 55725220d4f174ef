import { z } from 'zod';
import { maybe } from '../newsroom/columns';

export const AUDIT_EVENT = 'plugin::copydesk.audit-event';

/** What may have been decided. */
export const AUDIT_ACTIONS = [
  'published',
  'refused',
  'unpublished',
  'takenDown',
  'overridden',
  'overrideEnded',
  'killed',
  'withdrawnUpstream',
  'corrected',
  'scheduled',
  'sourceApproved',
  'sourceSuspended',
  'sourcesMerged',
  'removalPutBack',
  'removalTakenOut',
  'nearDuplicateDecided',
  'importPaused',
  'importResumed',
  'importCancelled',
  'importRetried',
  'importRolledBack',
  'versionMerged',
  'settingsChanged',
  'audited',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const ACTOR_TYPES = ['admin', 'apiToken', 'user', 'plugin', 'server'] as const;

/** Who decided: an editor, a program with a token, a reader's account, Copydesk of itself, or code of the newsroom's. */
export interface Actor {
  type: (typeof ACTOR_TYPES)[number];
  id: string | null;
  name: string;
}

/** What a decision was about. */
export interface AuditSubject {
  type: 'article' | 'source' | 'licence' | 'photoCaption' | 'import' | 'settings' | 'newsroom';
  documentId: string | null;
  name: string | null;
}

const text = maybe.transform((value) => value ?? '');

/** An event as the trail keeps it. Lenient, since somebody may have tampered with it: the hash decides, not the form. */
export const auditEvent = z.object({
  /** From 1, without gaps. */
  sequence: z.coerce.number(),
  /** ISO 8601 in UTC, to the millisecond: '2026-05-05T09:30:00.000Z'. */
  at: text,
  action: text,
  actorType: maybe,
  actorId: maybe,
  actorName: maybe,
  path: text,
  subjectType: text,
  subjectDocumentId: maybe,
  subjectName: maybe,
  detail: z.unknown(),
  previousHash: text,
  hash: text,
});
export type AuditEvent = z.infer<typeof auditEvent>;

/** What an event says, in the order in which it is exported; its hash is made of these. */
export const SAID = [
  'sequence',
  'at',
  'action',
  'actorType',
  'actorId',
  'actorName',
  'path',
  'subjectType',
  'subjectDocumentId',
  'subjectName',
  'detail',
  'previousHash',
] as const satisfies readonly Exclude<keyof AuditEvent, 'hash'>[];

/** The hash before the first event. */
export const GENESIS = '0'.repeat(64);
