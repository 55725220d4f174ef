const ISO =
  /^((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;

/**
 * A date of a page's data as ISO 8601: with its time where it has a zone, else the day alone, since a time without a
 * zone says little. Null for anything else.
 */
export function isoDate(value: string | null | undefined): string | null {
  const match = ISO.exec(value?.trim() ?? '');
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(date)) || new Date(date).getUTCDate() !== Number(day)) return null;
  if (!hour || !minute || !zone || Number(hour) > 23 || Number(minute) > 59) return date;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
  return `${date}T${hour}:${minute}:${second ?? '00'}${offset}`;
}
