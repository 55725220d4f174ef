import { errors } from '@strapi/utils';
import { z } from 'zod';
import { byItself } from '../audit/byItself';
import type { Newsroom } from '../newsroom/newsroom';
import { embargoOf } from '../policy/rules/respectEmbargo';
import { articleSubject, sourceSubject } from '../policy/subject';

/** An article whose time has come, and what came of it. */
export interface Due {
  documentId: string;
  /** Published; refused by the gate; put off until its embargo lifts; done by another server. */
  outcome: 'published' | 'refused' | 'putOff' | 'taken';
  message: string | null;
}

const { embargoedUntil, originalPublishedAt } = articleSubject.shape;

const due = z.array(
  z.object({
    id: z.number(),
    documentId: z.string(),
    headline: z.string().nullish(),
    scheduledFor: z.union([z.string(), z.number(), z.date()]),
    embargoedUntil,
    originalPublishedAt,
    source: sourceSubject.pick({ embargoHours: true }).nullable(),
  }),
);

const AT_ONCE = 100;

/**
 * Publishes what is scheduled for now or earlier, each once, however many servers look at the same moment: whoever
 * changes the row first has it. What the gate refuses stays a draft, its schedule is gone and the log says why.
 */
export function publishDue(newsroom: Newsroom, now: Date): Promise<Due[]> {
  return byItself('schedule', () => publishAllDue(newsroom, now));
}

async function publishAllDue(newsroom: Newsroom, now: Date): Promise<Due[]> {
  const { strapi, types } = newsroom;
  const rows: unknown = await strapi.db.query(types.article).findMany({
    select: ['id', 'documentId', 'headline', 'scheduledFor', 'embargoedUntil', 'originalPublishedAt'],
    where: { publishedAt: null, scheduledFor: { $lte: now.toISOString() } },
    orderBy: { scheduledFor: 'asc' },
    limit: AT_ONCE,
    populate: { source: { select: ['embargoHours'] } },
  });
  const done: Due[] = [];
  for (const article of due.parse(rows)) {
    const { id, documentId } = article;
    const embargo = embargoOf({ article, source: article.source });
    if (embargo !== null && embargo > now) {
      await strapi.db
        .query(types.article)
        .update({ where: { id }, data: { scheduledFor: embargo.toISOString() } });
      done.push({ documentId, outcome: 'putOff', message: `Its embargo lifts at ${embargo.toISOString()}.` });
      continue;
    }
    done.push(await publishOne(newsroom, article));
  }
  return done;
}

async function publishOne(newsroom: Newsroom, article: z.infer<typeof due>[number]): Promise<Due> {
  const { strapi, types } = newsroom;
  const { id, documentId } = article;
  try {
    // Claim and publication are one: a crash between them loses neither.
    const isMine = await strapi.db.transaction(async () => {
      if (!(await claim(newsroom, article))) return false;
      await strapi.documents(types.article).publish({ documentId });
      return true;
    });
    return { documentId, outcome: isMine ? 'published' : 'taken', message: null };
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    await strapi.db.query(types.article).update({ where: { id }, data: { scheduledFor: null } });
    strapi.log.warn(
      `Copydesk did not publish "${article.headline ?? documentId}", which was due: ${error.message}`,
    );
    return { documentId, outcome: 'refused', message: error.message };
  }
}

/** Whether this server is the one to publish: on PostgreSQL a second waits for the first, and then finds the row changed. */
async function claim(
  { strapi, types }: Newsroom,
  { id, scheduledFor }: z.infer<typeof due>[number],
): Promise<boolean> {
  const { count } = await strapi.db.query(types.article).updateMany({
    where: { id, scheduledFor: new Date(scheduledFor).toISOString() },
    data: { scheduledFor: null },
  });
  return count === 1;
}
