/** What a finding of a rule does to a publication. */
export const SEVERITIES = ['block', 'warn', 'off'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** A rule of the attribution policy, as the newsroom has set it. */
export interface PolicyRule {
  id: string;
  title: string;
  why: string;
  /** As it comes. */
  standard: Severity;
  /** Whether nobody may set it otherwise. */
  isFinal: boolean;
  /** What the desk chose instead; null where it chose nothing. */
  chosen: Severity | null;
}
