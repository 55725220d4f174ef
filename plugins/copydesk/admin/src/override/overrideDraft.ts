import { instantOf, localTime } from '../localTime';

/** An override as it is being written. */
export interface OverrideDraft {
  reason: string;
  /** As a field for local time has it: '2026-05-05T18:00'. */
  until: string;
}

const DAY = 24 * 60 * 60 * 1_000;

/** An override for a day, if nobody says otherwise. */
export const newOverride = (now: Date): OverrideDraft => ({
  reason: '',
  until: localTime(new Date(now.getTime() + DAY)),
});

export const canGive = ({ reason, until }: OverrideDraft): boolean =>
  reason.trim() !== '' && instantOf(until) !== null;
