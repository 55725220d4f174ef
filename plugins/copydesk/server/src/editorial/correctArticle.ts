import { errors } from '@strapi/utils';
import { z } from 'zod';
import { articleSubject } from '../audit/articleSubject';
import { recordEvent } from '../audit/recordEvent';
import type { Newsroom } from '../newsroom/newsroom';
import { holdArticle } from '../gate/hold';
import { passGate } from '../gate/passGate';
import { corrections, type Correction } from './correction';

const versions = z.array(z.object({ id: z.number(), headline: z.string().nullish(), corrections }));

/**
 * Adds a correction to an article, to its draft and to what is public alike: readers must not wait for it until whatever
 * else stands in the draft is ready.
 * @throws NotFoundError where there is no such article.
 */
export async function correctArticle(
  newsroom: Newsroom,
  documentId: string,
  correction: Correction,
): Promise<Correction[]> {
  const { strapi, types } = newsroom;
  const component = componentOf(newsroom);
  return strapi.db.transaction(async ({ trx }) => {
    await holdArticle(newsroom, trx, documentId);
    const rows = versions.parse(
      await strapi.db
        .query(types.article)
        .findMany({ where: { documentId }, populate: { corrections: true } }),
    );
    if (rows.length === 0) throw new errors.NotFoundError(`There is no article ${documentId}.`);
    let all: Correction[] = [];
    for (const { id, corrections: made } of rows) {
      all = [...made, correction];
      const entries = [];
      for (const one of all) entries.push(await strapi.db.query(component).create({ data: { ...one } }));
      const data = {
        corrections: entries.map(({ id: entry }) => ({
          id: entry,
          __pivot: { field: 'corrections', component_type: component },
        })),
      };
      // What is public stays so, with one note more: nothing that credit hangs on changes.
      await passGate(newsroom, {
        action: 'update',
        run: () => strapi.db.query(types.article).update({ where: { id }, data }),
        before: async () => [],
        spared: [id],
      });
    }
    await recordEvent(newsroom, {
      action: 'corrected',
      subject: articleSubject({ documentId, headline: rows[0]?.headline ?? null }),
      detail: { ...correction },
    });
    return all;
  });
}

function componentOf({ strapi, types }: Newsroom): string {
  const attribute = strapi.contentType(types.article).attributes.corrections;
  if (attribute?.type !== 'component') throw new Error(`${types.article}.corrections is no component.`);
  return attribute.component;
}
