import type { AuditEvent } from './auditEvent';
import { hashEvent } from './hashEvent';

/** How an event does not fit the chain. */
export type ChainFault =
  | { kind: 'changed'; sequence: number }
  | { kind: 'missing'; sequence: number }
  | { kind: 'inserted'; sequence: number }
  | { kind: 'cutOff'; sequence: number }
  | { kind: 'headMissing'; sequence: number };

/** Where a reader of the chain stands: the last event that fitted. */
export interface Place {
  sequence: number;
  hash: string;
}

/**
 * What is wrong with an event, read after the one at `place`; null where it follows from it.
 * @param next the event behind it, where there is one: it tells which of two that don't fit together is the false one.
 */
export function faultOf(event: AuditEvent, place: Place, next: AuditEvent | undefined): ChainFault | null {
  const { sequence } = event;
  const due = place.sequence + 1;
  if (sequence > due) return { kind: 'missing', sequence: due };
  if (sequence < due) return { kind: 'inserted', sequence };
  const isItself = hashEvent(event) === event.hash;
  if (isItself && event.previousHash === place.hash) return null;
  if (next?.previousHash === place.hash) return { kind: 'inserted', sequence };
  // One that fits its own hash and not the one before: that one was written anew, with its hash.
  if (isItself && place.sequence > 0) return { kind: 'changed', sequence: place.sequence };
  return { kind: 'changed', sequence };
}
