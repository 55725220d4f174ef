import type { Finding, PolicyRule } from './rule';
import { POLICY_RULES } from './rules';
import type { Subject } from './subject';

/** One line of the desk's checklist. */
export interface Check {
  rule: string;
  title: string;
  why: string;
  severity: PolicyRule['severity'];
  met: boolean;
  /** What is missing; null where the check is met. */
  message: string | null;
  /** The field that an editor has to fill; empty where the check is met. */
  path: string[];
}

/** A finding that keeps an article from becoming public, with the id of its rule. */
export interface BlockingFinding extends Finding {
  rule: string;
}

/** Every rule's answer to one article, a rule with several findings giving a line for each. */
export function checklist(subject: Subject, rules: readonly PolicyRule[] = POLICY_RULES): Check[] {
  return rules.flatMap(({ id, title, why, severity, test }): Check[] => {
    const findings = test(subject);
    if (findings.length === 0)
      return [{ rule: id, title, why, severity, met: true, message: null, path: [] }];
    return findings.map(({ message, path }) => ({
      rule: id,
      title,
      why,
      severity,
      met: false,
      message,
      path,
    }));
  });
}

/** What keeps an article from becoming public. The one decision that every path asks for. */
export function blockingFindings(
  subject: Subject,
  rules: readonly PolicyRule[] = POLICY_RULES,
): BlockingFinding[] {
  return rules
    .filter(({ severity }) => severity === 'block')
    .flatMap((rule) => rule.test(subject).map((finding) => ({ ...finding, rule: rule.id })));
}
