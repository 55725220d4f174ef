import type { Knex } from 'knex';

/** Items of an import that are processed together, by their rows, the last included. */
export interface Batch {
  importDocumentId: string;
  firstRow: number;
  lastRow: number;
}

/** A batch that nobody else has as long as its lease lasts. */
export interface ClaimedBatch {
  batch: Batch;
  /** It is through. */
  done(): Promise<void>;
  /** It could not be processed: it is tried again later, a few times. */
  giveBack(reason: string): Promise<void>;
}

/**
 * Hands batches out, each to one process at a time. What a process had when it died is handed out again once its lease
 * is over: a batch may run twice, and its items see to it that it has one effect.
 */
export interface BatchQueue {
  start(): Promise<void>;
  /** In the transaction that writes their items down. */
  add(trx: Knex.Transaction, batches: readonly Batch[]): Promise<void>;
  /** The oldest that waits; null where none does. */
  claim(): Promise<ClaimedBatch | null>;
  /** Those that were given back too often: nobody tries them again. */
  claimHopeless(): Promise<ClaimedBatch | null>;
  stop(): Promise<void>;
}

/** Times that a batch is handed out before it is hopeless. */
export const MOST_TRIES = 10;
