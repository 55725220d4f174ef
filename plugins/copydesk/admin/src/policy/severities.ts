import type { PolicyRule, Severity } from '../newsroom/contract/policy';

/** Severities that an editor has chosen and not saved yet, by a rule's id. */
export type SeverityChanges = ReadonlyMap<string, Severity>;

/** What a finding of the rule does now. */
export const severityOf = ({ standard, chosen }: Pick<PolicyRule, 'standard' | 'chosen'>): Severity =>
  chosen ?? standard;

/** The changes with one more; a rule that is back at what is saved is no change. */
export function withChange(changes: SeverityChanges, rule: PolicyRule, severity: Severity): SeverityChanges {
  const next = new Map(changes);
  if (severity === severityOf(rule)) next.delete(rule.id);
  else next.set(rule.id, severity);
  return next;
}

/** Every severity that is to be another than the rule's standard, as the newsroom takes them. */
export function severitiesToSave(
  rules: readonly PolicyRule[],
  changes: SeverityChanges,
): Record<string, Severity> {
  return Object.fromEntries(
    rules
      .map((rule) => ({ ...rule, severity: changes.get(rule.id) ?? severityOf(rule) }))
      .filter(({ severity, standard }) => severity !== standard)
      .map(({ id, severity }) => [id, severity]),
  );
}
