import { z } from 'zod';
import { AUDIT_EVENT } from '../../audit/auditEvent';
import { holdArticle } from '../../gate/hold';
import type { Newsroom } from '../../newsroom/newsroom';
import { IMPORT_ITEM } from '../importItem';
import type { MadeItem } from './madeItem';

const time = z.coerce.date();
const versions = z.array(
  z.object({
    createdAt: time,
    updatedAt: time,
    publishedAt: time.nullish(),
    photoCaptions: z
      .array(z.object({ updatedAt: time }))
      .nullish()
      .transform((value) => value ?? []),
  }),
);

/**
 * Why an article stays when an import is taken back, as the end of a sentence; null where it may go, 'notMade' where
 * the import made no such article, or somebody has deleted it. Within a transaction, with `hold`, nobody publishes it
 * until that ends.
 * @param items of the import, all that are about this article
 */
export async function whyKept(
  newsroom: Newsroom,
  {
    articleDocumentId,
    items,
    hold,
  }: { articleDocumentId: string; items: readonly MadeItem[]; hold: boolean },
): Promise<string | 'notMade' | null> {
  const { strapi, types } = newsroom;
  if (hold) await holdArticle(newsroom, articleDocumentId);
  const found = versions.parse(
    await strapi.db.query(types.article).findMany({
      select: ['createdAt', 'updatedAt', 'publishedAt'],
      where: { documentId: articleDocumentId },
      populate: { photoCaptions: { select: ['updatedAt'] } },
    }),
  );
  const settled = items.flatMap((item) => item.settledAt?.getTime() ?? []);
  // An article and the outcome of the item that made it are written at one and the same time.
  const isMade = found.some(({ createdAt }) => settled.includes(createdAt.getTime()));
  if (found.length === 0) return 'notMade';
  if (!isMade)
    return items.some(({ outcome }) => outcome === 'updated')
      ? 'the desk had it before, and the import only changed it'
      : 'notMade';
  if (found.some(({ publishedAt }) => publishedAt != null)) return 'it is published';
  if (items.some(({ decisions }) => hasDecisions(decisions)))
    return 'an editor has decided about what was taken out of it';
  const last = Math.max(...settled);
  const others = await strapi.db.query(IMPORT_ITEM).count({
    where: {
      articleDocumentId,
      outcome: 'updated',
      id: { $notIn: items.map(({ id }) => id) },
    },
  });
  if (others > 0) return 'another import has changed it since';
  if (found.some(({ updatedAt }) => updatedAt.getTime() > last)) return 'it was edited since';
  if (found.some((version) => version.photoCaptions.some(({ updatedAt }) => updatedAt.getTime() > last)))
    return 'one of its captions was edited since';
  if ((await strapi.db.query(AUDIT_EVENT).count({ where: { subjectDocumentId: articleDocumentId } })) > 0)
    return 'the audit trail has decisions about it';
  return null;
}

const hasDecisions = (decisions: unknown): boolean => Array.isArray(decisions) && decisions.length > 0;
