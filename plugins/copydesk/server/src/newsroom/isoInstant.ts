/** A moment in ISO 8601, UTC, to the millisecond; a day alone becomes its midnight. Null for none, and for what is none. */
export function isoInstant(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && !(value instanceof Date)) return null;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
