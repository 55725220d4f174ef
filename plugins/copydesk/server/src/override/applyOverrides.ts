import type { Finding } from '../policy/rule';
import type { Override } from './overrideRow';

export interface CoveredByOverride {
  finding: Finding;
  override: Override;
}

/** What keeps an article from becoming public, and what would but for an override. */
export interface Judged {
  blocking: Finding[];
  covered: CoveredByOverride[];
}

const names = ({ findings }: Override, { rule, path, message }: Finding): boolean =>
  findings.some(
    (named) => named.rule === rule && named.message === message && named.path.join('\n') === path.join('\n'),
  );

/** Whether an override still holds: not ended, its time not up, and what it covered as it was. */
export const holds = (
  override: Override,
  fingerprintOf: (rules: readonly string[]) => string,
  now: Date,
): boolean =>
  override.endedAt === null &&
  new Date(override.expires) > now &&
  override.fingerprint === fingerprintOf(override.rules);

/**
 * Sorts an article's findings by whether an override covers them. One covers what it names and nothing else.
 * @param fingerprintOf what the article is now in the eyes of an override of these rules
 */
export function applyOverrides(
  findings: readonly Finding[],
  overrides: readonly Override[],
  fingerprintOf: (rules: readonly string[]) => string,
  now: Date,
): Judged {
  const holding = overrides.filter((override) => holds(override, fingerprintOf, now));
  const judged: Judged = { blocking: [], covered: [] };
  for (const finding of findings) {
    const override = holding.find((one) => names(one, finding));
    if (override === undefined) judged.blocking.push(finding);
    else judged.covered.push({ finding, override });
  }
  return judged;
}
