import { errors } from '@strapi/utils';
import { z } from 'zod';
import { articleSubject } from '../audit/articleSubject';
import { recordEvent } from '../audit/recordEvent';
import type { Newsroom } from '../newsroom/newsroom';
import { holdArticle } from '../gate/hold';
import { passGate } from '../gate/passGate';

/** A public note of what was wrong, and since when it is right. */
export interface Correction {
  text: string;
  /** '2026-05-05' */
  date: string;
}

const versions = z.array(
  z.object({
    id: z.number(),
    headline: z.string().nullish(),
    corrections: z
      .array(z.object({ text: z.string(), date: z.union([z.string(), z.date()]) }))
      .nullish()
      .transform((value) => value ?? []),
  }),
);

const day = (date: string | Date): string =>
  (typeof date === 'string' ? date : date.toISOString()).slice(0, 10);

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
    for (const { id, corrections } of rows) {
      all = [...corrections.map(({ text, date }) => ({ text, date: day(date) })), correction];
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
