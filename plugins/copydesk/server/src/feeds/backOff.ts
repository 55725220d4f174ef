import { DAY } from '../newsroom/day';

/** A feed that is never asked more rarely than that, however long it fails, in milliseconds. */
const LONGEST = DAY;
/** By how much of it a wait is made longer or shorter, so that what failed together is not asked together again. */
const JITTER = 0.1;
/** Times in a row that a server may say there is no such feed until it is believed: it may be a fault of a moment. */
const BELIEVED_AFTER: Readonly<Record<number, number>> = { 404: 8, 410: 3 };

/** A poll that failed. */
export interface Failure {
  /** What the server answered; null where it did not. */
  status: number | null;
  /** Milliseconds after which the server wants to be asked again; null where it names none. */
  retryAfter: number | null;
}

/**
 * How long to wait after so many failures in a row: twice as long after each, from the feed's own pace up to a day, and
 * as long as the server asks for.
 * @param pace milliseconds between two polls of a feed that is well.
 * @param chance 0 to 1, for the jitter.
 * @returns milliseconds.
 */
export function waitAfter({ retryAfter }: Failure, failures: number, pace: number, chance: number): number {
  const longest = Math.max(pace, LONGEST);
  const doubled = Math.min(longest, pace * 2 ** Math.min(failures, 30));
  const asked = Math.min(longest, retryAfter ?? 0);
  return Math.max(asked, doubled * (1 + JITTER * (2 * chance - 1)));
}

/** Whether the server says that there is no such feed. */
export const isGone = ({ status }: Failure): boolean => status !== null && status in BELIEVED_AFTER;

/** Whether a feed that was gone so many times in a row is polled no more. */
export const isBelievedGone = ({ status }: Failure, goneInARow: number): boolean =>
  status !== null && goneInARow >= (BELIEVED_AFTER[status] ?? Infinity);
