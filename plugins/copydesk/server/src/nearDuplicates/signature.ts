import { bandKeys, BANDS } from './bands';
import { LEAST_SHINGLES } from './likeness';
import { minHash } from './minHash';

/** What an article's text is looked up by; of one that is too short to be compared, that it is. */
export interface Signature {
  /** The 128 numbers in base64, four bytes each, as a column of text takes them. */
  text: string | null;
  /** A key a band. */
  keys: (number | null)[];
}

export function signatureOf(shingles: ReadonlySet<number>): Signature {
  if (shingles.size < LEAST_SHINGLES) return { text: null, keys: Array.from({ length: BANDS }, () => null) };
  const numbers = minHash(shingles);
  return { text: Buffer.from(numbers.buffer).toString('base64'), keys: bandKeys(numbers) };
}

/** The numbers of a signature that was written. */
export function numbersOf(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64');
  // Copied: a small buffer lies somewhere in one that it shares, and numbers begin at a multiple of four.
  const numbers = new Uint32Array(Math.floor(bytes.length / 4));
  bytes.copy(new Uint8Array(numbers.buffer));
  return numbers;
}
