import { NO_OBLIGATIONS } from '../../licences/licenceTerms';
import type { ArticleSubject, CaptionSubject, LicenceSubject, SourceSubject, Subject } from '../subject';

const source: SourceSubject = {
  documentId: 'source-1',
  name: 'Harbour Wire',
  approval: 'approved',
  homepage: 'https://harbourwire.example',
  licence: null,
  creditTemplate: null,
  pixelRequired: false,
};

const licence: LicenceSubject = {
  ...NO_OBLIGATIONS,
  documentId: 'licence-1',
  name: 'Syndication agreement',
  uri: null,
  attributionRequired: true,
};

const article: ArticleSubject = {
  documentId: 'article-1',
  headline: 'Ferry workers accept new contract',
  byline: 'By Ines Calloway',
  bylineAbsence: null,
  authors: [{ name: 'Ines Calloway', institution: null }],
  originalUrl: 'https://harbourwire.example/2026/ferry-contract',
  permission: null,
  creditLine: null,
  photoCaptions: [],
  language: 'en',
  originalPublishedAt: null,
  changesMade: null,
  copyrightNotice: null,
  counterPixel: null,
};

/** An article that meets every rule, but for what an example changes. */
export const exampleSubject = (
  changes: {
    article?: Partial<ArticleSubject>;
    source?: Partial<SourceSubject> | null;
    licence?: Partial<LicenceSubject> | null;
  } = {},
): Subject => ({
  article: { ...article, ...changes.article },
  source: changes.source === null ? null : { ...source, ...changes.source },
  licence: changes.licence === null ? null : { ...licence, ...changes.licence },
});

export const exampleCaption = (changes: Partial<CaptionSubject>): CaptionSubject => ({
  text: 'A ferry leaves the harbour at dawn.',
  creator: null,
  credit: null,
  agency: null,
  via: null,
  ...changes,
});
