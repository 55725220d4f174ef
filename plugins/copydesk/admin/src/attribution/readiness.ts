import type { Check } from '../newsroom/contract';

export interface Readiness {
  /** Whether the gate lets the article out: nothing that blocks is unmet. */
  ready: boolean;
  /** Unmet checks that block publication. */
  missing: number;
  /** Unmet checks that only warn. */
  warnings: number;
  total: number;
}

/** What an article's checks come to. */
export function readinessOf(checks: Check[]): Readiness {
  const unmet = checks.filter((check) => !check.met);
  const missing = unmet.filter((check) => check.severity === 'block').length;

  return { ready: missing === 0, missing, warnings: unmet.length - missing, total: checks.length };
}

/** The checks in the order in which an editor works on them: what blocks, what warns, what is met. */
export function byUrgency(checks: Check[]): Check[] {
  return [
    ...checks.filter((check) => !check.met && check.severity === 'block'),
    ...checks.filter((check) => !check.met && check.severity === 'warn'),
    ...checks.filter((check) => check.met),
  ];
}
