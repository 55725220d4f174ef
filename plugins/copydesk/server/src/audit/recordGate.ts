import type { Knex } from 'knex';
import type { Newsroom } from '../newsroom/newsroom';
import type { CoveredByOverride } from '../override/applyOverrides';
import type { Finding } from '../policy/rule';
import type { Subject } from '../policy/subject';
import { articleSubject } from './articleSubject';
import { recordAfterRollback } from './recordAfterRollback';
import { recordEventIn } from './recordEvent';

interface Refused {
  subject: Subject;
  findings: readonly Finding[];
}

const refusals = new WeakMap<object, Refused>();

/** Notes with a refusal what it refused, until `recordRefusals` meets it. */
export function noteRefusal<E extends Error>(error: E, subject: Subject, findings: readonly Finding[]): E {
  refusals.set(error, { subject, findings });
  return error;
}

/**
 * Carries out a write past the gate; a refusal is recorded once its rows are rolled back, and goes on as it came.
 * @param action of the document: what was to be created is not there afterwards, and has no id to be found by.
 */
export async function recordRefusals<T>(
  newsroom: Newsroom,
  action: string,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const refused = takeRefusal(error);
    if (refused !== undefined)
      await recordRefused(newsroom, refused, action === 'create' || action === 'clone');
    throw error;
  }
}

/** Records a refusal once its rows are rolled back; `isGone` where nothing is left that could be found by an id. */
export async function recordRefused(newsroom: Newsroom, refused: Refused, isGone: boolean): Promise<void> {
  const subject = articleSubject(refused.subject.article);
  await recordAfterRollback(newsroom, {
    action: 'refused',
    subject: isGone ? { ...subject, documentId: null } : subject,
    detail: { findings: refused.findings.map(({ rule, path, message }) => ({ rule, path, message })) },
  });
}

/** What an error refused, once: it may pass more than one gate on its way. */
function takeRefusal(error: unknown): Refused | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const refused = refusals.get(error);
  refusals.delete(error);
  return refused;
}

/**
 * Records that an article became public, with the credit that it went out with, and whose overrides let it through.
 * @param again whether an earlier version of it was public already.
 */
export async function recordPublished(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  { article, source, licence }: Subject,
  { again, covered }: { again: boolean; covered: readonly CoveredByOverride[] },
): Promise<void> {
  await recordEventIn(newsroom, trx, {
    action: 'published',
    subject: articleSubject(article),
    detail: {
      again,
      byline: article.byline ?? article.bylineAbsence,
      source: source && { documentId: source.documentId, name: source.name },
      licence: licence && { documentId: licence.documentId, name: licence.name },
      originalUrl: article.originalUrl,
      permission: article.permission,
    },
  });
  for (const override of new Set(covered.map((one) => one.override)))
    await recordEventIn(newsroom, trx, {
      action: 'overridden',
      subject: articleSubject(article),
      detail: {
        step: 'used',
        override: override.documentId,
        rules: override.rules,
        reason: override.reason,
        givenBy: override.givenBy,
        expires: override.expires,
      },
    });
}
