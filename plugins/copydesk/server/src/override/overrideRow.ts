import { z } from 'zod';

export const OVERRIDE = 'plugin::copydesk.override';

const instant = z.coerce.date().transform((date) => date.toISOString());

/** Why an override holds no longer: its time was up, the article changed in what it covered, somebody took it back. */
export const ENDINGS = ['expired', 'changed', 'withdrawn'] as const;
export type Ending = (typeof ENDINGS)[number];

/** A finding as it read when it was overridden. */
export const coveredFinding = z.object({ rule: z.string(), path: z.array(z.string()), message: z.string() });
export type CoveredFinding = z.infer<typeof coveredFinding>;

/** Somebody's word that an article may be published against findings of the policy. */
export const overrideRow = z.object({
  documentId: z.string(),
  articleDocumentId: z.string(),
  /** Ids of the policy's rules. */
  rules: z.array(z.string()),
  findings: z.array(coveredFinding),
  reason: z.string(),
  expires: instant,
  /** Of what it covered, see `fingerprint`. */
  fingerprint: z.string(),
  givenBy: z.string(),
  givenById: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  createdAt: instant,
  endedAt: instant.nullish().transform((value) => value ?? null),
  endedBecause: z
    .enum(ENDINGS)
    .nullish()
    .transform((value) => value ?? null),
});
export type Override = z.infer<typeof overrideRow>;
