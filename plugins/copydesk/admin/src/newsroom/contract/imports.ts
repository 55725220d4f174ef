import type { Pagination } from './pagination';

export type Outcome = 'imported' | 'updated' | 'duplicate' | 'held' | 'rejected' | 'failed';

export interface ImportCounts extends Record<Outcome, number> {
  read: number;
  waiting: number;
}

export type ImportStatus = 'receiving' | 'running' | 'paused' | 'cancelled' | 'rolledBack' | 'done';

export interface ImportSummary {
  documentId: string;
  label: string;
  status: ImportStatus;
  createdAt: string;
  createdBy: string | null;
  /** When all of it had come; null as long as it comes. */
  receivedAt: string | null;
  /** When nothing of it was left to do; null until then, and while it is paused. */
  finishedAt: string | null;
  /** Who paused, resumed, cancelled, retried it or took it back last; null where nobody did. */
  steeredBy: string | null;
  counts: ImportCounts;
}

export interface ImportItem {
  documentId: string;
  /** From 1. */
  row: number;
  /** Of the file; null for pasted copy. */
  name: string | null;
  /** Null while it waits its turn. */
  outcome: Outcome | null;
  reasons: string[];
  headline: string | null;
  articleDocumentId: string | null;
  /** The article that it is nearly the same as; null where there was none. */
  nearDuplicateOf: string | null;
  /** How its source is known. */
  sourceEvidence: string | null;
}

export interface ImportReport extends ImportSummary {
  articleUid: string;
  /** What was left out of its files because it is no article, and the like. */
  notes: string[];
  items: ImportItem[];
  /** How many more items it has. */
  itemsLeft: number;
}

export interface ImportItems {
  items: ImportItem[];
  pagination: Pagination;
}

/** What an editor may do with an import, by its part of the address. */
export type Steering = 'pause' | 'resume' | 'cancel' | 'retry' | 'roll-back';

/** What taking an import back would delete and keep, as far as it was looked at. */
export interface RollBackOutlook {
  items: number;
  lookedAt: number;
  deleted: number;
  kept: number;
  /** The first of what would be kept. */
  examples: { articleDocumentId: string; headline: string | null; why: string }[];
}

export interface ImportList {
  imports: ImportSummary[];
  pagination: Pagination;
}
