import { isRecord } from './jsonRecord';

const SECONDS_FROM = 100_000_000;
const MILLISECONDS_FROM = 100_000_000_000;
const LATEST = 4_102_444_800_000;

/**
 * A date as records write it: text as it stands, seconds or milliseconds since 1970 as ISO 8601, `{ "$date": … }` of a
 * database's export. Null for anything else.
 */
export function timeOf(value: unknown): string | null {
  if (Array.isArray(value)) return timeOf(value[0]);
  if (isRecord(value)) return value.$date === undefined ? null : timeOf(value.$date);
  if (typeof value === 'number') return timeOfNumber(value);
  if (typeof value !== 'string' || value.trim() === '') return null;
  return /^\d{9,13}(?:\.\d+)?$/.test(value.trim()) ? timeOfNumber(Number(value)) : value.trim();
}

function timeOfNumber(value: number): string | null {
  if (value < SECONDS_FROM) return null;
  const milliseconds = value >= MILLISECONDS_FROM ? value : value * 1000;
  return milliseconds < LATEST ? new Date(milliseconds).toISOString() : null;
}
