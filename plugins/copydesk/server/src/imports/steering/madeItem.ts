import { z } from 'zod';
import { maybe } from '../../newsroom/columns';

/** Outcomes that may have made or changed an article. */
export const MADE_OUTCOMES = ['imported', 'updated', 'held'] as const;

/** An item as far as it matters to whether its article may be deleted. */
export const madeItem = z.object({
  id: z.number(),
  outcome: z.enum(MADE_OUTCOMES),
  articleDocumentId: maybe,
  reasons: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  decisions: z.unknown(),
  settledAt: z.coerce
    .date()
    .nullish()
    .transform((value) => value ?? null),
});
export type MadeItem = z.infer<typeof madeItem>;

export const MADE_COLUMNS = [
  'id',
  'outcome',
  'articleDocumentId',
  'reasons',
  'decisions',
  'settledAt',
] as const;
