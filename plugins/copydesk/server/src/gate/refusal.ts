import { fieldError } from '../newsroom/fieldError';
import type { Finding } from '../policy/rule';
import type { Subject } from '../policy/subject';

/** The gate's answer. It names the article, since a bulk publication shows nothing else. */
export function refusal({ article }: Subject, findings: readonly Finding[]) {
  const reasons = findings.map(({ message }) => message).join(' ');
  return fieldError(`"${article.headline}" can't be published yet. ${reasons}`, findings);
}
