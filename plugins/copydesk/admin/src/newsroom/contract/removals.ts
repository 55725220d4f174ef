import type { Judge, Kind } from '../../../../engine/src/ledger';

export interface Removal {
  block: number;
  line: number;
  ruleId: string;
  ruleTitle: string;
  reason: string;
  /** 0 to 1. */
  confidence: number;
  judge: Judge;
  kind: Kind;
  text: string;
}

export interface ArticleRemoval extends Removal {
  putBack: boolean;
}

export interface ArticleRemovals {
  import: { documentId: string; label: string; createdAt: string };
  item: { documentId: string; row: number; name: string | null };
  engineVersion: string;
  removals: ArticleRemoval[];
  /** What the import left in the body and no editor has moved, by its opening. */
  kept: KeptBlock[];
}

export interface KeptBlock {
  block: number;
  line: number;
  text: string;
}
