import { z } from 'zod';
import { readBody } from '../../newsroom/articleBody';
import { maybe } from '../../newsroom/columns';
import type { Newsroom } from '../../newsroom/newsroom';
import type { Ours } from './mergeVersion';
import { passagesOf } from './passages';
import { captionColumns } from './versionItem';

const caption = z.looseObject({ documentId: z.string(), image: z.unknown() });
const draftRow = z.looseObject({
  headline: maybe,
  pubStatus: maybe,
  body: z.unknown(),
  authors: z
    .array(z.looseObject({ name: z.string() }))
    .nullish()
    .transform((value) => value ?? []),
  photoCaptions: z
    .array(caption)
    .nullish()
    .transform((value) => value ?? []),
});

/** An article's draft as a new version meets it. */
export interface MetDraft extends Ours {
  headline: string;
  isKilled: boolean;
  isPublic: boolean;
  /** The authors' entries, with what an editor has added to their names. */
  authors: Record<string, unknown>[];
  /** The captions' rows whole, by their document ids. */
  captionRows: ReadonlyMap<string, Record<string, unknown>>;
}

/** Null where the article has no draft. */
export async function draftOfArticle(
  { strapi, types }: Newsroom,
  documentId: string,
): Promise<MetDraft | null> {
  const articles = strapi.db.query(types.article);
  const found: unknown = await articles.findOne({
    where: { documentId, publishedAt: null },
    populate: { authors: true, dateline: true, photoCaptions: { populate: { image: true } } },
  });
  if (found === null) return null;
  const row = draftRow.parse(found);
  return {
    headline: row.headline ?? '',
    isKilled: row.pubStatus === 'canceled',
    isPublic: (await articles.count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0,
    authors: row.authors,
    fields: row,
    passages: passagesOf(readBody(row.body)),
    captions: row.photoCaptions.map((entry) => ({
      documentId: entry.documentId,
      fields: captionColumns.parse(entry),
      hasFile: entry.image != null,
    })),
    captionRows: new Map(row.photoCaptions.map((entry) => [entry.documentId, entry])),
  };
}
