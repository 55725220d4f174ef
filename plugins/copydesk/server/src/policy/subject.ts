import { z } from 'zod';
import { obligationFields } from '../licences/obligations';
import { flag, text } from '../newsroom/columns';
import { imagesIn, linksOf, readBody } from '../newsroom/articleBody';
import { readOnce } from '../newsroom/readOnce';
import { readSparse } from '../newsroom/readSparse';
import type { Tree } from '../newsroom/rowPlan';
import { metadataConflict } from '../photos/metadataConflict';
import { approvalFields } from '../sources/isApproved';

/*
 * What the policy looks at. The same shapes are read from the database by the gate and made from a story by the
 * importer, so that a rule never learns where an article stands.
 */

const instant = z
  .union([z.string(), z.number(), z.date()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : new Date(value)));

/** A JSON column of strings; what is no such list counts as none. */
const words = z
  .array(z.string())
  .nullish()
  .catch(null)
  .transform((value) => (value ?? []).map((word) => word.trim()).filter((word) => word !== ''));

export const severity = z.enum(['block', 'warn', 'off']);
export type Severity = z.infer<typeof severity>;

/** Severities by a rule's id. */
export const severities = z.record(z.string(), severity);
export type Severities = z.infer<typeof severities>;

export const licenceSubject = z.object({
  documentId: z.string(),
  name: z.string(),
  uri: text,
  ...obligationFields,
});

const domain = z.object({ host: z.string() });

export const sourceSubject = z.object({
  documentId: z.string(),
  name: z.string(),
  ...approvalFields,
  homepage: text,
  licence: licenceSubject.nullish().transform((value) => value ?? null),
  kind: z.enum(['wire', 'partner', 'open', 'scrape']).nullish().catch(null),
  domains: z
    .array(domain)
    .nullish()
    .transform((value) => (value ?? []).map(({ host }) => host.toLowerCase())),
  /** The credit links to the original, whatever the licence says. */
  linkRequired: flag(false),
  /** Whoever shows its copy shows its logo. */
  logoRequired: flag(false),
  automatedImportAllowed: flag(true),
  pixelRequired: flag(false),
  maximumDays: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  /** Between its own publication and anybody else's. */
  embargoHours: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  agencies: words,
  severities: severities
    .nullish()
    .catch(null)
    .transform((value) => value ?? {}),
  creditTemplate: text,
});

const address = z.object({ url: z.string() });

/** Where a picture of the Media Library is found, in each of its sizes. */
const pictureUrls = address
  .extend({ formats: z.record(z.string(), address).nullish().catch(null) })
  .nullish()
  .catch(null)
  .transform((image) => (image ? [image, ...Object.values(image.formats ?? {})].map(({ url }) => url) : []));

export const captionSubject = z.object({
  documentId: z.string().nullish(),
  text: text.transform((value) => value ?? ''),
  creator: text,
  credit: text,
  agency: text,
  via: text,
  relation: text,
  copyrightNotice: text,
  usageTerms: text,
  restrictions: words,
  imageUrl: text,
  image: pictureUrls,
  /** What the file of its picture says otherwise. */
  metadataConflicts: z
    .array(metadataConflict)
    .nullish()
    .catch(null)
    .transform((value) => value ?? []),
});

/** An article of which this one came in as nearly the same, until an editor has decided on that. */
export const unresolvedNear = z.object({
  documentId: z.string(),
  headline: z.string(),
  /** In whole per cent. */
  likeness: z.number(),
});

const author = z.object({ name: text, institution: text });
const dateline = z.object({ agency: text });

export const articleSubject = z.object({
  documentId: z.string(),
  headline: text.transform((value) => value ?? 'Without a headline'),
  byline: text,
  bylineAbsence: text,
  authors: z.array(author).nullish(),
  originalUrl: text,
  permission: text,
  creditLine: text,
  photoCaptions: z
    .array(captionSubject)
    .nullish()
    .transform((value) => value ?? []),
  bodyText: text.transform((value) => value ?? ''),
  dateline: dateline.nullish().transform((value) => value ?? null),
  embargoedUntil: instant,
  expires: instant,
  nearDuplicates: z
    .array(unresolvedNear)
    .nullish()
    .catch(null)
    .transform((value) => value ?? []),
  pubStatus: z
    .enum(['usable', 'withheld', 'canceled'])
    .nullish()
    .transform((value) => value ?? 'usable'),
  counterPixel: text,
  /** When it became public here for the first time; null of a draft that never was. */
  firstPublishedAt: instant,
  language: text,
  originalPublishedAt: instant,
  changesMade: text,
  copyrightNotice: text,
  usageTerms: text,
  /** The addresses of the pictures in its text. */
  body: z
    .unknown()
    .optional()
    .transform((value) => {
      const body = readBody(value);
      return { links: linksOf(body), images: imagesIn(body) };
    }),
});

export type LicenceSubject = z.infer<typeof licenceSubject>;
export type SourceSubject = z.infer<typeof sourceSubject>;
export type CaptionSubject = z.infer<typeof captionSubject>;
export type ArticleSubject = z.infer<typeof articleSubject>;

/** How an article came in, where it was imported. */
export interface ImportedSubject {
  /** Whether a machine brought it: a token over the content API, the command, a feed. */
  automated: boolean;
  /** Scrapes that came in one import with it, itself among them. */
  together: number;
  /** The paragraphs that the engine made of its scrape; null of what was imported before they were kept. */
  clean: readonly string[] | null;
  /** The addresses that the clean text links to; null as above. */
  links: readonly string[] | null;
  /** What the engine removed: to put it back is no change of the text. */
  removed: readonly string[];
  /** How the paragraphs open that an editor took out as boilerplate that the engine had left in. */
  takenOut: readonly string[];
}

/** What the newsroom itself is: some licences ask. */
export interface DeskSubject {
  commercial: boolean;
  /** ISO 3166-1 codes of the countries that it publishes in; none is everywhere. */
  countries: readonly string[];
  /** Days after which a picture counts as archived. */
  archiveAfterDays: number;
  /** Agencies whose photos it may print by a contract of its own. */
  photoAgencies: readonly string[];
}

/** An article with all that its attribution hangs on. */
export interface Subject {
  article: ArticleSubject;
  source: SourceSubject | null;
  licence: LicenceSubject | null;
  imported: ImportedSubject | null;
  desk: DeskSubject;
  /** The moment for which the question is asked. */
  now: Date;
}

/** What a subject has that no row of the article holds. */
export type Around = Pick<Subject, 'imported' | 'desk' | 'now'>;

/** What must be populated for `readSubject`. */
export const SUBJECT_POPULATE = {
  authors: true,
  dateline: true,
  source: { populate: { licence: true, domains: true } },
  licence: true,
  photoCaptions: { populate: { image: true } },
} as const;

const fieldsOf = ({ shape }: { shape: object }): string[] => Object.keys(shape);

/** What of it `readSubject` looks at, but for the files of its photos: few articles show them in their text. */
export const SUBJECT_WITHOUT_FILES: Tree = {
  select: fieldsOf(articleSubject),
  populate: {
    authors: { select: fieldsOf(author) },
    dateline: { select: fieldsOf(dateline) },
    source: {
      select: fieldsOf(sourceSubject),
      populate: { licence: { select: fieldsOf(licenceSubject) }, domains: { select: fieldsOf(domain) } },
    },
    licence: { select: fieldsOf(licenceSubject) },
    photoCaptions: { select: fieldsOf(captionSubject) },
  },
};

/** A caption, a row's or one of a story at the door. */
export const readCaption = readSparse(captionSubject);

/** An article that is no row: of a story at the door, its captions read already and its body looked through. */
const readAtTheDoor = readSparse(articleSubject.omit({ photoCaptions: true, body: true }));

/** @throws ZodError where a field is not of the kind that the article's is. */
export const readNewArticle = (
  fields: unknown,
  { photoCaptions, body }: Pick<ArticleSubject, 'photoCaptions' | 'body'>,
): ArticleSubject => ({ ...readAtTheDoor(fields), photoCaptions, body });

const readRow = readSparse(
  articleSubject.extend({
    photoCaptions: z
      .array(z.unknown())
      .nullish()
      .transform((captions) => (captions ?? []).map(readCaption)),
    source: z.unknown(),
    licence: z.unknown(),
  }),
);

// Many articles share these.
const maybeSource = sourceSubject.nullable();
const maybeLicence = licenceSubject.nullable();
const readSource = readOnce((row) => maybeSource.parse(row ?? null));
const readLicence = readOnce((row) => maybeLicence.parse(row ?? null));

/** @throws ZodError where the row is not an article populated by `SUBJECT_POPULATE`. */
export function readSubject(row: unknown, around: Around): Subject {
  const { source: sourceRow, licence: licenceRow, ...article } = readRow(row);
  const source = readSource(sourceRow);
  return { article, source, licence: readLicence(licenceRow) ?? source?.licence ?? null, ...around };
}
