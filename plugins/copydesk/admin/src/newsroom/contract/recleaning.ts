import type { Judge } from '../../../../engine/src/ledger';

/** What a new reading of its scrape changes in an article. */
export interface ArticleDifferences {
  articleDocumentId: string;
  headline: string;
  goesOut: { block: number; text: string; ruleTitle: string; reason: string; judge: Judge }[];
  comesBack: { block: number; text: string }[];
  fields: FieldDifference[];
  leftPassages: { block: number; text: string; why: 'edited' | 'credit' }[];
  leftFields: FieldDifference[];
  /** Why the engine no longer makes an article of it; nothing is changed then. */
  refused: string | null;
}

export interface FieldDifference {
  field: string;
  before: string;
  after: string;
}

export interface RecleanRequest {
  sourceDocumentId: string | null;
  after: number;
  apply: boolean;
}

export interface RecleanBatch {
  engineVersion: string;
  checked: number;
  articles: ArticleDifferences[];
  /** Where the next batch begins; null where there is none. */
  next: number | null;
}
