import type { Newsroom } from '../newsroom/newsroom';
import type { Finding } from '../policy/rule';
import type { Subject } from '../policy/subject';
import { articleSubject } from './articleSubject';
import { recordAfterRollback } from './recordAfterRollback';
import { recordEvent } from './recordEvent';

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

/** Carries out a write past the gate; a refusal is recorded once its rows are rolled back, and goes on as it came. */
export async function recordRefusals<T>(newsroom: Newsroom, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const refused = typeof error === 'object' && error !== null ? refusals.get(error) : undefined;
    if (refused !== undefined && typeof error === 'object' && error !== null) {
      refusals.delete(error);
      const findings = refused.findings.map(({ path, message }) => ({ path, message }));
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
 * Records that an article became public, with the credit that it went out with.
 * @param again whether an earlier version of it was public already.
 */
export async function recordPublished(newsroom: Newsroom, subject: Subject, again: boolean): Promise<void> {
  const { article, source, licence } = subject;
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
}
