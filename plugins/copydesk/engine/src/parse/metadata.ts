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
  article: LinkedArticle | null;
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
};

/** The first value of the first of these names that the page gives. */
export function firstNamed(metadata: Metadata, names: readonly string[]): string | null {
  for (const name of names) {
    for (const value of metadata.named.get(name) ?? []) if (value.trim() !== '') return value.trim();
  }
  return null;
}
