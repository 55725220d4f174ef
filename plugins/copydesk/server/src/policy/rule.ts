import type { Severity, Subject } from './subject';

/** A rule's answer: what is missing, and on which field of the article. */
export interface Fault {
  /** As Strapi names a field: ['photoCaptions', '0']. */
  path: string[];
  message: string;
}

/** A fault with the rule that found it. */
export interface Finding extends Fault {
  rule: string;
}

/** One condition of the attribution policy. Pure: no database, no clock but the subject's `now`. */
export interface PolicyRule {
  id: string;
  /** What the desk's checklist calls it. */
  title: string;
  /** Why the newsroom asks for it. */
  why: string;
  /** What a finding does where neither the desk nor the source says otherwise. */
  severity: Severity;
  /** Set where no override covers its findings, and nobody may turn it down. */
  isFinal?: true;
  /** Empty where the article meets the rule. */
  test(subject: Subject): Fault[];
  examples: { meets: Subject[]; breaks: Subject[] };
}
