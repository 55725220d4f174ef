import type { ImportCounts, ImportItem, Outcome } from '../newsroom/contract';

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

/** Whether a word from the address bar is an outcome. */
export function isOutcome(word: string | null): word is Outcome {
  return OUTCOMES.some((outcome) => outcome === word);
}

/** The items of one outcome; all of them where none is asked for. */
export function itemsWith(outcome: Outcome | null, items: ImportItem[]): ImportItem[] {
  return outcome === null ? items : items.filter((item) => item.outcome === outcome);
}
