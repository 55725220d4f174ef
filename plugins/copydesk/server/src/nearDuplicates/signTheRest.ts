import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { maybe } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { bandColumn } from './bands';
import { shinglesOf } from './shingles';
import { TEXT_SIGNATURE, writeSignature } from './signatureRows';

/** Articles that are read at once. */
const PAGE = 100;

const drafts = z.array(z.object({ id: z.number(), documentId: z.string(), bodyText: maybe }));

/**
 * Gives every article that has none its signature: those of before there were any, those whose signature has the bands of
 * an earlier version, and what came by a way that no hook sees.
 */
export async function signTheRest(newsroom: Newsroom): Promise<void> {
  const { strapi, types, work } = newsroom;
  const [articles, signatures] = [types.article, TEXT_SIGNATURE].map(
    (type) => strapi.db.metadata.get(type).tableName,
  );
  for (let last = 0; !work.stopping; ) {
    const rows: unknown = await strapi.db
      .getConnection(`${articles} as a`)
      .leftJoin(`${signatures} as s`, 's.article_document_id', 'a.document_id')
      .whereNull('a.published_at')
      .where((row) =>
        row
          .whereNull('s.id')
          .orWhere((short) => short.whereNull(`s.${bandColumn(0)}`).whereNotNull('s.signature')),
      )
      .where('a.id', '>', last)
      .orderBy('a.id')
      .limit(PAGE)
      .select({ id: 'a.id', documentId: 'a.document_id', bodyText: 'a.body_text' });
    const page = drafts.parse(rows);
    for (const { documentId, bodyText } of page) {
      if (work.stopping) return;
      await writeSignature(newsroom, documentId, shinglesOf(bodyText ?? ''));
      await setImmediate();
    }
    const end = page.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}
