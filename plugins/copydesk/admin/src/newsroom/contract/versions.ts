/** A place at which the desk and a new version have both changed what stood there. */
export interface Collision {
  id: string;
  kind: 'field' | 'passage' | 'caption';
  /** Of the article, or of a caption; null for passages and whole captions. */
  field: string | null;
  /** The words of the caption that it is about. */
  about: string | null;
  /** What stood there before; null for nothing, as of the other two. */
  base: string | null;
  ours: string | null;
  theirs: string | null;
}

/** Whose text stays at a place: the desk's, or the new version's. */
export type Take = 'ours' | 'theirs';

export interface ArticleVersion {
  documentId: string;
  /** It made the article, was merged, waits for decisions, or was left. */
  version: 'made' | 'merged' | 'open' | 'left';
  headline: string;
  reasons: string[];
  at: string | null;
  modifiedAt: string | null;
  import: { documentId: string; label: string };
  row: number;
}

export interface ArticleVersions {
  /** The newest first. */
  versions: ArticleVersion[];
  open: { item: string; collisions: Collision[] } | null;
}
