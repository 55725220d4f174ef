import { z } from 'zod';
import { byItself } from '../audit/byItself';
import { recordEvent } from '../audit/recordEvent';
import { decideOn } from '../gate/decide';
import { takeDown } from '../gate/takeDown';
import type { Newsroom } from '../newsroom/newsroom';
import { policyOf } from '../policy/policySettings';
import { subjectOfRow } from '../policy/readSubject';
import { SUBJECT_POPULATE } from '../policy/subject';

/** A public article with what the policy finds on it. */
export interface AuditedArticle {
  documentId: string;
  headline: string;
  /** Each with the rule that found it. */
  findings: { rule: string; message: string }[];
  takenDown: boolean;
}

/** What came of looking at all that is public. */
export interface Audit {
  startedAt: string;
  endedAt: string;
  /** Public versions of articles that were looked at. */
  checked: number;
  /** Those that should not be public; the first thousand of them. */
  found: AuditedArticle[];
  foundInAll: number;
}

/** Articles that are read at once. */
const PAGE = 200;
const MOST_REPORTED = 1_000;

const versions = z.array(z.looseObject({ id: z.number() }));

const KEY = { type: 'plugin', name: 'copydesk', key: 'audit' } as const;

/**
 * Looks at all that is public, however it became so: what no hook sees (knex, a data transfer, a row that somebody
 * deleted, a licence that changed on another server) is found here. Takes down what it finds where the newsroom's
 * configuration has it so, and says so either way.
 */
export function auditPublic(newsroom: Newsroom, startedAt = new Date()): Promise<Audit> {
  return byItself('auditor', () => lookAtAll(newsroom, startedAt));
}

async function lookAtAll(newsroom: Newsroom, startedAt: Date): Promise<Audit> {
  const { strapi, types, config } = newsroom;
  const policy = await policyOf(newsroom);
  const found: AuditedArticle[] = [];
  let [checked, foundInAll] = [0, 0];
  for (let last = 0; ; ) {
    const page: unknown = await strapi.db.query(types.article).findMany({
      where: { id: { $gt: last }, publishedAt: { $notNull: true } },
      orderBy: { id: 'asc' },
      limit: PAGE,
      populate: SUBJECT_POPULATE,
    });
    const rows = versions.parse(page);
    for (const row of rows) {
      const { subject, findings } = await decideOn(
        newsroom,
        await subjectOfRow(newsroom, row, startedAt),
        policy,
      );
      if (findings.length === 0) continue;
      foundInAll++;
      const { documentId, headline } = subject.article;
      const takenDown =
        config.auditor.takesDown &&
        (await takeDown(newsroom, documentId, { action: 'takenDown', detail: { findings } }));
      if (found.length < MOST_REPORTED)
        found.push({
          documentId,
          headline,
          findings: findings.map(({ rule, message }) => ({ rule, message })),
          takenDown,
        });
    }
    checked += rows.length;
    const end = rows.at(-1);
    if (end === undefined || newsroom.work.stopping) break;
    last = end.id;
  }
  const audit: Audit = {
    startedAt: startedAt.toISOString(),
    endedAt: new Date().toISOString(),
    checked,
    found,
    foundInAll,
  };
  await strapi.store.set({ ...KEY, value: audit });
  if (foundInAll > 0)
    await recordEvent(newsroom, {
      action: 'audited',
      subject: { type: 'newsroom', documentId: null, name: null },
      detail: { checked, foundInAll, articles: found.map(({ documentId }) => documentId) },
    });
  report(newsroom, audit);
  return audit;
}

function report({ strapi, config }: Newsroom, { checked, found, foundInAll }: Audit): void {
  if (foundInAll === 0) {
    strapi.log.info(`Copydesk looked at ${checked} public articles: each has its attribution.`);
    return;
  }
  const named = found
    .slice(0, 5)
    .map(({ headline, findings }) => `"${headline}": ${findings[0]?.message ?? ''}`);
  strapi.log.warn(
    `Copydesk looked at ${checked} public articles: ${foundInAll} should not be public${config.auditor.takesDown ? ', and were taken down' : ''}. ${named.join(' ')}`,
  );
}

const stored = z.object({
  startedAt: z.string(),
  endedAt: z.string(),
  checked: z.number(),
  foundInAll: z.number(),
  found: z.array(
    z.object({
      documentId: z.string(),
      headline: z.string(),
      takenDown: z.boolean(),
      findings: z.array(z.object({ rule: z.string(), message: z.string() })),
    }),
  ),
});

/** What the last audit found; null before the first. */
export async function lastAudit({ strapi }: Newsroom): Promise<Audit | null> {
  return stored.nullish().parse(await strapi.store.get(KEY)) ?? null;
}
