import {
  articleSubject,
  captionSubject,
  licenceSubject,
  sourceSubject,
  type ArticleSubject,
  type CaptionSubject,
  type ImportedSubject,
  type LicenceSubject,
  type SourceSubject,
  type Subject,
} from '../subject';

const source: SourceSubject = sourceSubject.parse({
  documentId: 'source-1',
  name: 'Harbour Wire',
  approval: 'approved',
  homepage: 'https://harbourwire.example',
  domains: [{ host: 'harbourwire.example' }],
});

const article: ArticleSubject = articleSubject.parse({
  documentId: 'article-1',
  headline: 'Ferry workers accept new contract',
  byline: 'By Ines Calloway',
  authors: [{ name: 'Ines Calloway' }],
  originalUrl: 'https://harbourwire.example/2026/ferry-contract',
});

const licence: LicenceSubject = licenceSubject.parse({ documentId: 'licence-1', name: 'CC BY 4.0' });

/** An article that meets every rule, but for what an example changes. */
export const exampleSubject = (
  changes: {
    article?: Partial<ArticleSubject>;
    source?: Partial<SourceSubject> | null;
    licence?: Partial<LicenceSubject> | null;
  } & Partial<Pick<Subject, 'imported' | 'now'>> & { desk?: Partial<Subject['desk']> } = {},
): Subject => ({
  article: { ...article, ...changes.article },
  source: changes.source === null ? null : { ...source, ...changes.source },
  licence: changes.licence === null ? null : { ...licence, ...changes.licence },
  imported: changes.imported ?? null,
  desk: { commercial: false, countries: [], archiveAfterDays: 30, photoAgencies: [], ...changes.desk },
  now: changes.now ?? new Date('2026-05-05T12:00:00Z'),
});

/** How an imported article came in: by a machine, alone, with nothing known of its clean text. */
export const exampleImported = (changes: Partial<ImportedSubject> = {}): ImportedSubject => ({
  automated: true,
  together: 1,
  clean: null,
  links: null,
  removed: [],
  takenOut: [],
  ...changes,
});

export const exampleCaption = (changes: Partial<CaptionSubject>): CaptionSubject => ({
  ...captionSubject.parse({ text: 'A ferry leaves the harbour at dawn.' }),
  ...changes,
});
