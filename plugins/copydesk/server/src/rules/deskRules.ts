import { z } from 'zod';
import { compileRule, DESK_LIMITS, DeskRuleRefused, type DeskRule } from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';
import { deskRuleOf, RULE, ruleRow } from './ruleRow';

/** The rules of one source's desk that can be used, and what is wrong with those that had to be left out. */
export interface DeskRules {
  rules: DeskRule[];
  faults: string[];
}

const MOST_SOURCES = 100;

/** Checked once for as long as a source's rules stay as they are; another server may change them at any time. */
const checked = new WeakMap<Newsroom, Map<string, { from: string; made: DeskRules }>>();

/** The rules of a source's desk as they stand in the database now. */
export async function deskRulesOf(newsroom: Newsroom, sourceDocumentId: string): Promise<DeskRules> {
  const rows: unknown = await newsroom.strapi.db.query(RULE).findMany({
    where: { sourceDocumentId },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  });
  const known = checked.get(newsroom) ?? new Map<string, { from: string; made: DeskRules }>();
  checked.set(newsroom, known);
  const from = JSON.stringify(rows);
  const before = known.get(sourceDocumentId);
  if (before?.from === from) return before.made;
  const made = usableOf(rows);
  for (const fault of made.faults) newsroom.strapi.log.warn(`Copydesk left a rule out: ${fault}`);
  const [oldest] = known.keys();
  if (known.size >= MOST_SOURCES && oldest !== undefined) known.delete(oldest);
  known.set(sourceDocumentId, { from, made });
  return made;
}

/** A row that was written past the plugin may hold anything: it is left out and said, and the others are applied. */
function usableOf(rows: unknown): DeskRules {
  const faults: string[] = [];
  const rules: DeskRule[] = [];
  for (const row of z.array(z.looseObject({ documentId: z.string().nullish() })).parse(rows)) {
    const read = ruleRow.safeParse(row);
    if (!read.success)
      faults.push(
        `The desk’s rule ${row.documentId ?? 'without an id'} cannot be read (${read.error.issues
          .map(({ path, message }) => `${path.join('.')}: ${message}`)
          .join('; ')}). Delete it under Copydesk → Rules.`,
      );
    else if (read.data.enabled) {
      const rule = deskRuleOf(read.data);
      const fault = faultOf(rule);
      if (fault === null) rules.push(rule);
      else faults.push(fault);
    }
  }
  if (rules.length > DESK_LIMITS.rules)
    faults.push(
      `Only the first ${DESK_LIMITS.rules} of the source’s ${rules.length} rules were applied. Switch some off.`,
    );
  return { rules: rules.slice(0, DESK_LIMITS.rules), faults };
}

/** The rules of a list that can be applied, as many as leave room for one more. */
export function usableRules(rules: readonly DeskRule[]): DeskRule[] {
  return rules.filter((rule) => rule.enabled && faultOf(rule) === null).slice(0, DESK_LIMITS.rules - 1);
}

function faultOf(rule: DeskRule): string | null {
  try {
    compileRule(rule);
    return null;
  } catch (error) {
    if (error instanceof DeskRuleRefused) return error.message;
    throw error;
  }
}
