import { errors } from '@strapi/utils';

/** What is wrong with one field. */
export interface FieldFault {
  /** As Strapi names a field: ['photoCaptions', '0']; empty for the whole entry. */
  path: string[];
  message: string;
  value?: unknown;
}

/** Strapi's admin reads an error's headline as an ICU message, in which these four mean something. */
const plain = (text: string): string => text.replace(/[{}<>]/g, '');

/**
 * A refusal that every door understands: REST 400, GraphQL BAD_USER_INPUT, and in the admin a toast with the headline
 * and each message in red under its field.
 */
export function fieldError(headline: string, faults: readonly FieldFault[]) {
  return new errors.ValidationError(plain(headline), {
    errors: faults.map(({ path, message, value = null }) => ({
      path,
      message,
      name: 'ValidationError',
      value,
    })),
  });
}
