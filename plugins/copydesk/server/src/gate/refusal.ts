import { errors } from '@strapi/utils';
import type { Finding } from '../policy/rule';
import type { Subject } from '../policy/subject';

/** Strapi's admin reads an error's headline as an ICU message, in which these four mean something. */
const plain = (text: string): string => text.replace(/[{}<>]/g, '');

/**
 * The gate's answer, a ValidationError with an entry for each field: REST 400, GraphQL BAD_USER_INPUT, and in the
 * admin the message in red under the field. It names the article, since a bulk publication shows nothing else.
 */
export function refusal({ article }: Subject, findings: readonly Finding[]) {
  const reasons = findings.map(({ message }) => message).join(' ');
  return new errors.ValidationError(plain(`"${article.headline}" can't be published yet. ${reasons}`), {
    errors: findings.map(({ path, message }) => ({ path, message, name: 'ValidationError', value: null })),
  });
}
