import { errors } from '@strapi/utils';
import { articleSubject } from '../../audit/articleSubject';
import { recordEvent } from '../../audit/recordEvent';
import { holdArticle } from '../../gate/hold';
import type { Newsroom } from '../../newsroom/newsroom';
import { IMPORT_ITEM } from '../importItem';
import type { Take } from './collision';
import { decisionReport, placesOf } from './mergeReport';
import { openMergeOf } from './openMergeOf';
import { versionsOf, type ArticleVersions } from './versionsOf';
import { writeMerge } from './writeMerge';

/** What an editor decides of a version that is open, place by place. */
export interface VersionOrder {
  articleDocumentId: string;
  /** The import item of the version. */
  itemDocumentId: string;
  /** By the collisions' ids: all of them. */
  decisions: ReadonlyMap<string, Take>;
  by: string;
}

/**
 * Writes what an editor decided of a new version into the article's draft, and closes it. What is public stays as it is
 * until somebody publishes.
 * @throws NotFoundError where the version is not one that is open.
 * @throws ValidationError where a place is not decided, or the draft has changed since the editor looked.
 */
export async function decideVersion(newsroom: Newsroom, order: VersionOrder): Promise<ArticleVersions> {
  const { strapi } = newsroom;
  const { articleDocumentId, itemDocumentId, decisions, by } = order;
  return strapi.db.transaction(async ({ trx }) => {
    await holdArticle(newsroom, trx, articleDocumentId);
    const open = await openMergeOf(newsroom, articleDocumentId);
    if (open?.item.documentId !== itemDocumentId)
      throw new errors.NotFoundError(
        'There is nothing to decide on this version: somebody has, or a newer one came in. Load the article again.',
      );
    const merge = open.merge(decisions);
    const asked = new Set(merge.decided.map(({ collision }) => collision.id));
    if ([...decisions.keys()].some((id) => !asked.has(id)))
      throw new errors.ValidationError(
        'The article has changed since you looked at it. Load it again, and decide on what stands there now.',
      );
    if (merge.open.length > 0)
      throw new errors.ValidationError(`Decide on every place first. Still open: ${placesOf(merge.open)}.`);

    await writeMerge(newsroom, articleDocumentId, open.draft, merge);
    const reasons = [...open.item.reasons, decisionReport(merge.decided, by)];
    await strapi.db.query(IMPORT_ITEM).update({
      where: { id: open.item.id },
      data: { outcome: 'updated', version: 'merged', merge: null, reasons },
    });
    const decidedAs = (wanted: Take) =>
      merge.decided.flatMap(({ collision: { kind, field }, take }) =>
        take === wanted ? [{ kind, field }] : [],
      );
    await recordEvent(newsroom, {
      action: 'versionMerged',
      subject: articleSubject({ documentId: articleDocumentId, headline: open.draft.headline }),
      detail: {
        import: open.item.importDocumentId,
        item: itemDocumentId,
        taken: decidedAs('theirs'),
        kept: decidedAs('ours'),
      },
    });
    return versionsOf(newsroom, articleDocumentId);
  });
}
