import type { ArticleSubject, CaptionSubject, SourceSubject, Subject } from '../subject';

const source: SourceSubject = {
  documentId: 'source-1',
  name: 'Harbour Wire',
  approval: 'approved',
  homepage: 'https://harbourwire.example',
  licence: null,
};

const article: ArticleSubject = {
  documentId: 'article-1',
  headline: 'Ferry workers accept new contract',
  byline: 'By Ines Calloway',
  bylineAbsence: null,
  authors: [{ name: 'Ines Calloway' }],
  originalUrl: 'https://harbourwire.example/2026/ferry-contract',
  permission: null,
  creditLine: null,
  photoCaptions: [],
};

/** An article that meets every rule, but for what an example changes. */
export const exampleSubject = (
  changes: { article?: Partial<ArticleSubject>; source?: Partial<SourceSubject> | null } = {},
): Subject => ({
  article: { ...article, ...changes.article },
  source: changes.source === null ? null : { ...source, ...changes.source },
  licence: null,
});

export const exampleCaption = (changes: Partial<CaptionSubject>): CaptionSubject => ({
  text: 'A ferry leaves the harbour at dawn.',
  creator: null,
  credit: null,
  agency: null,
  via: null,
  ...changes,
});
