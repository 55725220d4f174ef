import { ScrapeRefused } from '../../engine/src';
import { isSystemError } from './systemError';

/** Why a file could not be read or cleaned, for a person. An error that nobody foresaw goes on. */
export function reasonOf(error: unknown): string {
  if (error instanceof ScrapeRefused) return error.message;
  if (!isSystemError(error)) throw error;
  switch (error.code) {
    case 'ENOENT':
      return 'There is no such file. Check the path.';
    case 'EISDIR':
      return 'This is a folder. Name the files in it.';
    case 'EACCES':
      return 'You may not read this file. Check its permissions.';
    default:
      return error.message;
  }
}
