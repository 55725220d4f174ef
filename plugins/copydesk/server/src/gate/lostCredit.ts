import { z } from 'zod';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { policyOf } from '../policy/policySettings';
import { subjectOfRow } from '../policy/readSubject';
import type { Finding } from '../policy/rule';
import { SUBJECT_POPULATE, type Subject } from '../policy/subject';
import { decideOn, type Decision } from './decide';
import { endTransaction } from './endTransaction';
import { readHeld } from './hold';
import { refusal } from './refusal';
import { takeDown } from './takeDown';

/** Public articles that are read at once. */
const PAGE = 100;
/** Headlines that a refusal names. */
const NAMED = 3;

/** Articles whose loss a refusal tells apart: those that it names, and whether there are more. */
export const MOST_REFUSED = NAMED + 1;

const rows = z.array(z.looseObject({ id: z.number() }));

/** What is wrong now and was not wrong before: an article that had expired anyway is no reason to refuse a change. */
export function newFaults(now: readonly Finding[], before: readonly Finding[]): Finding[] {
  const known = before.map(({ rule, path }) => `${rule} ${path.join('.')}`);
  return now.filter(({ rule, path }) => !known.includes(`${rule} ${path.join('.')}`));
}

/** These versions of articles, by their rows' ids; what their credit hangs on stays so until the transaction ends. */
export async function heldSubjects(
  newsroom: Newsroom,
  versionIds: readonly number[],
  now: Date,
): Promise<{ id: number; subject: Subject }[]> {
  if (versionIds.length === 0) return [];
  return readHeld(
    newsroom,
    async () => {
      const found: unknown = await newsroom.strapi.db.query(newsroom.types.article).findMany({
        where: { id: { $in: versionIds } },
        orderBy: { id: 'asc' },
        populate: SUBJECT_POPULATE,
      });
      const subjects = [];
      for (const row of rows.parse(found))
        subjects.push({ id: row.id, subject: await subjectOfRow(newsroom, row, now) });
      return subjects;
    },
    (read) => read.map(({ subject }) => subject),
  );
}

/** The decisions on those of these public versions that should not be public as they stand, by their rows' ids. */
export async function uncreditedAmong(
  newsroom: Newsroom,
  versionIds: readonly number[],
): Promise<Map<number, Decision>> {
  const policy = await policyOf(newsroom);
  const now = new Date();
  const found = new Map<number, Decision>();
  for (let start = 0; start < versionIds.length; start += PAGE) {
    for (const { id, subject } of await heldSubjects(newsroom, versionIds.slice(start, start + PAGE), now)) {
      const decision = await decideOn(newsroom, subject, policy);
      if (decision.findings.length > 0) found.set(id, decision);
    }
  }
  return found;
}

/** Takes articles down whose credit a change of what it hangs on has cost them. */
export async function takeAllDown(newsroom: Newsroom, lost: readonly Decision[]): Promise<void> {
  for (const { subject, findings } of lost) {
    const { documentId, headline } = subject.article;
    await takeDown(newsroom, documentId, { action: 'takenDown', detail: { findings, because: 'support' } });
    newsroom.strapi.log.warn(
      `Copydesk took "${headline}" down: ${findings.map(({ message }) => message).join(' ')}`,
    );
  }
}

/**
 * Refuses such a change, which stands already: whoever catches this can't keep it.
 * @throws ValidationError that names the first articles and says what the first of them would lack.
 */
export async function refuseLoss({ strapi }: Newsroom, lost: readonly Decision[]): Promise<never> {
  return strapi.db.transaction(async ({ trx }) => {
    const refused = refusalOfLoss(lost);
    endTransaction(trx, refused);
    throw refused;
  });
}

function refusalOfLoss(lost: readonly Decision[]) {
  const [first] = lost;
  const named = lost.slice(0, NAMED).map(({ subject }) => `"${subject.article.headline}"`);
  const more = lost.length > NAMED ? ' and others' : '';
  const reason = first ? refusal(first.subject, first.findings).message : '';
  return fieldError(
    `This change would leave ${named.join(', ')}${more} public without the attribution that it needs. ${reason} Unpublish these first.`,
    [],
  );
}
