import type { Modules } from '@strapi/strapi';
import { z } from 'zod';
import { noteRefusal, recordPublished, recordRefusals } from '../audit/recordGate';
import type { Newsroom } from '../newsroom/newsroom';
import { judge } from '../override/judge';
import { blockingFindings } from '../policy/policy';
import { readSubject, SUBJECT_POPULATE } from '../policy/subject';
import { refusal } from './refusal';

/** What may make an article public: REST and GraphQL publish by `create` and `update`, the admin by `publish`. */
const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'publish', 'clone']);

const written = z.looseObject({ documentId: z.string().nullish() }).nullish();

async function publicVersions({ strapi, types }: Newsroom, documentId: string): Promise<number[]> {
  const rows: { id: number }[] = await strapi.db.query(types.article).findMany({
    select: ['id'],
    where: { documentId, publishedAt: { $notNull: true } },
  });
  return rows.map(({ id }) => id);
}

/**
 * Lets no article become public with a blocking finding. It judges by what was written, not by what was asked for:
 * whichever parameters led there, the versions that are public afterwards and were not before are read back and
 * checked, and where one is refused the whole write is rolled back with it.
 * @throws ValidationError, see `refusal`.
 */
export function gate(newsroom: Newsroom): Modules.Documents.Middleware.Middleware {
  const { strapi, types } = newsroom;

  async function check(versionId: number, again: boolean): Promise<void> {
    const row = await strapi.db.query(types.article).findOne({
      where: { id: versionId },
      populate: SUBJECT_POPULATE,
    });
    const subject = readSubject(row);
    const { blocking, covered } = await judge(newsroom, subject, blockingFindings(subject));
    if (blocking.length > 0) throw noteRefusal(refusal(subject, blocking), subject, blocking);
    await recordPublished(newsroom, subject, { again, covered });
  }

  return async (context, next) => {
    if (context.uid !== types.article || !WRITES.has(context.action)) return next();

    const write = async () => {
      const known = 'documentId' in context.params ? context.params.documentId : undefined;
      const before = new Set(known === undefined ? [] : await publicVersions(newsroom, known));
      const result = await next();
      const documentId = written.parse(result)?.documentId ?? known;
      if (documentId === undefined)
        throw new Error(
          `Copydesk can't tell which article "${context.action}" wrote, and so lets none of it through.`,
        );
      const after = await publicVersions(newsroom, documentId);
      for (const id of after) if (!before.has(id)) await check(id, before.size > 0);
      return result;
    };
    return recordRefusals(newsroom, context.action, () => strapi.db.transaction(write));
  };
}
