import type { Knex } from 'knex';
import { z } from 'zod';
import { AUDIT_EVENT } from '../../audit/auditEvent';
import { holdArticle } from '../../gate/hold';
import type { Newsroom } from '../../newsroom/newsroom';
import { PHOTO_FETCH } from '../../photos/photoFetch';
import { IMPORT_ITEM } from '../importItem';
import { captionColumns } from '../versions/versionItem';
import { isEditedCaption } from './editedCaption';
import type { MadeItem } from './madeItem';

const time = z.coerce.date();
const caption = captionColumns.extend({ documentId: z.string(), updatedAt: time });
const versions = z.array(
  z.object({
    updatedAt: time,
    publishedAt: time.nullish(),
    photoCaptions: z
      .array(caption)
      .nullish()
      .transform((value) => value ?? []),
  }),
);
type Version = z.infer<typeof versions>[number];

export interface TakenBack {
  articleDocumentId: string;
  /** Of the import, all that are about this article. */
  items: readonly MadeItem[];
  /** Where nobody may publish it until a transaction ends: that transaction. */
  hold: Knex.Transaction | null;
}

/**
 * Why an article stays when an import is taken back, as the end of a sentence; null where it may go. 'gone' where there
 * is none any more, 'notMade' where the import neither made nor changed it.
 */
export async function whyKept(
  newsroom: Newsroom,
  { articleDocumentId, items, hold }: TakenBack,
): Promise<string | 'gone' | 'notMade' | null> {
  const { strapi, types } = newsroom;
  if (hold !== null) await holdArticle(newsroom, hold, articleDocumentId);
  const found = versions.parse(
    await strapi.db.query(types.article).findMany({
      select: ['updatedAt', 'publishedAt'],
      where: { documentId: articleDocumentId },
      populate: { photoCaptions: true },
    }),
  );
  if (found.length === 0) return 'gone';
  if (!items.some(({ version }) => version === 'made'))
    return items.some(({ version }) => version === 'merged' || version === 'open')
      ? 'the desk had it before, and the import only changed it'
      : 'notMade';
  if (found.some(({ publishedAt }) => publishedAt != null)) return 'it is published';
  if (items.some(({ decisions }) => decisions.length > 0))
    return 'an editor has decided about what was taken out of it';
  const others = await strapi.db.query(IMPORT_ITEM).count({
    where: {
      articleDocumentId,
      version: { $in: ['merged', 'open'] },
      id: { $notIn: items.map(({ id }) => id) },
    },
  });
  if (others > 0) return 'another import has changed it since';
  const settled = new Date(Math.max(...items.map(({ settledAt }) => settledAt?.getTime() ?? 0)));
  if (found.some(({ updatedAt }) => updatedAt > settled)) return 'it was edited since';
  if (await hasEditedCaption(newsroom, found, items, settled)) return 'one of its captions was edited since';
  if ((await strapi.db.query(AUDIT_EVENT).count({ where: { subjectDocumentId: articleDocumentId } })) > 0)
    return 'the audit trail has decisions about it';
  return null;
}

const pictures = z.array(z.object({ captionDocumentId: z.string(), updatedAt: time }));

async function hasEditedCaption(
  { strapi }: Newsroom,
  found: readonly Version[],
  items: readonly MadeItem[],
  settled: Date,
): Promise<boolean> {
  const changed = found
    .flatMap(({ photoCaptions }) => photoCaptions)
    .filter(({ updatedAt }) => updatedAt > settled);
  if (changed.length === 0) return false;
  const seenTo = pictures.parse(
    await strapi.db.query(PHOTO_FETCH).findMany({
      select: ['captionDocumentId', 'updatedAt'],
      where: { captionDocumentId: { $in: changed.map(({ documentId }) => documentId) } },
    }),
  );
  const pictured = new Map(seenTo.map((row) => [row.captionDocumentId, row.updatedAt]));
  const written = items.flatMap((item) => item.written.captions);
  return changed.some(({ documentId, updatedAt, ...fields }) =>
    isEditedCaption({ updatedAt, fields }, written, settled, pictured.get(documentId) ?? null),
  );
}
