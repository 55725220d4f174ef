import type { Knex } from 'knex';
import { noteRefusal, recordPublished, recordRefusals } from '../audit/recordGate';
import { idsOf } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { answerOf } from '../newsroom/preparedSql';
import { tableOf } from '../newsroom/rawSql';
import { readVersions, type Version } from '../policy/readSubject';
import { decide } from './decide';
import { endTransaction } from './endTransaction';
import { holdSupports, type Held } from './hold';
import { refusal } from './refusal';
import { tellDeadlock } from './tellDeadlock';
import { newPassage, underGate, type Passage } from './underGate';

/** A write that may make an article public. */
export interface Write<T> {
  /** 'create', 'update', 'publish' */
  action: string;
  run(): Promise<T>;
  /** The public versions of what it is about, before it. */
  before(trx: Knex.Transaction): Promise<readonly number[]>;
  /** The document that it wrote, where its result tells: all that is public of it afterwards is looked at. */
  wrote?(result: T): string;
  /** Versions that stay public whatever is wrong with them. */
  spared?: readonly number[];
}

/** The ids of the public versions among articles. */
export async function publicVersions(
  { strapi, types }: Newsroom,
  where: Record<string, unknown>,
): Promise<number[]> {
  const found: unknown = await strapi.db
    .query(types.article)
    .findMany({ select: ['id'], where: { $and: [where, { publishedAt: { $notNull: true } }] } });
  return idsOf(found);
}

/** Databases take some ten thousand values in a statement. */
const AT_ONCE = 1000;

/** Those of these versions that are public. */
export async function publicAmong(newsroom: Newsroom, versions: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  for (let start = 0; start < versions.length; start += AT_ONCE)
    found.push(...(await publicVersions(newsroom, { id: { $in: versions.slice(start, start + AT_ONCE) } })));
  return found;
}

/**
 * Lets a write happen, reads back what it and whatever ran meanwhile wrote of articles, and judges what of that is
 * public. A finding throws, and the whole transaction is rolled back with it, whoever may catch it on the way.
 * @throws ValidationError, see `refusal`.
 */
export async function passGate<T>(newsroom: Newsroom, write: Write<T>): Promise<T> {
  const { strapi } = newsroom;
  return recordRefusals(newsroom, write.action, () =>
    strapi.db.transaction(async ({ trx }) => {
      const passage = newPassage();
      try {
        const before = new Set(await write.before(trx));
        return await underGate(passage, async () => {
          const result = await write.run();
          const documentId = write.wrote?.(result);
          await judgeWritten(newsroom, trx, passage, { before, documentId, spared: write.spared ?? [] });
          return result;
        });
      } catch (caught) {
        const error = tellDeadlock(caught);
        // A write that failed half-way may have left something public.
        const isPublic = await publicAmong(newsroom, [...passage.written]).then(
          (versions) => versions.length > 0,
          () => true,
        );
        if (isPublic) endTransaction(trx, error);
        throw error;
      } finally {
        passage.isOver = true;
      }
    }),
  );
}

/** Versions of articles by their rows' ids: those that were public before, those not judged; and what was written. */
interface Publics {
  before: ReadonlySet<number>;
  documentId: string | undefined;
  spared: readonly number[];
}

/** Within what the gate watches, since to judge an article may write others. */
async function judgeWritten(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  passage: Passage,
  { before, documentId, spared }: Publics,
): Promise<void> {
  const now = new Date();
  const judged = new Set(spared);
  const held = documentId === undefined ? new Set<string>() : await holdSupports(newsroom, trx, documentId);
  const seen = documentId === undefined ? [] : await readVersions(newsroom, trx, { documentId }, now);
  const after = new Set(seen.map(({ id }) => id));
  for (const id of after) if (!before.has(id)) passage.written.add(id);
  // To judge one may change the next: only the first is judged as it was seen.
  let first = seen.find(({ id }) => passage.written.has(id) && !judged.has(id));
  for (;;) {
    const left = [...passage.written].filter((id) => !judged.has(id));
    if (left.length === 0) return;
    for (const id of left) judged.add(id);
    const known = left.filter((id) => after.has(id));
    const unknown = left.filter((id) => !after.has(id));
    const version = first;
    first = undefined;
    const order = [...(version ? [version.id] : []), ...known.filter((id) => id !== version?.id)];
    // What another plugin does meanwhile is judged in the next round.
    for (const id of [...order, ...(await publicAmong(newsroom, unknown))]) {
      const look = { isNew: !before.has(id), again: before.size > 0, now, held };
      await judge(newsroom, trx, id, look, id === version?.id ? version : undefined);
    }
  }
}

async function judge(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  versionId: number,
  { isNew, again, now, held }: { isNew: boolean; again: boolean; now: Date; held: Held },
  seen?: Version,
): Promise<void> {
  const decision = await decide(newsroom, trx, versionId, now, held, seen);
  if (decision === null) return;
  const { subject, findings, covered } = decision;
  if (findings.length > 0) throw noteRefusal(refusal(subject, findings), subject, findings);
  if (!isNew) return;
  if (subject.article.firstPublishedAt === null)
    await noteFirstPublication(newsroom, trx, subject.article.documentId, now);
  await recordPublished(newsroom, trx, subject, { again, covered });
}

/**
 * Remembers when an article became public here for the first time: some may stay up for some days only. In one statement,
 * past the gate, since it makes nothing public.
 */
async function noteFirstPublication(
  { strapi, types }: Newsroom,
  trx: Knex.Transaction,
  documentId: string,
  now: Date,
): Promise<void> {
  await answerOf(
    trx,
    `update ${tableOf(strapi, types.article)} set first_published_at = ? where document_id = ? and first_published_at is null`,
    [now, documentId],
  );
}
