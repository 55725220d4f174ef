import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { ENGINE_VERSION } from '../../../engine/src';
import { IMPORT_ITEM } from '../imports/importItem';
import { standingItem } from '../imports/versions/standingItem';
import { STANDING } from '../imports/versions/versionState';
import type { Newsroom } from '../newsroom/newsroom';
import { learnFromKept } from './learnFromKept';
import { draftOf, NO_DIFFERENCES, recleanItem, type ArticleDifferences, type Draft } from './recleanItem';

/** What is to be cleaned again, and from where on. */
export interface RecleanOrder {
  /** Articles of this source alone. */
  sourceDocumentId: string | null;
  /** What came with this import alone. */
  importDocumentId: string | null;
  /** Where the batch before ended; 0 for the first. */
  after: number;
  /** Articles of one batch. */
  limit: number;
  /** Write what changes; without it, nothing is written to any article. */
  apply: boolean;
}

export interface RecleanBatch {
  engineVersion: string;
  /** Articles whose scrape was read again. */
  checked: number;
  /** Those in which something changes, or would but for an editor. */
  articles: ArticleDifferences[];
  /** Where the next batch begins; null where there is none. */
  next: number | null;
}

const candidates = z.array(z.object({ id: z.number(), articleDocumentId: z.string() }));

/** Items that are looked through for the articles of one batch, so that a rare source does not hold a request up. */
const LOOKED_THROUGH = 500;

/**
 * Cleans a batch of what was imported before again, by the engine, rules and template of today. Whoever asks goes on from
 * `next`; a run that was cut off is begun again without harm, since what was applied no longer differs.
 */
export async function recleanBatch(newsroom: Newsroom, order: RecleanOrder): Promise<RecleanBatch> {
  const batch: RecleanBatch = { engineVersion: ENGINE_VERSION, checked: 0, articles: [], next: null };
  const found = await candidatesOf(newsroom, order);
  for (const [index, { id, articleDocumentId }] of found.entries()) {
    if (batch.checked === order.limit || newsroom.work.stopping)
      return { ...batch, next: found[index - 1]?.id ?? order.after };
    const draft = await draftOf(newsroom, articleDocumentId);
    if (draft === null || !(await isAsked(newsroom, id, draft, order))) continue;
    const differences = await differencesOf(newsroom, id, draft, order.apply);
    if (differences === null) continue;
    batch.checked += 1;
    if (isDifferent(differences)) batch.articles.push(differences);
    await setImmediate();
  }
  return { ...batch, next: found.length < LOOKED_THROUGH ? null : (found.at(-1)?.id ?? null) };
}

async function candidatesOf({ strapi }: Newsroom, { after, importDocumentId }: RecleanOrder) {
  return candidates.parse(
    await strapi.db.query(IMPORT_ITEM).findMany({
      select: ['id', 'articleDocumentId'],
      where: {
        id: { $gt: after },
        version: { $in: [...STANDING] },
        articleDocumentId: { $notNull: true },
        ...(importDocumentId === null ? {} : { importDocumentId }),
      },
      orderBy: { id: 'asc' },
      limit: LOOKED_THROUGH,
    }),
  );
}

const withId = z.object({ id: z.number() }).nullable();

/** Whether it is the item that the article goes by, and the article is one that was asked for. */
async function isAsked(
  newsroom: Newsroom,
  id: number,
  draft: Draft,
  { sourceDocumentId }: RecleanOrder,
): Promise<boolean> {
  if (sourceDocumentId !== null && draft.source?.documentId !== sourceDocumentId) return false;
  return withId.parse(await standingItem(newsroom, draft.documentId, ['id']))?.id === id;
}

/** What goes wrong with one article stays with it, with its reason. */
async function differencesOf(
  newsroom: Newsroom,
  id: number,
  { documentId, headline, source }: Draft,
  apply: boolean,
): Promise<ArticleDifferences | null> {
  try {
    if (source) await learnFromKept(newsroom, source.documentId);
    return await recleanItem(newsroom, id, apply);
  } catch (error) {
    newsroom.strapi.log.error(`Copydesk could not clean article ${documentId} again.`, { error });
    const refused = error instanceof Error ? error.message : String(error);
    return { articleDocumentId: documentId, headline: headline ?? '', ...NO_DIFFERENCES, refused };
  }
}

const isDifferent = (differences: ArticleDifferences): boolean =>
  differences.refused !== null ||
  [
    differences.goesOut,
    differences.comesBack,
    differences.fields,
    differences.leftPassages,
    differences.leftFields,
  ].some((list) => list.length > 0);
