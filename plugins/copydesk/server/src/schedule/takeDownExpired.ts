import { z } from 'zod';
import { byItself } from '../audit/byItself';
import type { Takedown } from '../audit/recordTakedowns';
import { takeDown } from '../gate/takeDown';
import { DAY } from '../newsroom/day';
import type { Newsroom } from '../newsroom/newsroom';
import { subjectOfRow } from '../policy/readSubject';
import { expiryOf } from '../policy/rules/respectExpiry';
import { SUBJECT_POPULATE } from '../policy/subject';

const versions = z.array(z.looseObject({ id: z.number() }));

const AT_ONCE = 200;

/** Takes down what has expired, by its own day or by its source's or licence's; gives the articles that this server took down. */
export function takeDownExpired(newsroom: Newsroom, now: Date): Promise<string[]> {
  return byItself('schedule', () => takeDownWhere(newsroom, now));
}

const expiredOn = (expiry: Date): Takedown => ({
  action: 'takenDown',
  detail: { expired: expiry.toISOString() },
});

async function takeDownWhere(newsroom: Newsroom, now: Date): Promise<string[]> {
  const { strapi, types } = newsroom;
  const down: string[] = [];
  for (const where of await expiredBy(newsroom, now)) {
    const rows: unknown = await strapi.db.query(types.article).findMany({
      where: { publishedAt: { $notNull: true }, ...where },
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
      populate: SUBJECT_POPULATE,
    });
    for (const row of versions.parse(rows)) {
      const subject = await subjectOfRow(newsroom, row, now);
      const expiry = expiryOf(subject);
      const { documentId, headline } = subject.article;
      if (expiry === null || expiry > now || !(await takeDown(newsroom, documentId, expiredOn(expiry))))
        continue;
      down.push(documentId);
      strapi.log.info(`Copydesk took "${headline}" down: the right to it ended at ${expiry.toISOString()}.`);
    }
  }
  return down;
}

/**
 * Where to look: articles with a day of their own, and those of each source and each licence whose copy may stay up for
 * some days.
 */
async function expiredBy(newsroom: Newsroom, now: Date): Promise<Record<string, unknown>[]> {
  const before = (days: number) => ({
    firstPublishedAt: { $lte: new Date(now.getTime() - days * DAY).toISOString() },
  });
  const [sources, licences] = [await limited(newsroom, 'source'), await limited(newsroom, 'licence')];
  return [
    { expires: { $lte: now.toISOString() } },
    ...sources.map(({ id, maximumDays }) => ({ source: { id }, ...before(maximumDays) })),
    ...licences.map(({ id, maximumDays }) => ({
      $or: [{ licence: { id } }, { licence: null, source: { licence: { id } } }],
      ...before(maximumDays),
    })),
  ];
}

const limitedRows = z.array(z.object({ id: z.number(), maximumDays: z.number() }));

/** The sources, or the licences, that allow so many days and no more. */
async function limited({ strapi, types }: Newsroom, type: 'source' | 'licence') {
  return limitedRows.parse(
    await strapi.db
      .query(types[type])
      .findMany({ select: ['id', 'maximumDays'], where: { maximumDays: { $notNull: true } } }),
  );
}
