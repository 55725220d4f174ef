import type { Pagination } from './pagination';

/** What may have been decided about what is public. */
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
  'versionMerged',
  'importPaused',
  'importResumed',
  'importCancelled',
  'importRetried',
  'importRolledBack',
  'settingsChanged',
  'audited',
] as const;

export interface AuditEvent {
  /** From 1. */
  sequence: number;
  at: string;
  action: (typeof AUDIT_ACTIONS)[number];
  actorType: 'admin' | 'apiToken' | 'user' | 'plugin' | 'server';
  actorId: string | null;
  actorName: string | null;
  /** By which way: 'admin', 'REST POST'. */
  path: string;
  subjectType: string;
  subjectDocumentId: string | null;
  subjectName: string | null;
  detail: unknown;
}

export interface AuditList {
  events: AuditEvent[];
  pagination: Pagination;
}

/** Whether the audit trail is whole. */
export interface ChainState {
  /** Those that fit. */
  events: number;
  lastHash: string;
  /** The first that does not. */
  fault: {
    kind: 'changed' | 'missing' | 'inserted' | 'cutOff' | 'headMissing';
    sequence: number;
  } | null;
}

/** What the newsroom found when it looked at all that is public. */
export interface PublicAudit {
  startedAt: string;
  endedAt: string;
  checked: number;
  /** The first thousand. */
  found: AuditedArticle[];
  foundInAll: number;
}

export interface AuditedArticle {
  documentId: string;
  headline: string;
  findings: { rule: string; message: string }[];
  takenDown: boolean;
}
