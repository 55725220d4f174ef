import type { Finding, PolicyRule } from './rule';
import { POLICY_RULES } from './rules';
import type { Severities, Severity, Subject } from './subject';

/** The policy as a newsroom has set it: every rule, and the severities that the desk chose for some. */
export interface Policy {
  rules: readonly PolicyRule[];
  severities: Severities;
}

/** The policy as it comes. */
export const STANDARD_POLICY: Policy = { rules: POLICY_RULES, severities: {} };

/** One line of the desk's checklist. */
export interface Check {
  rule: string;
  title: string;
  why: string;
  severity: Exclude<Severity, 'off'>;
  /** Whether no override covers it. */
  isFinal: boolean;
  met: boolean;
  /** What is missing; null where the check is met. */
  message: string | null;
  /** The field that an editor has to fill; empty where the check is met. */
  path: string[];
}

/**
 * How severe a rule is for an article: its source's word goes before the desk's, the desk's before the rule's own. A
 * final rule is as severe as it comes, whoever says otherwise.
 */
export function severityOf(rule: PolicyRule, { source }: Subject, desk: Severities): Severity {
  if (rule.isFinal) return rule.severity;
  return source?.severities[rule.id] ?? desk[rule.id] ?? rule.severity;
}

/** Every rule's answer to one article, a rule with several findings giving a line for each; rules that are off give none. */
export function checklist(subject: Subject, { rules, severities }: Policy = STANDARD_POLICY): Check[] {
  return rules.flatMap((rule): Check[] => {
    const severity = severityOf(rule, subject, severities);
    if (severity === 'off') return [];
    const about = {
      rule: rule.id,
      title: rule.title,
      why: rule.why,
      severity,
      isFinal: rule.isFinal === true,
    };
    const faults = rule.test(subject);
    if (faults.length === 0) return [{ ...about, met: true, message: null, path: [] }];
    return faults.map(({ message, path }) => ({ ...about, met: false, message, path }));
  });
}

/** What keeps an article from becoming public. The one decision that every path asks for. */
export function blockingFindings(
  subject: Subject,
  { rules, severities }: Policy = STANDARD_POLICY,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (severityOf(rule, subject, severities) !== 'block') continue;
    for (const fault of rule.test(subject)) findings.push({ rule: rule.id, ...fault });
  }
  return findings;
}
