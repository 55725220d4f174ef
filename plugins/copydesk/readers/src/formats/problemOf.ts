import type { Found, Place } from '../found';
import { Unreadable } from '../unreadable';

/**
 * What a record gives, or the problem with it: the records after it are read in any case.
 * @param bytes the record as it came, to be kept beside its problem.
 */
export function problemOf(place: Place, read: () => Found, bytes?: Buffer | null): Found {
  const found = foundBy(place, read);
  return found.kind === 'problem' && bytes ? { ...found, bytes } : found;
}

function foundBy(place: Place, read: () => Found): Found {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return error.at(place);
    throw error;
  }
}
