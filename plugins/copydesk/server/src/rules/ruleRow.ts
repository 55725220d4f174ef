import { z } from 'zod';
import { DESK_ACTIONS, DESK_MATCHES, type DeskRule } from '../../../engine/src';

export const RULE = 'plugin::copydesk.rule';

const instant = z.coerce.date().transform((date) => date.toISOString());

/** A desk's rule as the newsroom keeps it. */
export const ruleRow = z.object({
  documentId: z.string(),
  sourceDocumentId: z.string(),
  action: z.enum(DESK_ACTIONS),
  matchBy: z.enum(DESK_MATCHES),
  value: z.string(),
  replacement: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  reason: z.string(),
  author: z.string(),
  enabled: z
    .boolean()
    .nullish()
    .transform((value) => value ?? true),
  order: z.number(),
  createdAt: instant,
  updatedAt: instant,
});
export type RuleRow = z.infer<typeof ruleRow>;

/** The rule as the engine takes it; the ledger names it by its document id. */
export function deskRuleOf(
  row: Omit<RuleRow, 'sourceDocumentId' | 'order' | 'createdAt' | 'updatedAt'>,
): DeskRule {
  const { documentId: id, action, matchBy, value, replacement, reason, author, enabled } = row;
  return { id, action, matchBy, value, replacement, reason, author, enabled };
}
