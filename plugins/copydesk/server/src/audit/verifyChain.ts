import type { Newsroom } from '../newsroom/newsroom';
import { GENESIS, type AuditEvent } from './auditEvent';
import { readHead, type ChainHead } from './chainHead';
import { faultOf, type ChainFault, type Place } from './chainFault';
import { eventsAfter } from './readEvents';

export interface ChainState {
  /** Events that fit. */
  events: number;
  /** The hash of the last of them, to be noted elsewhere: whoever can rewrite the whole database can't rewrite that. */
  lastHash: string;
  /** The first event that does not fit; null where the chain is whole. */
  fault: ChainFault | null;
}

/** Events in memory at a time. */
const PAGE = 1_000;

const START: Place = { sequence: 0, hash: GENESIS };

/** Reads the whole trail and tells the first event that was changed, is missing, was inserted or was cut off. */
export async function verifyChain(newsroom: Newsroom): Promise<ChainState> {
  let place = START;
  for (;;) {
    // One more than is walked: an event is judged by the one behind it too.
    const read = await eventsAfter(newsroom, place.sequence, PAGE + 1, place === START);
    const walked = walk(read, place);
    place = walked.place;
    if (walked.fault !== null) return stateAt(place, walked.fault);
    if (read.length > PAGE) continue;

    // Read behind the events: the chain may grow meanwhile, and its head never stays behind them.
    const head = await readHead(newsroom);
    const isAhead = head !== null && head.lastSequence > place.sequence;
    if (isAhead && (await eventsAfter(newsroom, place.sequence, 1)).length > 0) continue;
    return stateAt(place, faultOfEnd(place, head));
  }
}

const stateAt = ({ sequence, hash }: Place, fault: ChainFault | null): ChainState => ({
  events: sequence,
  lastHash: hash,
  fault,
});

function walk(read: readonly AuditEvent[], from: Place): { place: Place; fault: ChainFault | null } {
  let place = from;
  for (const [index, event] of read.slice(0, PAGE).entries()) {
    const fault = faultOf(event, place, read[index + 1]);
    if (fault !== null) return { place, fault };
    place = { sequence: event.sequence, hash: event.hash };
  }
  return { place, fault: null };
}

/** Whether the chain ends where it should. */
export function faultOfEnd({ sequence, hash }: Place, head: ChainHead | null): ChainFault | null {
  if (head === null) return sequence === 0 ? null : { kind: 'headMissing', sequence };
  if (head.lastSequence > sequence) return { kind: 'cutOff', sequence: sequence + 1 };
  if (head.lastSequence < sequence) return { kind: 'inserted', sequence: head.lastSequence + 1 };
  return head.lastHash === hash ? null : { kind: 'changed', sequence };
}
