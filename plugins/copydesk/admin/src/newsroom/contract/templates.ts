/** A source that was learned from, and from how many of its last articles. */
export interface LearnedSource {
  documentId: string;
  name: string;
  articles: number;
}

export interface TemplateLine {
  hash: string;
  sample: string;
  /** How many of the last articles print it. */
  count: number;
  isInside: boolean;
  /** Whether the desk keeps it. */
  isKept: boolean;
}

export interface SourceTemplate {
  source: { documentId: string; name: string };
  articles: number;
  lines: TemplateLine[];
}
