import { randomBytes } from 'node:crypto';

const LENGTH = 24;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SIGNS = `${LETTERS}0123456789`;

/** Largest multiple of 26 and of 36 that a byte holds: beyond it the first signs would come more often. */
const FAIR = { [LETTERS.length]: 234, [SIGNS.length]: 252 };

/**
 * An id for a new document, in the form of Strapi's own (cuid2: a letter, then 23 letters and digits). By random bytes:
 * the package hashes for each, which takes longer than to write the row.
 */
export function newDocumentId(): string {
  let id = '';
  while (id.length < LENGTH)
    for (const byte of randomBytes(LENGTH)) {
      const signs = id === '' ? LETTERS : SIGNS;
      if (id.length < LENGTH && byte < (FAIR[signs.length] ?? 0)) id += signs[byte % signs.length];
    }
  return id;
}
