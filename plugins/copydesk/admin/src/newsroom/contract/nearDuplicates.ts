/** What an editor may say of a near-duplicate. */
export const NEAR_DECISIONS = ['differentStory', 'sameStory', 'drop'] as const;

export type NearDecision = (typeof NEAR_DECISIONS)[number];

/** Another article of nearly the same text. */
export interface NearDuplicate {
  documentId: string;
  headline: string;
  source: string | null;
  state: 'public' | 'draft' | 'killed';
  /** In whole per cent. */
  likeness: number;
  /** Whether it is the article that was asked about that came in later, and is decided on. */
  isLater: boolean;
  decision: { decision: Exclude<NearDecision, 'drop'>; reason: string; by: string; at: string } | null;
  onlyHere: string[];
  onlyThere: string[];
}
