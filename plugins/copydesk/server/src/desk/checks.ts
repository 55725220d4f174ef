import { errors } from '@strapi/utils';
import type { Newsroom } from '../newsroom/newsroom';
import { checklist, type Check } from '../policy/policy';
import { policyOf } from '../policy/policySettings';
import { subjectOf } from '../policy/readSubject';
import type { Subject } from '../policy/subject';

export interface ArticleChecks {
  documentId: string;
  headline: string;
  checks: Check[];
  source: { documentId: string; name: string; approval: string } | null;
  published: boolean;
}

async function draftSubject(newsroom: Newsroom, documentId: string): Promise<Subject> {
  const subject = await subjectOf(newsroom, { documentId, publishedAt: null }, new Date());
  if (subject === null) throw new errors.NotFoundError(`There is no article ${documentId}.`);
  return subject;
}

/**
 * The desk's checklist of an article as its draft now stands: what the gate would say.
 * @throws NotFoundError where there is no such article.
 */
export async function checksOf(newsroom: Newsroom, documentId: string): Promise<ArticleChecks> {
  const { strapi, types } = newsroom;
  const subject = await draftSubject(newsroom, documentId);
  const published = await strapi.db
    .query(types.article)
    .count({ where: { documentId, publishedAt: { $notNull: true } } });
  const { source } = subject;
  return {
    documentId,
    headline: subject.article.headline,
    checks: checklist(subject, await policyOf(newsroom)),
    source:
      source === null
        ? null
        : { documentId: source.documentId, name: source.name, approval: source.approval },
    published: published > 0,
  };
}
