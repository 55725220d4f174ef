import type { Newsroom } from '../newsroom/newsroom';
import type { Finding } from '../policy/rule';
import type { Subject } from '../policy/subject';
import { activeOverrides } from './activeOverrides';
import { applyOverrides, type Judged } from './applyOverrides';
import { fingerprint } from './fingerprint';

/** An article's findings in the light of its overrides: what the gate, the desk and the auditor ask. */
export async function judge(
  newsroom: Newsroom,
  subject: Subject,
  findings: readonly Finding[],
  now = new Date(),
): Promise<Judged> {
  if (findings.length === 0) return { blocking: [], covered: [] };
  const overrides = await activeOverrides(newsroom, subject.article.documentId, now);
  return applyOverrides(findings, overrides, (rules) => fingerprint(subject, rules, findings), now);
}
