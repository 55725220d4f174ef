import { z } from 'zod';
import { maybe } from '../newsroom/columns';

export const NEAR_DUPLICATE = 'plugin::copydesk.near-duplicate';

/** What a near-duplicate turned out to be; of one that was dropped, nothing is left to say so of. */
export const KEPT_DECISIONS = ['differentStory', 'sameStory'] as const;

/** What an editor may decide: another story; the same one, and both stay; the same one, and this one goes. */
export const DECISIONS = [...KEPT_DECISIONS, 'drop'] as const;
export type NearDecision = (typeof DECISIONS)[number];

/** That an article came in as nearly the same as another one. */
export const nearDuplicateRow = z.object({
  id: z.number(),
  articleDocumentId: z.string(),
  otherDocumentId: z.string(),
  /** As it read when the article came in. */
  otherHeadline: maybe,
  /** In whole per cent, when it came in. */
  likeness: z.number(),
  /** Null as long as nobody has decided. */
  decision: z
    .enum(KEPT_DECISIONS)
    .nullish()
    .transform((value) => value ?? null),
  reason: maybe,
  decidedBy: maybe,
  decidedAt: z.coerce
    .date()
    .nullish()
    .transform((date) => date?.toISOString() ?? null),
});
export type NearDuplicateRow = z.infer<typeof nearDuplicateRow>;
