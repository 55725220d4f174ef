import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { z } from 'zod';
import { recordEvent } from '../audit/recordEvent';
import { moveFeedPolls } from '../feeds/keepFeedPolls';
import type { Decision } from '../gate/decide';
import { newFaults, refuseLoss, takeAllDown, uncreditedAmong } from '../gate/lostCredit';
import { IMPORT } from '../imports/importItem';
import { text } from '../newsroom/columns';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { endStaleOverrides } from '../override/endOverrides';
import { PHOTO_FETCH } from '../photos/photoFetch';
import { moveRules } from '../rules/moveRules';
import { moveTemplate } from '../templates/moveTemplate';
import { addressesToAdd } from './addresses';
import { moveArticles, publicVersionsOf } from './articlesOfSource';

/** What came of a merge. */
export interface Merged {
  /** The source that was kept. */
  into: { documentId: string; name: string };
  /** Articles that moved. */
  articles: number;
  /** Public ones among these that would have lost their credit, where the newsroom takes such articles down. */
  takenDown: number;
}

const sourceRow = z.looseObject({
  id: z.number(),
  documentId: z.string(),
  name: z.string(),
  homepage: text,
  domains: z
    .array(z.object({ id: z.number(), host: z.string() }))
    .nullish()
    .transform((value) => value ?? []),
  feeds: z
    .array(z.object({ id: z.number(), url: z.string(), everyMinutes: z.number().nullish() }))
    .nullish()
    .transform((value) => value ?? []),
});
type SourceRow = z.infer<typeof sourceRow>;

/**
 * Makes one source of two. Its articles, imports, rules, template, domains and feeds move to the source that is kept,
 * whose terms hold for them from then on: licence, credit, agencies, severities. The other is deleted. All or nothing,
 * in one transaction. An override ends, as ever where an article's source changes.
 * @throws NotFoundError where there is no source to be merged.
 * @throws ValidationError where there is none to be kept, both are one, or an article that is public would lose what it
 * needs for that; where the newsroom is so configured, it is taken down instead.
 */
export async function mergeSources(
  newsroom: Newsroom,
  mergedDocumentId: string,
  keptDocumentId: string,
): Promise<Merged> {
  const { strapi, types, config } = newsroom;
  if (mergedDocumentId === keptDocumentId) throw wrongKept("A source can't be merged into itself.");
  return strapi.db.transaction(async ({ trx }) => {
    await lockSources(newsroom, trx, [mergedDocumentId, keptDocumentId]);
    const merged = await sourceOf(newsroom, mergedDocumentId);
    const kept = await sourceOf(newsroom, keptDocumentId);
    if (merged === null) throw new errors.NotFoundError(`There is no source ${mergedDocumentId}.`);
    if (kept === null) throw wrongKept(`There is no source ${keptDocumentId}.`);

    const versions = await publicVersionsOf(newsroom, merged.id);
    const before = await uncreditedAmong(newsroom, versions);
    await addAddresses(newsroom, kept, merged);
    const articles = await moveArticles(newsroom, trx, merged.id, kept.id);
    await strapi.db.query(IMPORT).updateMany({
      where: { sourceDocumentId: merged.documentId },
      data: { sourceDocumentId: kept.documentId },
    });
    await strapi.db.query(PHOTO_FETCH).updateMany({
      where: { sourceDocumentId: merged.documentId },
      data: { sourceDocumentId: kept.documentId },
    });
    await moveRules(newsroom, merged.documentId, kept.documentId);
    await moveTemplate(newsroom, trx, merged.documentId, kept.documentId);
    await moveFeedPolls(newsroom, merged.documentId, kept.documentId);

    const lost = lostBetween(before, await uncreditedAmong(newsroom, versions));
    if (lost.length > 0 && config.gate.whenCreditIsLost === 'refuse') await refuseLoss(newsroom, lost);
    await takeAllDown(newsroom, lost);
    await endStaleOverrides(newsroom, null);
    await strapi.documents(types.source).delete({ documentId: merged.documentId });
    const { documentId, name } = kept;
    await recordEvent(newsroom, {
      action: 'sourcesMerged',
      subject: { type: 'source', documentId, name },
      detail: {
        merged: {
          documentId: merged.documentId,
          name: merged.name,
          domains: merged.domains.map(({ host }) => host),
        },
        articles,
        takenDown: lost.map(({ subject }) => subject.article.documentId),
      },
    });
    return { into: { documentId, name }, articles, takenDown: lost.length };
  });
}

function wrongKept(fault: string) {
  const message = `${fault} Choose another source to keep.`;
  return fieldError(message, [{ path: ['into'], message }]);
}

/** Until the transaction ends, nobody gives an article one of these sources; in one order, so that no two wait for each other. */
async function lockSources(
  { strapi, types }: Newsroom,
  trx: Knex.Transaction,
  documentIds: string[],
): Promise<void> {
  const { tableName } = strapi.db.metadata.get(types.source);
  await strapi.db
    .getConnection(tableName)
    .transacting(trx)
    .whereIn('document_id', documentIds)
    .orderBy('id')
    .forUpdate()
    .select('id');
}

/** Feeds are read where the newsroom's sources have them. */
async function sourceOf({ strapi, types }: Newsroom, documentId: string): Promise<SourceRow | null> {
  const feeds = 'feeds' in strapi.contentType(types.source).attributes ? { feeds: true } : {};
  const row: unknown = await strapi.db
    .query(types.source)
    .findOne({ where: { documentId }, populate: { domains: true, ...feeds } });
  return sourceRow.nullable().parse(row);
}

async function addAddresses({ strapi, types }: Newsroom, kept: SourceRow, merged: SourceRow): Promise<void> {
  const { homepage, domains, feeds } = addressesToAdd(kept, merged);
  const data: Record<string, unknown> = {
    ...(homepage === kept.homepage ? {} : { homepage }),
    ...(domains.length === 0 ? {} : { domains: [...kept.domains, ...domains] }),
    ...(feeds.length === 0
      ? {}
      : { feeds: [...kept.feeds, ...feeds.map(({ url, everyMinutes }) => ({ url, everyMinutes }))] }),
  };
  if (Object.keys(data).length > 0)
    await strapi.documents(types.source).update({ documentId: kept.documentId, data });
}

/** What is wrong with the articles now and was not before. */
function lostBetween(before: Map<number, Decision>, after: Map<number, Decision>): Decision[] {
  return [...after].flatMap(([id, decision]) => {
    const findings = newFaults(decision.findings, before.get(id)?.findings ?? []);
    return findings.length === 0 ? [] : [{ ...decision, findings }];
  });
}
