import type { Place, Problem } from './found';

/** What a reader can't read, or not any further; the words are for a person. */
export class Unreadable extends Error {
  override name = 'Unreadable';

  constructor(
    readonly what: string,
    readonly whatToDo: string,
    options?: ErrorOptions,
  ) {
    super(`${what} ${whatToDo}`, options);
  }

  at(place: Place): Problem {
    return { kind: 'problem', place, field: null, what: this.what, whatToDo: this.whatToDo };
  }
}

/** More comes out of the whole than may: whatever else is in it stays unread. */
export class TooMuchUnpacked extends Unreadable {
  override name = 'TooMuchUnpacked';
}

/** What an error says of itself, whoever made it. */
export function saidBy(error: unknown): { message: string; code: string; isOfSystem: boolean } {
  if (typeof error !== 'object' || error === null)
    return { message: String(error), code: '', isOfSystem: false };
  return {
    message: 'message' in error ? String(error.message) : '',
    code: 'code' in error ? String(error.code) : '',
    isOfSystem: 'syscall' in error,
  };
}

/**
 * What a library says of bytes that it can't read, as words of ours; what went wrong with the reading itself, a disk
 * that fails say, goes on as it is.
 */
export function unreadableReason(error: unknown, format: string, whatToDo: string): unknown {
  const { message, isOfSystem } = saidBy(error);
  if (error instanceof Unreadable || isOfSystem || message === '') return error;
  const said = message.trim().replace(/\.$/, '').slice(0, 300);
  return new Unreadable(`The ${format} can’t be read: ${said}.`, whatToDo, { cause: error });
}
