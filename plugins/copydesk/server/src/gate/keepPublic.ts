import { z } from 'zod';
import { idsOf } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';
import { decideOn, type Decision } from './decide';
import { heldSubjects, MOST_REFUSED, newFaults, refuseLoss, takeAllDown } from './lostCredit';
import { blockingFindings } from '../policy/policy';
import { policyOf } from '../policy/policySettings';
import {
  captionSubject,
  licenceSubject,
  sourceSubject,
  SUBJECT_POPULATE,
  type Subject,
} from '../policy/subject';

type Support = 'source' | 'licence' | 'photoCaption';

interface RowEvent {
  params: { where?: unknown; data?: Record<string, unknown> };
  state: Record<string, unknown>;
}

const STATE = 'copydesk';
/** Public articles that are read at once. */
const PAGE = 100;

/** How an article hangs on each, and what of it the policy sees. */
const SUPPORTS = {
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
const rows = z.array(z.looseObject({ id: z.number() }));

/**
 * Keeps what is public credited when a source, a licence or a caption changes: whatever the change was, the articles
 * that hang on it are judged again. Where one would lose its credit, the change is refused or the article is taken down,
 * as the newsroom's configuration has it. Registered on the database's own events, which `gateRows` puts into a
 * transaction.
 */
export function keepPublic(newsroom: Newsroom): void {
  const { strapi, types, config } = newsroom;

  async function entriesIn(support: Support, where: unknown): Promise<z.infer<typeof entry>[]> {
    const { populate } = SUPPORTS[support];
    const found: unknown = await strapi.db.query(types[support]).findMany({ where: where ?? {}, populate });
    return z.array(entry).parse(found);
  }

  /** A page of the public articles that hang on an entry, by their ids. */
  async function publicAfter(support: Support, entryId: number, last: number): Promise<number[]> {
    const page: unknown = await strapi.db.query(types.article).findMany({
      select: ['id'],
      where: {
        $and: [
          { id: { $gt: last }, publishedAt: { $notNull: true } },
          { $or: SUPPORTS[support].where(entryId) },
        ],
      },
      orderBy: { id: 'asc' },
      limit: PAGE,
    });
    return idsOf(page);
  }

  /** The public articles that the change has left without their credit; all of them, or the first few. */
  async function uncredited(support: Support, was: { id: number }, most: number): Promise<Decision[]> {
    const policy = await policyOf(newsroom);
    const now = new Date();
    const found: Decision[] = [];
    for (let last = 0; found.length < most; ) {
      const versions = await publicAfter(support, was.id, last);
      for (const { subject } of await heldSubjects(newsroom, versions, now)) {
        const { findings, covered } = await decideOn(newsroom, subject, policy);
        if (findings.length === 0) continue;
        const faults = newFaults(findings, blockingFindings(SUPPORTS[support].before(subject, was), policy));
        if (faults.length > 0) found.push({ subject, findings: faults, covered });
      }
      const end = versions.at(-1);
      if (end === undefined || versions.length < PAGE) break;
      last = end;
    }
    return found.slice(0, most);
  }

  const watch = (support: Support): void => {
    const before = async ({ params, state }: RowEvent): Promise<void> => {
      state[STATE] = await entriesIn(support, params.where);
    };
    const after = async ({ state }: RowEvent): Promise<void> => {
      const mayRefuse = config.gate.whenCreditIsLost === 'refuse';
      for (const was of rows.safeParse(state[STATE]).data ?? []) {
        const found = await uncredited(support, was, mayRefuse ? MOST_REFUSED : Infinity);
        if (found.length === 0) continue;
        if (mayRefuse) await refuseLoss(newsroom, found);
        await takeAllDown(newsroom, found);
      }
    };
    watchRows(strapi, {
      models: [types[support]],
      beforeUpdate: before,
      beforeUpdateMany: before,
      afterUpdate: after,
      afterUpdateMany: after,
    });
  };
  watch('source');
  watch('licence');
  watch('photoCaption');
}
