import { randomBytes } from 'node:crypto';

const LENGTH = 24;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SIGNS = `${LETTERS}0123456789`;

/** Largest multiple of 26 and of 36 that a byte holds: beyond it the first signs would come more often. */
const FAIR = { [LETTERS.length]: 234, [SIGNS.length]: 252 };

/** Random bytes in stock: to ask for a few takes nearly as long as to ask for many. */
const STOCK = 4096;
let stock = Buffer.alloc(0);
let used = 0;

function randomByte(): number {
  if (used === stock.length) {
    stock = randomBytes(STOCK);
    used = 0;
  }
  return stock[used++] ?? 0;
}

/**
 * An id for a new document, in the form of Strapi's own (cuid2: a letter, then 23 letters and digits). By random bytes:
 * the package hashes for each, which takes longer than to write the row.
 */
export function newDocumentId(): string {
  let id = '';
  while (id.length < LENGTH) {
    const byte = randomByte();
    const signs = id === '' ? LETTERS : SIGNS;
    if (byte < (FAIR[signs.length] ?? 0)) id += signs[byte % signs.length];
  }
  return id;
}
