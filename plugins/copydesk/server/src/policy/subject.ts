import { z } from 'zod';

/*
 * What the policy looks at. The same shapes are read from the database by the gate and made from a story by the
 * importer, so that a rule never learns where an article stands.
 */

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

export const licenceSubject = z.object({ documentId: z.string(), name: z.string(), uri: text });

export const sourceSubject = z.object({
  documentId: z.string(),
  name: z.string(),
  approval: z.enum(['awaiting', 'approved', 'suspended']),
  homepage: text,
  licence: licenceSubject.nullish().transform((value) => value ?? null),
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
  authors: z.array(z.object({ name: text })).nullish(),
  originalUrl: text,
  permission: text,
  creditLine: text,
  photoCaptions: z
    .array(captionSubject)
    .nullish()
    .transform((value) => value ?? []),
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
