import type { Modules } from '@strapi/strapi';
import { z } from 'zod';
import { duringWork } from '../newsroom/duringWork';
import { idsOf } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { blockingFindings } from '../policy/policy';
import { policyOf } from '../policy/policySettings';
import {
  captionSubject,
  licenceSubject,
  sourceSubject,
  SUBJECT_POPULATE,
  type Subject,
} from '../policy/subject';
import { decideOn, type Decision } from './decide';
import { endTransaction } from './endTransaction';
import { holdEntries } from './hold';
import { heldSubjects, MOST_REFUSED, newFaults, refuseLoss, takeAllDown } from './lostCredit';

/** What an article's credit hangs on. */
export const SUPPORTS = ['source', 'licence', 'photoCaption'] as const;
export type Support = (typeof SUPPORTS)[number];

/** An entry as it was before a change. */
interface Was {
  support: Support;
  entry: z.infer<typeof entry>;
}

/** What a call changes of sources, licences and captions. */
interface Change {
  /** By type and row. */
  was: Map<string, Was>;
  /** Set once it was judged: what somebody began within it and did not wait for is a change of its own. */
  isOver: boolean;
}

/** Public articles that are read at once. */
const PAGE = 100;

/** How an article hangs on each, and what of it the policy sees. */
const HANGING = {
  source: {
    where: (id: number) => [{ source: { id } }],
    populate: { licence: true, domains: true },
    /** The subject as it was before. */
    before: (subject: Subject, was: unknown): Subject => {
      const source = sourceSubject.parse(was);
      const own = subject.licence?.documentId === subject.source?.licence?.documentId;
      return { ...subject, source, licence: own ? source.licence : subject.licence };
    },
  },
  licence: {
    where: (id: number) => [{ licence: { id } }, { licence: null, source: { licence: { id } } }],
    populate: {},
    before: (subject: Subject, was: unknown): Subject => ({ ...subject, licence: licenceSubject.parse(was) }),
  },
  photoCaption: {
    where: (id: number) => [{ photoCaptions: { id } }],
    populate: SUBJECT_POPULATE.photoCaptions.populate,
    before: (subject: Subject, was: unknown): Subject => {
      const caption = captionSubject.parse(was);
      const photoCaptions = subject.article.photoCaptions.map((one) =>
        one.documentId === caption.documentId ? caption : one,
      );
      return { ...subject, article: { ...subject.article, photoCaptions } };
    },
  },
} as const;

const entry = z.looseObject({ id: z.number() });

const changes = duringWork<Change>();

function changeOf(): Change | undefined {
  const change = changes.get();
  return change?.isOver === false ? change : undefined;
}

/**
 * Lets a call change sources, licences and captions, in a transaction. Whatever the change was, the articles that hang
 * on them are judged again when the call is done, which for a call of `strapi.documents` is after its components and
 * its row. Where one would lose its credit, the change is refused or the article is taken down, as the newsroom's
 * configuration has it.
 * @throws ValidationError, see `refuseLoss`.
 */
export async function duringChange<T>(newsroom: Newsroom, run: () => Promise<T>): Promise<T> {
  if (changeOf()) return run();
  return newsroom.strapi.db.transaction(async ({ trx }) => {
    const change: Change = { was: new Map(), isOver: false };
    return changes.run(change, async () => {
      try {
        const result = await run();
        await judge(newsroom, change);
        return result;
      } catch (error) {
        // A call that failed half-way may have changed something already, and whoever catches this keeps it.
        await judge(newsroom, change).catch((lost: unknown) => endTransaction(trx, lost));
        throw error;
      } finally {
        change.isOver = true;
      }
    });
  });
}

/**
 * Notes entries as they are, before the call that runs changes them for the first time; nobody else changes them, nor
 * begins to use them, until it is done.
 */
export async function noteBefore(newsroom: Newsroom, support: Support, where: unknown): Promise<void> {
  const change = changeOf();
  if (change === undefined)
    throw new Error(`Copydesk lets nobody change a ${support} where it can't judge what hangs on it.`);
  const { strapi, types } = newsroom;
  const entries = strapi.db.query(types[support]);
  const meant = idsOf(await entries.findMany({ select: ['id'], where: where ?? {} }));
  const fresh = meant.filter((id) => !change.was.has(`${support} ${id}`));
  if (fresh.length === 0) return;
  await holdEntries(newsroom, types[support], fresh);
  const { populate } = HANGING[support];
  const found: unknown = await entries.findMany({ where: { id: { $in: fresh } }, populate });
  for (const was of z.array(entry).parse(found))
    change.was.set(`${support} ${was.id}`, { support, entry: was });
}

/** Calls of `strapi.documents` that change what an article's credit hangs on, as one change: they write components first. */
export function changeAtOnce(newsroom: Newsroom): Modules.Documents.Middleware.Middleware {
  const { source, licence, photoCaption } = newsroom.types;
  const supports: readonly string[] = [source, licence, photoCaption];
  return async (context, next) =>
    supports.includes(context.uid) && !READS.has(context.action)
      ? duringChange(newsroom, async () => next())
      : next();
}

const READS: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/** What is changed while it is judged is judged as well. */
async function judge(newsroom: Newsroom, change: Change): Promise<void> {
  const mayRefuse = newsroom.config.gate.whenCreditIsLost === 'refuse';
  for (const was of change.was.values()) {
    const found = await uncredited(newsroom, was, mayRefuse ? MOST_REFUSED : Infinity);
    if (found.length === 0) continue;
    if (mayRefuse) await refuseLoss(newsroom, found);
    await takeAllDown(newsroom, found);
  }
}

/** The public articles that a change has left without their credit; all of them, or the first few. */
async function uncredited(
  newsroom: Newsroom,
  { support, entry: was }: Was,
  most: number,
): Promise<Decision[]> {
  const policy = await policyOf(newsroom);
  const now = new Date();
  const found: Decision[] = [];
  for (let last = 0; found.length < most; ) {
    const versions = await publicAfter(newsroom, support, was.id, last);
    for (const { subject } of await heldSubjects(newsroom, versions, now)) {
      const { findings, covered } = await decideOn(newsroom, subject, policy);
      if (findings.length === 0) continue;
      const faults = newFaults(findings, blockingFindings(HANGING[support].before(subject, was), policy));
      if (faults.length > 0) found.push({ subject, findings: faults, covered });
    }
    const end = versions.at(-1);
    if (end === undefined || versions.length < PAGE) break;
    last = end;
  }
  return found.slice(0, most);
}

/** A page of the public articles that hang on an entry, by their ids. */
async function publicAfter(
  { strapi, types }: Newsroom,
  support: Support,
  entryId: number,
  last: number,
): Promise<number[]> {
  const page: unknown = await strapi.db.query(types.article).findMany({
    select: ['id'],
    where: {
      $and: [
        { id: { $gt: last }, publishedAt: { $notNull: true } },
        { $or: HANGING[support].where(entryId) },
      ],
    },
    orderBy: { id: 'asc' },
    limit: PAGE,
  });
  return idsOf(page);
}
