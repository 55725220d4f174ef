import { errors } from '@strapi/utils';
import type { Newsroom } from '../newsroom/newsroom';
import { subjectOf } from '../policy/readSubject';
import type { Subject } from '../policy/subject';

/** An article as its draft stands; null where there is none. */
export const findDraftSubject = (
  newsroom: Newsroom,
  documentId: string,
  now = new Date(),
): Promise<Subject | null> => subjectOf(newsroom, { documentId, publishedAt: null }, now);

/** @throws NotFoundError where there is no such article. */
export async function draftSubject(newsroom: Newsroom, documentId: string, now?: Date): Promise<Subject> {
  const subject = await findDraftSubject(newsroom, documentId, now);
  if (subject === null) throw new errors.NotFoundError(`There is no article ${documentId}.`);
  return subject;
}
