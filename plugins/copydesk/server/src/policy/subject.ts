import { z } from 'zod';
import { obligationFields } from '../licences/obligations';

/*
 * What the policy looks at. The same shapes are read from the database by the gate and made from a story by the
 * importer, so that a rule never learns where an article stands.
 */

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** A date column comes as text from one database and as a Date from another. */
const instant = z
  .union([z.string(), z.number(), z.date()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : new Date(value)));

export const licenceSubject = z.object({
  documentId: z.string(),
  name: z.string(),
  uri: text,
  ...obligationFields,
});

export const sourceSubject = z.object({
  documentId: z.string(),
  name: z.string(),
  approval: z.enum(['awaiting', 'approved', 'suspended']),
  homepage: text,
  licence: licenceSubject.nullish().transform((value) => value ?? null),
  creditTemplate: text,
  pixelRequired: flag,
});

export const captionSubject = z.object({
  documentId: z.string().nullish(),
  text: text.transform((value) => value ?? ''),
  creator: text,
  credit: text,
  agency: text,
  via: text,
});

export const articleSubject = z.object({
  documentId: z.string(),
  headline: text.transform((value) => value ?? 'Without a headline'),
  byline: text,
  bylineAbsence: text,
  authors: z.array(z.object({ name: text, institution: text })).nullish(),
  originalUrl: text,
  permission: text,
  creditLine: text,
  photoCaptions: z
    .array(captionSubject)
    .nullish()
    .transform((value) => value ?? []),
  language: text,
  originalPublishedAt: instant,
  changesMade: text,
  copyrightNotice: text,
  counterPixel: text,
});

export type LicenceSubject = z.infer<typeof licenceSubject>;
export type SourceSubject = z.infer<typeof sourceSubject>;
export type CaptionSubject = z.infer<typeof captionSubject>;
export type ArticleSubject = z.infer<typeof articleSubject>;

/** An article with all that its attribution hangs on. */
export interface Subject {
  article: ArticleSubject;
  source: SourceSubject | null;
  licence: LicenceSubject | null;
}

/** What must be populated for `readSubject`. */
export const SUBJECT_POPULATE = {
  authors: true,
  source: { populate: { licence: true } },
  licence: true,
  photoCaptions: true,
} as const;

const subjectRow = articleSubject.extend({
  source: sourceSubject.nullish(),
  licence: licenceSubject.nullish(),
});

/** @throws ZodError where the row is not an article populated by `SUBJECT_POPULATE`. */
export function readSubject(row: unknown): Subject {
  const { source, licence, ...article } = subjectRow.parse(row);
  return { article, source: source ?? null, licence: licence ?? source?.licence ?? null };
}
