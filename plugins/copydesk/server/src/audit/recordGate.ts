import type { Newsroom } from '../newsroom/newsroom';
import type { CoveredByOverride } from '../override/applyOverrides';
import type { BlockingFinding } from '../policy/policy';
import type { Subject } from '../policy/subject';
import { articleSubject } from './articleSubject';
import { recordAfterRollback } from './recordAfterRollback';
import { recordEvent } from './recordEvent';

interface Refused {
  subject: Subject;
  findings: readonly BlockingFinding[];
}

const refusals = new WeakMap<object, Refused>();

/** Notes with a refusal what it refused, until `recordRefusals` meets it. */
export function noteRefusal<E extends Error>(
  error: E,
  subject: Subject,
  findings: readonly BlockingFinding[],
): E {
  refusals.set(error, { subject, findings });
  return error;
}

/** Carries out a write past the gate; a refusal is recorded once its rows are rolled back, and goes on as it came. */
export async function recordRefusals<T>(newsroom: Newsroom, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const refused = typeof error === 'object' && error !== null ? refusals.get(error) : undefined;
    if (refused !== undefined && typeof error === 'object' && error !== null) {
      refusals.delete(error);
      const findings = refused.findings.map(({ rule, path, message }) => ({ rule, path, message }));
      await recordAfterRollback(newsroom, {
        action: 'refused',
        subject: articleSubject(refused.subject.article),
        detail: { findings },
      });
    }
    throw error;
  }
}

/**
 * Records that an article became public, with the credit that it went out with, and whose overrides let it through.
 * @param again whether an earlier version of it was public already.
 */
export async function recordPublished(
  newsroom: Newsroom,
  { article, source, licence }: Subject,
  { again, covered }: { again: boolean; covered: readonly CoveredByOverride[] },
): Promise<void> {
  await recordEvent(newsroom, {
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
    await recordEvent(newsroom, {
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
