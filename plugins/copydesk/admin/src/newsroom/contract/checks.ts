import type { KnownSource } from './sources';

/** One rule of the attribution policy, asked of one article. */
export interface Check {
  rule: string;
  title: string;
  why: string;
  severity: 'block' | 'warn';
  /** Whether no override covers it. */
  isFinal: boolean;
  met: boolean;
  /** What is wrong and what to do; null where the check is met. */
  message: string | null;
  /** The article's field that the check is about. */
  path: string[];
  /** Under which the article may go out though the check is not met; only of articles, never of a preview. */
  override?: CheckOverride | null;
}

export interface CheckOverride {
  documentId: string;
  reason: string;
  givenBy: string;
  expires: string;
}

export interface ArticleChecks {
  checks: Check[];
  source: KnownSource | null;
  published: boolean;
}

export interface CheckedArticle {
  documentId: string;
  headline: string;
  checks: Check[];
}
