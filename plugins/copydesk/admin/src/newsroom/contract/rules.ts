import type { DeskAction, DeskMatch, DeskRule } from '../../../../engine/src/desk/deskRule';

/** A rule of the desk for the copy of one source. */
export interface SourceRule {
  documentId: string;
  sourceDocumentId: string;
  action: DeskAction;
  matchBy: DeskMatch;
  value: string;
  replacement: string | null;
  reason: string;
  author: string;
  enabled: boolean;
  order: number;
  createdAt: string;
  updatedAt: string;
}

export type TrialEffect = 'removed' | 'kept' | 'replaced';

/** One block that a rule on trial would change. */
export interface TrialSample {
  effect: TrialEffect;
  headline: string | null;
  line: number;
  before: string;
  after: string | null;
}

/** What a rule would do to the latest copy of its source. */
export interface RuleTrial extends Record<TrialEffect, number> {
  scrapes: number;
  changed: number;
  /** Blocks that it fits and that others have taken out already. */
  outAlready: number;
  samples: TrialSample[];
}

/** What a site's config would become. */
export interface SiteConfigReading {
  rules: DeskRule[];
  left: { line: number; directive: string; why: string }[];
}
