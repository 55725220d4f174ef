import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import type { Newsroom } from '../../newsroom/newsroom';

const captioned = z
  .object({
    photoCaptions: z
      .array(z.object({ documentId: z.string() }))
      .nullish()
      .transform((value) => value ?? []),
  })
  .nullable();

/** Deletes an article, then those of its captions that nothing else in the newsroom uses. In the transaction that runs. */
export async function deleteArticle({ strapi, types }: Newsroom, documentId: string): Promise<void> {
  const { photoCaptions } = captioned.parse(
    await strapi.db.query(types.article).findOne({
      select: ['id'],
      where: { documentId },
      populate: { photoCaptions: { select: ['documentId'] } },
    }),
  ) ?? { photoCaptions: [] };
  await strapi.documents(types.article).delete({ documentId, locale: '*' });
  for (const caption of photoCaptions)
    if (!(await isUsed({ strapi, types }, caption.documentId)))
      await strapi.documents(types.photoCaption).delete({ documentId: caption.documentId });
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
