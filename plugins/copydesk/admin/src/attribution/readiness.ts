import type { Check } from '../newsroom/contract/checks';

export interface Readiness {
  /** Whether the gate lets the article out: nothing that blocks is unmet. */
  ready: boolean;
  /** Unmet checks that block publication. */
  missing: number;
  /** Unmet checks that only warn. */
  warnings: number;
  /** Unmet checks that would block but for an override. */
  overridden: number;
  total: number;
}

const isUnmet = ({ met, override }: Check): boolean => !met && !override;

/** What an article's checks come to. */
export function readinessOf(checks: Check[]): Readiness {
  const unmet = checks.filter(isUnmet);
  const missing = unmet.filter((check) => check.severity === 'block').length;

  return {
    ready: missing === 0,
    missing,
    warnings: unmet.length - missing,
    overridden: checks.filter((check) => !check.met && check.override).length,
    total: checks.length,
  };
}

/** The checks in the order in which an editor works on them: what blocks, what warns, what is overridden, what is met. */
export function byUrgency(checks: Check[]): Check[] {
  return [
    ...checks.filter((check) => isUnmet(check) && check.severity === 'block'),
    ...checks.filter((check) => isUnmet(check) && check.severity === 'warn'),
    ...checks.filter((check) => !check.met && check.override),
    ...checks.filter((check) => check.met),
  ];
}
