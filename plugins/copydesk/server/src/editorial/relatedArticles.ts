import { errors } from '@strapi/utils';
import { z } from 'zod';
import { IMPORT_ITEM } from '../imports/importItem';
import { findNear } from '../nearDuplicates/findNear';
import { NEAR_DUPLICATE, nearDuplicateRow } from '../nearDuplicates/nearDuplicateRow';
import type { Newsroom } from '../newsroom/newsroom';

/** Another article that may hold the same as one that was killed. */
export interface RelatedArticle {
  documentId: string;
  headline: string;
  /** Why it is named: it has the same text, is of the same address, is another version by an editor's word, or is nearly the same. */
  because: 'text' | 'address' | 'version' | 'nearDuplicate';
  published: boolean;
}

const drafts = z.array(
  z.object({
    documentId: z.string(),
    headline: z.string().nullish(),
    originalUrl: z.string().nullish(),
    bodyText: z.string().nullish(),
  }),
);

/** Articles that are named for one reason. */
const MOST = 100;

/**
 * The other articles for which a kill may be due as well, as things stand now: of the same text or address, other versions
 * of the story and theirs, and what is nearly the same. What an editor called a different story is not named for its text.
 * @throws NotFoundError where there is no such article.
 */
export async function relatedArticles(newsroom: Newsroom, documentId: string): Promise<RelatedArticle[]> {
  const own = await draftsWhere(newsroom, { documentId });
  if (own.length === 0) throw new errors.NotFoundError(`There is no article ${documentId}.`);
  const urls = own.flatMap(({ originalUrl }) => (originalUrl ? [originalUrl] : []));
  const { versions, differing } = await decidedOf(newsroom, documentId);
  const near: string[] = [];
  for (const { bodyText } of own)
    for (const found of await findNear(newsroom, bodyText ?? '', { except: documentId, most: MOST }))
      if (!differing.has(found.documentId)) near.push(found.documentId);

  const withIds = (ids: readonly string[]) =>
    ids.length === 0 ? [] : draftsWhere(newsroom, { documentId: { $in: ids } });
  const byReason = [
    { because: 'text', found: await withIds(await sameText(newsroom, documentId)) },
    { because: 'address', found: await draftsWhere(newsroom, { originalUrl: { $in: urls } }) },
    { because: 'version', found: await withIds(versions) },
    { because: 'nearDuplicate', found: await withIds(near) },
  ] as const;
  const related = new Map<string, RelatedArticle>();
  for (const { because, found } of byReason)
    for (const other of found) {
      if (other.documentId === documentId || related.has(other.documentId)) continue;
      const published = await isPublic(newsroom, other.documentId);
      related.set(other.documentId, {
        documentId: other.documentId,
        headline: other.headline ?? '',
        because,
        published,
      });
    }
  return [...related.values()];
}

async function draftsWhere({ strapi, types }: Newsroom, where: Record<string, unknown>) {
  return drafts.parse(
    await strapi.db.query(types.article).findMany({
      select: ['documentId', 'headline', 'originalUrl', 'bodyText'],
      where: { ...where, publishedAt: null },
      orderBy: { id: 'asc' },
      limit: MOST,
    }),
  );
}

async function isPublic({ strapi, types }: Newsroom, documentId: string): Promise<boolean> {
  const where = { documentId, publishedAt: { $notNull: true } };
  return (await strapi.db.query(types.article).count({ where })) > 0;
}

const items = z.array(
  z.object({ textSha256: z.string().nullish(), articleDocumentId: z.string().nullish() }),
);

/** The articles that scrapes of the same text became. */
async function sameText({ strapi }: Newsroom, documentId: string): Promise<string[]> {
  const itemsWhere = async (where: Record<string, unknown>) =>
    items.parse(
      await strapi.db.query(IMPORT_ITEM).findMany({ select: ['textSha256', 'articleDocumentId'], where }),
    );
  const texts = (await itemsWhere({ articleDocumentId: documentId })).flatMap(({ textSha256 }) =>
    textSha256 ? [textSha256] : [],
  );
  const ofText = texts.length === 0 ? [] : await itemsWhere({ textSha256: { $in: texts } });
  return ofText.flatMap(({ articleDocumentId }) => (articleDocumentId ? [articleDocumentId] : []));
}

/**
 * The other versions of an article's story, theirs among them, and those that an editor called different stories than it.
 */
async function decidedOf({ strapi }: Newsroom, documentId: string) {
  const versions = new Set([documentId]);
  const differing = new Set<string>();
  for (let last: string[] = [documentId]; last.length > 0; ) {
    const rows: unknown = await strapi.db.query(NEAR_DUPLICATE).findMany({
      where: { $or: [{ articleDocumentId: { $in: last } }, { otherDocumentId: { $in: last } }] },
    });
    const asked = last;
    last = [];
    for (const { articleDocumentId, otherDocumentId, decision } of z.array(nearDuplicateRow).parse(rows)) {
      const others = asked.includes(articleDocumentId) ? otherDocumentId : articleDocumentId;
      if (
        decision === 'differentStory' &&
        (articleDocumentId === documentId || otherDocumentId === documentId)
      )
        differing.add(others);
      if (decision !== 'sameStory' || versions.has(others)) continue;
      versions.add(others);
      last.push(others);
    }
  }
  return { versions: [...versions], differing };
}
