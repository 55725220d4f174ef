import type { LinkedArticle } from './jsonLd';

/** What a page says of itself outside its text. */
export interface Metadata {
  /** `<html lang>`. */
  language: string | null;
  /** `<title>`. */
  title: string | null;
  /** `<link rel="canonical">`, as written. */
  canonical: string | null;
  /** `<base href>`, as written. */
  base: string | null;
  /** `<meta>` by lower-cased name, property or itemprop; several of one name in page order. */
  named: ReadonlyMap<string, readonly string[]>;
  /** `<time datetime>` and its like. */
  times: readonly PageTime[];
  /** What its JSON-LD says of the article. */
  article: LinkedArticle | null;
  /** What its microdata or RDFa say of it. */
  marked: LinkedArticle | null;
}

export interface PageTime {
  datetime: string;
  /** Words of the element and of those just above it. */
  words: string;
  /** Number of the block that it stands in or before. */
  block: number;
}

export const NO_METADATA: Metadata = {
  language: null,
  title: null,
  canonical: null,
  base: null,
  named: new Map(),
  times: [],
  article: null,
  marked: null,
};

/** The first value of the first of these names that the page gives. */
export function firstNamed(metadata: Metadata, names: readonly string[]): string | null {
  for (const name of names) {
    for (const value of metadata.named.get(name) ?? []) if (value.trim() !== '') return value.trim();
  }
  return null;
}

/** What the page's data say of its article: the JSON-LD, and where that is silent the marks in its text. */
export function linkedArticle({ article, marked }: Metadata): LinkedArticle | null {
  if (!article || !marked) return article ?? marked;
  return {
    headline: article.headline ?? marked.headline,
    description: article.description ?? marked.description,
    authors: article.authors.length > 0 ? article.authors : marked.authors,
    publisher: article.publisher ?? marked.publisher,
    datePublished: article.datePublished ?? marked.datePublished,
    dateModified: article.dateModified ?? marked.dateModified,
    articleBody: article.articleBody ?? marked.articleBody,
    commentCount: article.commentCount ?? marked.commentCount,
    section: article.section ?? marked.section,
    keywords: article.keywords.length > 0 ? article.keywords : marked.keywords,
    language: article.language ?? marked.language,
    images: article.images.length > 0 ? article.images : marked.images,
  };
}
