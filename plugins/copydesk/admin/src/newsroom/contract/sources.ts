export type Approval = 'awaiting' | 'approved' | 'suspended';

/** A source that the newsroom has. */
export interface KnownSource {
  documentId: string;
  name: string;
  approval: Approval;
}

export interface Setup {
  articleUid: string;
  sourceUid: string;
  sources: KnownSource[];
}

/** How many articles a source has. */
export interface ArticleCount {
  articles: number;
  /** Those of them that are public. */
  published: number;
}

/** What came of merging a source into another. */
export interface Merged {
  into: { documentId: string; name: string };
  articles: number;
  /** Public ones that would have lost their credit, where the newsroom takes such articles down. */
  takenDown: number;
}

/** The source that a scrape was matched to. */
export interface FoundSource {
  /** Null where the newsroom has no such source yet: an import adds it, awaiting approval. */
  documentId: string | null;
  name: string;
  approval: Approval;
  /** How it is known. */
  evidence: string;
}
