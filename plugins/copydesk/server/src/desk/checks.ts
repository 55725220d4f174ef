import type { Newsroom } from '../newsroom/newsroom';
import type { CoveredByOverride } from '../override/applyOverrides';
import { judge } from '../override/judge';
import { blockingFindings, checklist, type Check } from '../policy/policy';
import { policyOf } from '../policy/policySettings';
import { draftSubject } from './draftSubject';

/** A check of an article, and the override under which it may go out though the check is not met. */
export interface ArticleCheck extends Check {
  override: { documentId: string; reason: string; givenBy: string; expires: string } | null;
}

export interface ArticleChecks {
  documentId: string;
  headline: string;
  checks: ArticleCheck[];
  source: { documentId: string; name: string; approval: string } | null;
  published: boolean;
}

function overrideOf(check: Check, covered: readonly CoveredByOverride[]): ArticleCheck['override'] {
  const found = covered.find(
    ({ finding: { rule, path, message } }) =>
      rule === check.rule && message === check.message && path.join('\n') === check.path.join('\n'),
  );
  if (found === undefined) return null;
  const { documentId, reason, givenBy, expires } = found.override;
  return { documentId, reason, givenBy, expires };
}

/**
 * The desk's checklist of an article as its draft now stands: what the gate would say.
 * @throws NotFoundError where there is no such article.
 */
export async function checksOf(newsroom: Newsroom, documentId: string): Promise<ArticleChecks> {
  const { strapi, types } = newsroom;
  const subject = await draftSubject(newsroom, documentId);
  const policy = await policyOf(newsroom);
  const published = await strapi.db
    .query(types.article)
    .count({ where: { documentId, publishedAt: { $notNull: true } } });
  const { covered } = await judge(newsroom, subject, blockingFindings(subject, policy));
  const { source } = subject;
  return {
    documentId,
    headline: subject.article.headline,
    checks: checklist(subject, policy).map((check) => ({ ...check, override: overrideOf(check, covered) })),
    source:
      source === null
        ? null
        : { documentId: source.documentId, name: source.name, approval: source.approval },
    published: published > 0,
  };
}
