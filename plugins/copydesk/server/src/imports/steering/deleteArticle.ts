import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import type { Newsroom } from '../../newsroom/newsroom';
import { PHOTO_FETCH } from '../../photos/photoFetch';

const captioned = z
  .object({
    photoCaptions: z
      .array(z.object({ documentId: z.string() }))
      .nullish()
      .transform((value) => value ?? []),
  })
  .nullable();

const fetches = z.array(z.object({ fileId: z.number().nullish() }));

/**
 * Deletes an article, then those of its captions that nothing else in the newsroom uses, in the transaction that runs.
 * @returns the ids of the files that were fetched for these captions, for `removeUnused` once it is committed
 */
export async function deleteArticle({ strapi, types }: Newsroom, documentId: string): Promise<number[]> {
  const { photoCaptions } = captioned.parse(
    await strapi.db.query(types.article).findOne({
      select: ['id'],
      where: { documentId },
      populate: { photoCaptions: { select: ['documentId'] } },
    }),
  ) ?? { photoCaptions: [] };
  await strapi.documents(types.article).delete({ documentId, locale: '*' });
  const files: number[] = [];
  for (const { documentId: captionDocumentId } of photoCaptions) {
    if (await isUsed({ strapi, types }, captionDocumentId)) continue;
    await strapi.documents(types.photoCaption).delete({ documentId: captionDocumentId });
    const where = { captionDocumentId };
    const fetched = fetches.parse(await strapi.db.query(PHOTO_FETCH).findMany({ select: ['fileId'], where }));
    files.push(...fetched.flatMap(({ fileId }) => fileId ?? []));
    await strapi.db.query(PHOTO_FETCH).deleteMany({ where });
  }
  return files;
}

/** Whether any entry, of whatever content type, points to a caption. */
async function isUsed(
  { strapi, types }: Pick<Newsroom, 'strapi' | 'types'>,
  documentId: string,
): Promise<boolean> {
  for (const [uid, attribute] of pointers({ strapi, types }))
    if ((await strapi.db.query(uid).count({ where: { [attribute]: { documentId } } })) > 0) return true;
  return false;
}

const relation = z.object({ type: z.literal('relation'), target: z.string() });

/** The relations of the newsroom's content types and components that lead to captions. */
function* pointers({
  strapi,
  types,
}: Pick<Newsroom, 'strapi' | 'types'>): Generator<[UID.Schema, attribute: string]> {
  // A caption points to its own translations.
  for (const model of [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)])
    if (model.uid !== types.photoCaption)
      for (const [attribute, definition] of Object.entries(model.attributes))
        if (relation.safeParse(definition).data?.target === types.photoCaption) yield [model.uid, attribute];
}
