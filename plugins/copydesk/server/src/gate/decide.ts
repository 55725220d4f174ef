import type { Knex } from 'knex';
import type { Newsroom } from '../newsroom/newsroom';
import type { CoveredByOverride } from '../override/applyOverrides';
import { judge } from '../override/judge';
import { blockingFindings, type Policy } from '../policy/policy';
import { readVersions, type Version } from '../policy/readSubject';
import type { Finding } from '../policy/rule';
import type { Subject } from '../policy/subject';
import { readHeld, type Held } from './hold';

/** What the policy says of one version of an article, in the light of its overrides. */
export interface Decision {
  subject: Subject;
  /** What keeps it from being public; empty where it may be. */
  findings: Finding[];
  /** What would, but for an override. */
  covered: CoveredByOverride[];
}

/** The one decision that every path asks for. */
export async function decideOn(newsroom: Newsroom, subject: Subject, policy: Policy): Promise<Decision> {
  const found = blockingFindings(subject, policy);
  const { blocking, covered } = await judge(newsroom, subject, found, subject.now);
  return { subject, findings: blocking, covered };
}

/**
 * The decision on a version of an article as it stands in the database; null where there is none. What it rests on stays
 * so until the transaction ends.
 * @param held what was held before it was first read
 * @param seen the version as it was read a moment ago, where it was.
 */
export async function decide(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  versionId: number,
  now: Date,
  held: Held,
  seen?: Version,
): Promise<Decision | null> {
  let fresh = seen;
  const version = await readHeld(
    newsroom,
    async () => {
      const read = fresh ?? (await readVersions(newsroom, trx, { id: versionId }, now))[0];
      fresh = undefined;
      return read;
    },
    (found) => (found === undefined ? [] : [found.subject]),
    held,
  );
  return version === undefined ? null : decideOn(newsroom, version.subject, version.policy);
}
