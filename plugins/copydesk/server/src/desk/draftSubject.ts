import { errors } from '@strapi/utils';
import type { Newsroom } from '../newsroom/newsroom';
import { readSubject, SUBJECT_POPULATE, type Subject } from '../policy/subject';

/** An article as its draft stands; null where there is none. */
export async function findDraftSubject(
  { strapi, types }: Newsroom,
  documentId: string,
): Promise<Subject | null> {
  const row: unknown = await strapi.db
    .query(types.article)
    .findOne({ where: { documentId, publishedAt: null }, populate: SUBJECT_POPULATE });
  return row === null ? null : readSubject(row);
}

/** @throws NotFoundError where there is no such article. */
export async function draftSubject(newsroom: Newsroom, documentId: string): Promise<Subject> {
  const subject = await findDraftSubject(newsroom, documentId);
  if (subject === null) throw new errors.NotFoundError(`There is no article ${documentId}.`);
  return subject;
}
