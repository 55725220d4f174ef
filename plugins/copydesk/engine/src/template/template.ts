/** A line that a source's articles have printed. */
export interface TemplateLine {
  hash: string;
  sample: string;
  /** Articles in which it was seen, by their numbers, oldest first; none older than the window. */
  seen: readonly number[];
  /** Those in which it stood between the story's paragraphs. */
  inside: readonly number[];
  /** Whether articles print different numbers in it. */
  varies: boolean;
  /** Whether the desk has said that it is never boilerplate. */
  isKept: boolean;
}

/** An article of the window, as another scrape of it is known by. */
export interface KnownArticle {
  number: number;
  sketch: readonly string[];
  headline: string | null;
}

/** What has been learned of a source: the lines of its last articles, each with where it was seen. */
export interface Template {
  /** Different articles that were ever learned from; the last one's number. */
  articles: number;
  /** Those of the window, oldest first. */
  recent: readonly KnownArticle[];
  lines: ReadonlyMap<string, TemplateLine>;
}

/**
 * Articles that a template looks back on. With fewer, a week of one subject would count as the whole source; with more,
 * a redesign would take months to be believed. A line that the last fifty articles lack is forgotten.
 */
export const WINDOW = 50;

/** Lines that are kept of one source; the rarest go first. Fifty articles bring about forty of their own each. */
export const MOST_LINES = 2_000;

export const EMPTY_TEMPLATE: Template = { articles: 0, recent: [], lines: new Map() };

/** Articles that a count is to be set against. */
export const windowOf = ({ articles }: Pick<Template, 'articles'>): number => Math.min(articles, WINDOW);

/** In how many of the last articles a line was seen. */
export const countOf = ({ seen }: Pick<TemplateLine, 'seen'>, articles: number): number =>
  seen.filter((number) => number > articles - WINDOW).length;
