import { errors } from '@strapi/utils';
import { articleSubject } from '../audit/articleSubject';
import { recordEvent } from '../audit/recordEvent';
import { findDraftSubject } from '../desk/draftSubject';
import type { Newsroom } from '../newsroom/newsroom';
import { blockingFindings } from '../policy/policy';
import { policyOf } from '../policy/policySettings';
import { openOverrides } from './activeOverrides';
import { fingerprint } from './fingerprint';
import { OVERRIDE, type Ending, type Override } from './overrideRow';

/**
 * Ends the overrides whose time is up or whose article has changed in what they covered; what was ended stays so though
 * the article be changed back.
 * @param articleDocumentId null for those of every article
 */
export async function endStaleOverrides(
  newsroom: Newsroom,
  articleDocumentId: string | null,
  now = new Date(),
): Promise<void> {
  for (const override of await openOverrides(newsroom, articleDocumentId)) {
    if (new Date(override.expires) <= now) await end(newsroom, override, 'expired', now);
    else if (!(await isAsCovered(newsroom, override))) await end(newsroom, override, 'changed', now);
  }
}

async function isAsCovered(
  newsroom: Newsroom,
  { articleDocumentId, rules, fingerprint: covered }: Override,
): Promise<boolean> {
  const subject = await findDraftSubject(newsroom, articleDocumentId);
  return (
    subject !== null &&
    fingerprint(subject, rules, blockingFindings(subject, await policyOf(newsroom))) === covered
  );
}

/** @throws NotFoundError where the article has no such override that still holds. */
export async function withdrawOverride(
  newsroom: Newsroom,
  articleDocumentId: string,
  documentId: string,
  now = new Date(),
): Promise<void> {
  const open = await openOverrides(newsroom, articleDocumentId);
  const override = open.find((one) => one.documentId === documentId);
  if (override === undefined)
    throw new errors.NotFoundError('The article has no such override that could be ended. Load it again.');
  await end(newsroom, override, 'withdrawn', now);
}

async function end(
  newsroom: Newsroom,
  { documentId, articleDocumentId, rules, reason }: Override,
  because: Ending,
  now: Date,
): Promise<void> {
  const { strapi } = newsroom;
  await strapi.db.transaction(async () => {
    // Another server may have ended it: one ends it, and one records it.
    const { count } = await strapi.db
      .query(OVERRIDE)
      .updateMany({ where: { documentId, endedAt: null }, data: { endedAt: now, endedBecause: because } });
    if (count === 0) return;
    const subject = await findDraftSubject(newsroom, articleDocumentId);
    await recordEvent(newsroom, {
      action: 'overrideEnded',
      subject: articleSubject(subject?.article ?? { documentId: articleDocumentId, headline: null }),
      detail: { override: documentId, because, rules, reason },
      ...(because === 'expired' ? { path: 'schedule' } : {}),
    });
  });
}
