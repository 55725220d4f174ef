import { z } from 'zod';
import { bodyNode, type BodyNode } from '../../newsroom/articleBody';
import { maybe } from '../../newsroom/columns';
import { decision } from '../importItem';
import { storedLedger } from '../storedLedger';
import type { Base } from './mergeVersion';
import { spaced } from './passages';
import { VERSION_STATES } from './versionState';

const PHOTO_RELATIONS = ['staff', 'pool', 'handout', 'file', 'courtesy'] as const;

/** A caption's fields that an import writes, as a database gives them. */
export const captionColumns = z.object({
  text: z
    .string()
    .nullish()
    .transform((value) => value ?? ''),
  creator: maybe,
  credit: maybe,
  agency: maybe,
  via: maybe,
  relation: z
    .enum(PHOTO_RELATIONS)
    .nullish()
    .transform((value) => value ?? null),
  copyrightNotice: maybe,
  restrictions: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  takenOn: maybe,
  alternativeText: maybe,
  imageUrl: maybe,
});

const written = z.looseObject({
  captions: z.array(captionColumns).optional(),
  forms: z.record(z.string(), z.string()).optional(),
  originalModifiedAt: maybe,
});

/** What is kept with a version that is open: what it was compared with, and its own body. */
const openMerge = z.object({
  base: z.object({
    fields: z.looseObject({}),
    passages: z.array(z.object({ text: z.string(), form: z.string().nullable() })),
    captions: z.array(captionColumns),
  }),
  body: z.array(bodyNode),
});

/** An item that an article goes by, as a new version is compared with it. */
export const versionItem = z.object({
  id: z.number(),
  documentId: z.string(),
  importDocumentId: z.string(),
  version: z.enum(VERSION_STATES),
  textSha256: maybe,
  clean: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  written: written.nullish().transform((value) => value ?? {}),
  ledger: storedLedger.nullish().transform((value) => value ?? null),
  decisions: z
    .array(decision)
    .nullish()
    .transform((value) => value ?? []),
  reasons: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  merge: openMerge.nullish().transform((value) => value ?? null),
});
export type VersionItem = z.infer<typeof versionItem>;

export const VERSION_COLUMNS: readonly string[] = Object.keys(versionItem.shape);

/** What the desk had when nobody had touched it: what the item's import wrote, but for what is still to be decided. */
export function baseOf(item: VersionItem): Base {
  if (item.merge !== null) return item.merge.base;
  const { forms, captions = [], ...fields } = writtenIn(item);
  const passages = item.clean.map(spaced).filter((text) => text !== '');
  return {
    fields,
    captions,
    passages: passages.map((text, place) => ({
      text,
      form: forms === undefined ? null : (forms[place] ?? ''),
    })),
  };
}

export const writtenIn = ({ written: kept }: VersionItem): Partial<z.infer<typeof written>> => kept;

/** What an open version keeps until the desk has decided. */
export interface OpenMerge {
  base: Base;
  body: readonly BodyNode[];
}
