import type { Knex } from 'knex';
import { z } from 'zod';
import {
  countOf,
  learn,
  MOST_LINES,
  WINDOW,
  type ArticleLines,
  type TemplateLine,
} from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';
import { upsertRows } from '../newsroom/writeRows';
import {
  chunksOf,
  isOnce,
  lineColumns,
  readLines,
  readTemplate,
  ROWS,
  tableOf,
  TEMPLATE,
  TEMPLATE_LINE,
  templateColumns,
} from './templateRows';

const CHANGED = ['count', 'last_seen', 'last_seen_at', 'seen', 'inside', 'varies'];

const ids = z.array(z.object({ id: z.number() }));

/**
 * Adds articles to the template of their source, in a few statements of many rows. Must run in a transaction: the
 * template's row is locked until its end, so that two servers take turns. Articles that the template knows already
 * are not counted again, so that what a crash cut off may be learned from anew.
 */
export async function learnTemplate(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  sourceDocumentId: string,
  articles: readonly ArticleLines[],
): Promise<void> {
  await lockTemplate(newsroom, trx, sourceDocumentId);
  const known = await readTemplate(newsroom, sourceDocumentId);
  const rows = await readLines(newsroom, sourceDocumentId, {});
  const learned = learn({ ...known, lines: new Map([...known.lines, ...rows]) }, articles);
  const at = new Date();
  const seen = new Set(articles.flatMap(({ lines }) => [...lines.keys()]));
  const once: TemplateLine[] = [];
  const changed: TemplateLine[] = [];
  for (const line of learned.lines.values())
    if (isOnce(line) && !rows.has(line.hash)) once.push(line);
    else if (seen.has(line.hash)) changed.push(line);
  await upsertRows(
    newsroom.strapi,
    trx,
    newsroom.strapi.db.metadata.get(TEMPLATE_LINE).tableName,
    changed.map((line) => lineColumns(sourceDocumentId, line, countOf(line, learned.articles), at)),
    { unique: ['source_document_id', 'hash'], changed: CHANGED },
  );
  await tableOf(newsroom, TEMPLATE, trx)
    .where({ source_document_id: sourceDocumentId })
    .update(templateColumns(learned, once));
  await forgetOld(newsroom, trx, sourceDocumentId, learned.articles);
}

/** Makes the row of a template where there is none, and holds it. */
export async function lockTemplate(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  sourceDocumentId: string,
): Promise<void> {
  await tableOf(newsroom, TEMPLATE, trx)
    .insert({
      document_id: sourceDocumentId,
      source_document_id: sourceDocumentId,
      articles: 0,
      recent: '[]',
      once: '[]',
    })
    .onConflict('source_document_id')
    .ignore();
  await tableOf(newsroom, TEMPLATE, trx)
    .where({ source_document_id: sourceDocumentId })
    .forUpdate()
    .first('id');
}

/** Lines that the window no longer holds go, and of too many the rarest. */
async function forgetOld(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  sourceDocumentId: string,
  articles: number,
): Promise<void> {
  const forgettable = () =>
    tableOf(newsroom, TEMPLATE_LINE, trx).where({ source_document_id: sourceDocumentId, is_kept: false });
  await forgettable()
    .where('last_seen', '<=', articles - WINDOW)
    .delete();
  const rarest = ids.parse(
    await forgettable()
      .orderBy([{ column: 'count', order: 'desc' }, { column: 'last_seen', order: 'desc' }, 'id'])
      .offset(MOST_LINES)
      .limit(MOST_LINES * ROWS)
      .select('id'),
  );
  for (const some of chunksOf(rarest))
    await tableOf(newsroom, TEMPLATE_LINE, trx)
      .whereIn(
        'id',
        some.map(({ id }) => id),
      )
      .delete();
}
