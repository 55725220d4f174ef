import type { Newsroom } from '../newsroom/newsroom';
import { blockingFindings, type Policy } from '../policy/policy';
import { policyOf } from '../policy/policySettings';
import { subjectOf } from '../policy/readSubject';
import type { Finding } from '../policy/rule';
import type { Subject } from '../policy/subject';

/** What the policy says of one version of an article. */
export interface Decision {
  subject: Subject;
  /** What keeps it from being public; empty where it may be. */
  findings: Finding[];
}

/** The one decision that every path asks for. */
export function decideOn(subject: Subject, policy: Policy): Decision {
  return { subject, findings: blockingFindings(subject, policy) };
}

/** The decision on a version of an article as it stands in the database; null where there is none. */
export async function decide(newsroom: Newsroom, versionId: number, now: Date): Promise<Decision | null> {
  const subject = await subjectOf(newsroom, { id: versionId }, now);
  return subject === null ? null : decideOn(subject, await policyOf(newsroom));
}
