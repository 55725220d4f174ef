import { z } from 'zod';

const instant = z.union([z.string(), z.number(), z.date()]);

/** A moment in ISO 8601, UTC, to the millisecond; a day alone becomes its midnight. Null for none, and for what is none. */
export function isoInstant(value: unknown): string | null {
  const { success, data } = instant.safeParse(value);
  const at = success ? new Date(data) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
