const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A day where the editor is, as a field for a date takes it: '2026-05-05'. */
export function localDay(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map(twoDigits).join('-');
}

/** A moment where the editor is, to the minute, as a field for local time takes it: '2026-05-05T18:00'. */
export function localTime(moment: Date): string {
  return `${localDay(moment)}T${[moment.getHours(), moment.getMinutes()].map(twoDigits).join(':')}`;
}

/** The moment that a field for local time holds, in UTC; null where it holds none. */
export function instantOf(local: string): string | null {
  const moment = new Date(local);
  return local === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/** The name of the zone in which those times are: 'Europe/Copenhagen'. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
