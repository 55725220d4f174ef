import type { Subject } from './subject';

export type Severity = 'block' | 'warn';

/** A rule's answer: what is missing, and on which field of the article. */
export interface Finding {
  /** As Strapi names a field: ['photoCaptions', '0']. */
  path: string[];
  message: string;
}

/** One condition of the attribution policy. Pure: no database, no clock. */
export interface PolicyRule {
  id: string;
  /** What the desk's checklist calls it. */
  title: string;
  /** Why the newsroom asks for it. */
  why: string;
  severity: Severity;
  /** Empty where the article meets the rule. */
  test(subject: Subject): Finding[];
  examples: { meets: Subject[]; breaks: Subject[] };
}
