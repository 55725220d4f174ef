import { errors } from '@strapi/utils';
import { z } from 'zod';
import { maybe } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { changedPassages } from '../policy/changedPassages';
import { NEAR_DUPLICATE, nearDuplicateRow, type NearDuplicateRow } from './nearDuplicateRow';

/** Another article of nearly the same text, as the desk is shown it. */
export interface NearDuplicate {
  documentId: string;
  headline: string;
  source: string | null;
  state: 'public' | 'draft' | 'killed';
  /** In whole per cent, when the later of the two came in. */
  likeness: number;
  /** Whether it is this article that came in later, and so is decided on here. */
  isLater: boolean;
  decision: {
    decision: NonNullable<NearDuplicateRow['decision']>;
    reason: string;
    by: string;
    at: string;
  } | null;
  /** Passages that only one of the two drafts has now. */
  onlyHere: string[];
  onlyThere: string[];
}

export type NearDuplicates = NearDuplicate[];

/** Pairs of one article that are shown, the undecided first. */
const SHOWN = 20;

const draftRow = z.object({
  documentId: z.string(),
  headline: maybe,
  bodyText: maybe,
  pubStatus: maybe,
  source: z.object({ name: z.string() }).nullish(),
});

/**
 * What came in as nearly the same as an article, and what that came in as nearly the same as, with what was decided.
 * @throws NotFoundError where there is no such article.
 */
export async function nearDuplicatesOf(newsroom: Newsroom, documentId: string): Promise<NearDuplicates> {
  const { strapi, types } = newsroom;
  const draftOf = async (where: string) =>
    draftRow.nullable().parse(
      await strapi.db.query(types.article).findOne({
        select: ['documentId', 'headline', 'bodyText', 'pubStatus'],
        where: { documentId: where, publishedAt: null },
        populate: { source: true },
      }),
    );
  const own = await draftOf(documentId);
  if (own === null) throw new errors.NotFoundError(`There is no article ${documentId}.`);
  const rows: unknown = await strapi.db.query(NEAR_DUPLICATE).findMany({
    where: { $or: [{ articleDocumentId: documentId }, { otherDocumentId: documentId }] },
    orderBy: [{ id: 'asc' }],
  });
  const pairs = z.array(nearDuplicateRow).parse(rows);
  const shown = [
    ...pairs.filter(({ decision }) => decision === null),
    ...pairs.filter(({ decision }) => decision !== null),
  ].slice(0, SHOWN);
  const found: NearDuplicates = [];
  for (const pair of shown) {
    const isLater = pair.articleDocumentId === documentId;
    const other = await draftOf(isLater ? pair.otherDocumentId : pair.articleDocumentId);
    if (other === null) continue;
    const published = await strapi.db
      .query(types.article)
      .count({ where: { documentId: other.documentId, publishedAt: { $notNull: true } } });
    const { added, missing } = changedPassages(own.bodyText ?? '', [other.bodyText ?? ''], NOTHING_MOVED);
    found.push({
      documentId: other.documentId,
      headline: other.headline ?? '',
      source: other.source?.name ?? null,
      state: other.pubStatus === 'canceled' ? 'killed' : published > 0 ? 'public' : 'draft',
      likeness: pair.likeness,
      isLater,
      decision: decisionOf(pair),
      onlyHere: added,
      onlyThere: missing,
    });
  }
  return found;
}

const NOTHING_MOVED = { removed: [], takenOut: [] };

function decisionOf({ decision, reason, decidedBy, decidedAt }: NearDuplicateRow): NearDuplicate['decision'] {
  if (decision === null) return null;
  return { decision, reason: reason ?? '', by: decidedBy ?? '', at: decidedAt ?? '' };
}
