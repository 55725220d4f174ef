import { z } from 'zod';
import { byItself } from '../audit/byItself';
import type { Takedown } from '../audit/recordTakedowns';
import { decideOn } from '../gate/decide';
import { takeDown } from '../gate/takeDown';
import { DAY } from '../newsroom/day';
import type { Newsroom } from '../newsroom/newsroom';
import type { Policy } from '../policy/policy';
import { policyOf } from '../policy/policySettings';
import { subjectOfRow } from '../policy/readSubject';
import { expiryOf, respectExpiry } from '../policy/rules/respectExpiry';
import { SUBJECT_POPULATE } from '../policy/subject';

const versions = z.array(z.looseObject({ id: z.number() }));

/** Public versions that are read at once. */
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
  const policy = await policyOf(newsroom);
  const down: string[] = [];
  for (const where of await expiredBy(newsroom, now)) {
    for (let last = 0; ; ) {
      const page: unknown = await strapi.db.query(types.article).findMany({
        where: { $and: [where, { id: { $gt: last }, publishedAt: { $notNull: true } }] },
        orderBy: { id: 'asc' },
        limit: AT_ONCE,
        populate: SUBJECT_POPULATE,
      });
      const rows = versions.parse(page);
      for (const row of rows) {
        const documentId = await takeDownIfExpired(newsroom, row, policy, now);
        if (documentId !== null) down.push(documentId);
      }
      const end = rows.at(-1);
      if (end === undefined || newsroom.work.stopping) break;
      last = end.id;
    }
  }
  return down;
}

/**
 * The article of a public version that this server took down; null where it may stay, by an override or since the policy
 * does not block it, or where another server was first.
 */
async function takeDownIfExpired(
  newsroom: Newsroom,
  row: unknown,
  policy: Policy,
  now: Date,
): Promise<string | null> {
  const subject = await subjectOfRow(newsroom, row, now);
  const expiry = expiryOf(subject);
  const { documentId, headline } = subject.article;
  if (expiry === null || expiry > now) return null;
  const { findings } = await decideOn(newsroom, subject, policy);
  if (!findings.some(({ rule }) => rule === respectExpiry.id)) return null;
  if (!(await takeDown(newsroom, documentId, expiredOn(expiry)))) return null;
  newsroom.strapi.log.info(
    `Copydesk took "${headline}" down: the right to it ended at ${expiry.toISOString()}.`,
  );
  return documentId;
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
