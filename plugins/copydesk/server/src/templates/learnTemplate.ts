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
import {
  chunksOf,
  lineColumns,
  readLines,
  readTemplate,
  ROWS,
  tableOf,
  TEMPLATE,
  TEMPLATE_LINE,
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
  const hashes = [...new Set(articles.flatMap(({ lines }) => [...lines.keys()]))];
  const lines = new Map<string, TemplateLine>();
  for (const hash of chunksOf(hashes))
    for (const [key, line] of await readLines(newsroom, sourceDocumentId, { hash: { $in: hash } }))
      lines.set(key, line);

  const learned = learn({ ...known, lines }, articles);
  const at = new Date();
  const changed = hashes.flatMap((hash) => learned.lines.get(hash) ?? []);
  for (const some of chunksOf(changed))
    await tableOf(newsroom, TEMPLATE_LINE, trx)
      .insert(some.map((line) => lineColumns(sourceDocumentId, line, countOf(line, learned.articles), at)))
      .onConflict(['source_document_id', 'hash'])
      .merge(CHANGED);
  await tableOf(newsroom, TEMPLATE, trx)
    .where({ source_document_id: sourceDocumentId })
    .update({ articles: learned.articles, recent: JSON.stringify(learned.recent) });
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
