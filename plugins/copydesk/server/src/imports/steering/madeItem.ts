import { z } from 'zod';
import { maybe } from '../../newsroom/columns';
import { decision } from '../importItem';
import { captionColumns } from '../versions/versionItem';
import { VERSION_STATES } from '../versions/versionState';

/** Outcomes that may have made or changed an article. */
export const MADE_OUTCOMES = ['imported', 'updated', 'held'] as const;

const written = z.looseObject({ captions: z.array(captionColumns).default([]) });

/** An item as far as it matters to whether its article may be deleted. */
export const madeItem = z.object({
  id: z.number(),
  outcome: z.enum(MADE_OUTCOMES),
  version: z
    .enum(VERSION_STATES)
    .nullish()
    .transform((value) => value ?? null),
  articleDocumentId: maybe,
  headline: maybe,
  reasons: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  decisions: z
    .array(decision)
    .nullish()
    .transform((value) => value ?? []),
  written: written.nullish().transform((value) => value ?? { captions: [] }),
  settledAt: z.coerce
    .date()
    .nullish()
    .transform((value) => value ?? null),
});
export type MadeItem = z.infer<typeof madeItem>;

export const MADE_COLUMNS: readonly string[] = Object.keys(madeItem.shape);
