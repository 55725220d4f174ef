import { errors } from '@strapi/utils';
import { z } from 'zod';
import { FEWEST_ARTICLES, repeatedLines, templateKey, windowOf } from '../../../engine/src';
import { knownSources, sourceName } from '../imports/sources';
import type { Newsroom } from '../newsroom/newsroom';
import { lockTemplate } from './learnTemplate';
import { lineColumns, readLines, readTemplate, tableOf, TEMPLATE, TEMPLATE_LINE } from './templateRows';

/** What was learned of a source, for its editors. */
export interface SourceTemplate {
  source: { documentId: string; name: string };
  /** Different articles that the counts look back on. */
  articles: number;
  lines: {
    hash: string;
    sample: string;
    /** How many of those articles print it. */
    count: number;
    /** Whether it stands between a story's paragraphs more often than around it. */
    isInside: boolean;
    /** Whether the desk keeps it. */
    isKept: boolean;
  }[];
}

const templates = z.array(z.object({ sourceDocumentId: z.string(), articles: z.number() }));
const keptLines = z.array(z.object({ sourceDocumentId: z.string() }));

/** The sources that were learned from or of which lines are kept, by name, and from how many articles. */
export async function learnedFrom(
  newsroom: Newsroom,
): Promise<{ documentId: string; name: string; articles: number }[]> {
  const { strapi } = newsroom;
  const kept = keptLines.parse(
    await strapi.db.query(TEMPLATE_LINE).findMany({ select: ['sourceDocumentId'], where: { isKept: true } }),
  );
  const learned = templates.parse(
    await strapi.db.query(TEMPLATE).findMany({
      select: ['sourceDocumentId', 'articles'],
      where: { articles: { $gt: 0 } },
    }),
  );
  const articlesOf = new Map([
    ...kept.map(({ sourceDocumentId }) => [sourceDocumentId, 0] as const),
    ...learned.map(({ sourceDocumentId, articles }) => [sourceDocumentId, articles] as const),
  ]);
  return (await knownSources(newsroom)).flatMap(({ documentId, name }) => {
    const articles = articlesOf.get(documentId);
    return articles === undefined ? [] : [{ documentId, name, articles: windowOf({ articles }) }];
  });
}

/** What was learned of one source; of one that nobody has learned from, no lines. */
export async function templateOf(newsroom: Newsroom, sourceDocumentId: string): Promise<SourceTemplate> {
  const template = await readTemplate(newsroom, sourceDocumentId);
  const lines = await readLines(newsroom, sourceDocumentId, {
    $or: [{ count: { $gte: FEWEST_ARTICLES } }, { isKept: true }],
  });
  return {
    source: { documentId: sourceDocumentId, name: await sourceName(newsroom, sourceDocumentId) },
    articles: windowOf(template),
    lines: repeatedLines({ ...template, lines }).map(({ hash, sample, count, inside, seen, isKept }) => ({
      hash,
      sample,
      count,
      isInside: inside.length * 2 > seen.length,
      isKept,
    })),
  };
}

/**
 * Says of a line that it is never boilerplate, or takes that back.
 * @throws NotFoundError where the source has no such line.
 */
export async function keepLine(
  newsroom: Newsroom,
  sourceDocumentId: string,
  hash: string,
  kept: { isKept: boolean; by: string },
): Promise<SourceTemplate> {
  const data = { isKept: kept.isKept, keptBy: kept.isKept ? kept.by : null };
  const changed: unknown = await newsroom.strapi.db
    .query(TEMPLATE_LINE)
    .update({ where: { sourceDocumentId, hash }, data });
  if (changed === null)
    throw new errors.NotFoundError('The source has no such line any more. Load its lines again.');
  return templateOf(newsroom, sourceDocumentId);
}

/**
 * Keeps a line by its text, whether or not it was ever counted.
 * @throws ValidationError where the text has no word in it by which it could be known.
 */
export async function keepText(
  newsroom: Newsroom,
  sourceDocumentId: string,
  text: string,
  by: string,
): Promise<void> {
  const key = templateKey(text);
  if (key === null) throw new errors.ValidationError('There is no word in this by which it could be known.');
  const line = {
    hash: key.hash,
    sample: text.slice(0, 160),
    seen: [],
    inside: [],
    varies: false,
    isKept: true,
  };
  await newsroom.strapi.db.transaction(async ({ trx }) => {
    await tableOf(newsroom, TEMPLATE_LINE, trx)
      .insert({ ...lineColumns(sourceDocumentId, line, 0, new Date()), kept_by: by })
      .onConflict(['source_document_id', 'hash'])
      .merge(['is_kept', 'kept_by']);
  });
}

/** Forgets everything that was learned of a source, but for the lines that the desk keeps. */
export async function forgetTemplate(newsroom: Newsroom, sourceDocumentId: string): Promise<SourceTemplate> {
  await newsroom.strapi.db.transaction(async ({ trx }) => {
    await lockTemplate(newsroom, trx, sourceDocumentId);
    const lines = () => tableOf(newsroom, TEMPLATE_LINE, trx).where({ source_document_id: sourceDocumentId });
    await lines().where({ is_kept: false }).delete();
    await lines().update({ count: 0, last_seen: 0, seen: '[]', inside: '[]' });
    await tableOf(newsroom, TEMPLATE, trx)
      .where({ source_document_id: sourceDocumentId })
      .update({ articles: 0, recent: '[]', once: '[]' });
  });
  return templateOf(newsroom, sourceDocumentId);
}
