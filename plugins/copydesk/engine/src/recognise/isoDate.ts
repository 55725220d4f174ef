import { monthNamed } from './months';

const ISO =
  /^((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;

/**
 * A date of a page's data as ISO 8601: with its time where it has a zone, else the day alone, since a time without a
 * zone says little. Null for anything else.
 */
export function isoDate(value: string | null | undefined): string | null {
  const match = ISO.exec(value?.trim() ?? '');
  if (!match) return mailDate(value?.trim() ?? '');
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(date)) || new Date(date).getUTCDate() !== Number(day)) return null;
  if (!hour || !minute || !zone || Number(hour) > 23 || Number(minute) > 59) return date;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
  return `${date}T${hour}:${minute}:${second ?? '00'}${offset}`;
}

/** 'Sat, 23 Dec 2023 05:42:00 +0200', as RFC 5322 (3.3) writes it; a zone in letters other than GMT says too little. */
const MAIL =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) ((?:19|20)\d{2})(?: (\d{2}):(\d{2})(?::(\d{2}))?\s?(GMT|UTC?|Z|[+-]\d{4})?)?/;

function mailDate(value: string): string | null {
  const [whole, day = '', name = '', year, hour, minute, second, zone] = MAIL.exec(value) ?? [];
  const month = monthNamed(name);
  if (whole === undefined || month === null) return null;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isoDate(
    hour && zone ? `${date}T${hour}:${minute}:${second ?? '00'}${zone.replace(/^U?T?C?$|^GMT$/, 'Z')}` : date,
  );
}
