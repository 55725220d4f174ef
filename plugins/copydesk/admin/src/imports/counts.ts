import type { ImportCounts, Outcome } from '../newsroom/contract/imports';

/** In the order of a report: what went well first. */
export const OUTCOMES: readonly Outcome[] = [
  'imported',
  'updated',
  'held',
  'duplicate',
  'rejected',
  'failed',
];

export interface Counted {
  outcome: Outcome | 'waiting';
  count: number;
}

/** The outcomes that an import had, in the order of a report, without those that it had not. */
export function outcomesOf(counts: ImportCounts): Counted[] {
  const order = [...OUTCOMES, 'waiting'] as const;

  return order.map((outcome) => ({ outcome, count: counts[outcome] })).filter(({ count }) => count > 0);
}

/** What a report may be narrowed to: an outcome, or what has none yet. */
export type Shown = Counted['outcome'];

/** Whether a word from the address bar is one of these. */
export function isShown(word: string | null): word is Shown {
  return word === 'waiting' || OUTCOMES.some((outcome) => outcome === word);
}

/** How much of an import is done, in whole per cent; an import of which nothing came yet has done nothing. */
export function percentDone({ read, waiting }: ImportCounts): number {
  return read === 0 ? 0 : Math.floor(((read - waiting) * 100) / read);
}
