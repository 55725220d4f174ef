import { z } from 'zod';
import { POLICY_RULES } from './rules';
import { severity } from './subject';

const chosenByRule = z.record(z.string(), z.unknown());
const OPTIONS = severity.options.map((option) => `"${option}"`).join(', ');
const SHAPE = `Severities are given by rule, as in {"require-byline": "warn"}: ${OPTIONS}.`;

/** What is wrong with how severe somebody would have the policy's rules, in words; empty where nothing is. */
export function severityFaults(chosen: unknown): string[] {
  const byRule = chosenByRule.safeParse(chosen);
  if (!byRule.success) return [SHAPE];
  return Object.entries(byRule.data).flatMap(([id, value]) => {
    const rule = POLICY_RULES.find((one) => one.id === id);
    if (rule === undefined)
      return [`The policy has no rule "${id}". It has ${POLICY_RULES.map((one) => one.id).join(', ')}.`];
    const known = severity.safeParse(value);
    if (!known.success)
      return [`The rule "${id}" can't be ${JSON.stringify(value)}: choose one of ${OPTIONS}.`];
    return rule.isFinal && known.data !== rule.severity ? [`The rule "${id}" can't be turned down.`] : [];
  });
}
