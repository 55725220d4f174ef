import { z } from 'zod';

/* What a database gives for a column, as the rest of the house wants it. */

/** A text, or null for none and for blank. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

const flagOr = (unsaid: boolean) =>
  z
    .boolean()
    .nullish()
    .transform((value) => value ?? unsaid);

// One schema for all: a licence has a score of flags, and what runs as one is soon fast.
const flags = { yes: flagOr(true), no: flagOr(false) };

/** A yes or no; what was written before there was such a column means `unsaid`. */
export const flag = (unsaid: boolean) => (unsaid ? flags.yes : flags.no);

/** A text as it stands, or null for none. */
export const maybe = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const withId = z.array(z.object({ id: z.number() }));

/** The ids of rows that were read. */
export const idsOf = (rows: unknown): number[] => withId.parse(rows).map(({ id }) => id);
