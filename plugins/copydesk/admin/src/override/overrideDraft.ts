/** An override as it is being written. */
export interface OverrideDraft {
  reason: string;
  /** As a field for local time has it: '2026-05-05T18:00'. */
  until: string;
}

const DAY = 24 * 60 * 60 * 1_000;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A moment where the editor is, to the minute, as a field for local time takes it. */
export function localTime(moment: Date): string {
  const date = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map(twoDigits).join('-');
  return `${date}T${[moment.getHours(), moment.getMinutes()].map(twoDigits).join(':')}`;
}

/** An override for a day, if nobody says otherwise. */
export const newOverride = (now: Date): OverrideDraft => ({
  reason: '',
  until: localTime(new Date(now.getTime() + DAY)),
});

/** The moment that a field for local time holds, in UTC; null where it holds none. */
export function instantOf(until: string): string | null {
  const moment = new Date(until);
  return until === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

export const canGive = ({ reason, until }: OverrideDraft): boolean =>
  reason.trim() !== '' && instantOf(until) !== null;
