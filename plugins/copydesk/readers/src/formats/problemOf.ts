import type { Found, Place } from '../found';
import { Unreadable } from '../unreadable';

/** What a record gives, or the problem with it: the records after it are read in any case. */
export function problemOf(place: Place, read: () => Found): Found {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return error.at(place);
    throw error;
  }
}
