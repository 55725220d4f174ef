import type { Modules } from '@strapi/strapi';
import { z } from 'zod';
import { noteRefusal, recordPublished, recordRefusals } from '../audit/recordGate';
import type { Newsroom } from '../newsroom/newsroom';
import { decide } from './decide';
import { refusal } from './refusal';
import { underGate, type Passage } from './underGate';

/** What may make an article public: REST and GraphQL publish by `create` and `update`, the admin by `publish`. */
const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'publish', 'clone']);
/** What writes rows of articles too, and makes none public. */
const OTHER_WRITES: ReadonlySet<string> = new Set(['unpublish', 'discardDraft', 'delete']);

const written = z.looseObject({ documentId: z.string().nullish() }).nullish();

async function publicVersions(
  { strapi, types }: Newsroom,
  where: { documentId: string } | { id: { $in: number[] } },
): Promise<number[]> {
  const rows: { id: number }[] = await strapi.db.query(types.article).findMany({
    select: ['id'],
    where: { ...where, publishedAt: { $notNull: true } },
  });
  return rows.map(({ id }) => id);
}

/** Remembers when an article became public here for the first time: some may stay up for some days only. */
async function noteFirstPublication(
  { strapi, types }: Newsroom,
  documentId: string,
  now: Date,
): Promise<void> {
  await strapi.db.query(types.article).updateMany({
    where: { documentId, firstPublishedAt: { $null: true } },
    data: { firstPublishedAt: now.toISOString() },
  });
}

/**
 * Lets no article become public with a blocking finding. It judges by what was written, not by what was asked for:
 * whichever parameters led there, the versions that are public afterwards and were not before are read back and
 * checked, and where one is refused the whole write is rolled back with it.
 * @throws ValidationError, see `refusal`.
 */
export function gate(newsroom: Newsroom): Modules.Documents.Middleware.Middleware {
  const { strapi, types } = newsroom;

  async function check(versionId: number, again: boolean, now: Date): Promise<void> {
    const decision = await decide(newsroom, versionId, now);
    if (decision === null) return;
    const { subject, findings, covered } = decision;
    if (findings.length > 0) throw noteRefusal(refusal(subject, findings), subject, findings);
    if (subject.article.firstPublishedAt === null)
      await underGate(() => noteFirstPublication(newsroom, subject.article.documentId, now));
    await recordPublished(newsroom, subject, { again, covered });
  }

  return async (context, next) => {
    if (context.uid !== types.article) return next();
    if (OTHER_WRITES.has(context.action)) return underGate(() => next());
    if (!WRITES.has(context.action)) return next();

    const write = async () => {
      const known = 'documentId' in context.params ? context.params.documentId : undefined;
      const before = new Set(
        known === undefined ? [] : await publicVersions(newsroom, { documentId: known }),
      );
      const passage: Passage = { written: new Set() };
      const result = await underGate(() => next(), passage);
      const rows = passage.written;
      const documentId = written.parse(result)?.documentId ?? known;
      if (documentId === undefined)
        throw new Error(
          `Copydesk can't tell which article "${context.action}" wrote, and so lets none of it through.`,
        );
      const after = new Set(await publicVersions(newsroom, { documentId }));
      // What a lifecycle of another plugin wrote meanwhile, of whichever article.
      const others = [...rows].filter((id) => !after.has(id));
      if (others.length > 0)
        for (const id of await publicVersions(newsroom, { id: { $in: others } })) after.add(id);
      const now = new Date();
      for (const id of after) if (!before.has(id) || rows.has(id)) await check(id, before.size > 0, now);
      return result;
    };
    return recordRefusals(newsroom, context.action, () => strapi.db.transaction(write));
  };
}
