import { z } from 'zod';

/** A public note of what was wrong, and since when it is right. */
export interface Correction {
  text: string;
  /** '2026-05-05' */
  date: string;
}

const day = (date: string | Date): string =>
  (typeof date === 'string' ? date : date.toISOString()).slice(0, 10);

/** The corrections of an article as its row has them, the oldest first. */
export const corrections = z
  .array(z.object({ text: z.string(), date: z.union([z.string(), z.date()]) }))
  .nullish()
  .transform((value): Correction[] => (value ?? []).map(({ text, date }) => ({ text, date: day(date) })));
