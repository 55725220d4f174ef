import type { Newsroom } from '../../newsroom/newsroom';
import { changeState } from './changeState';
import { carryOut, soonOrLater } from './carryOut';
import { unfinished } from './refusals';

/**
 * Ends an import where it is: what has its outcome keeps it, what still waits is rejected, and nothing more of it is
 * received. Very many are rejected after the answer.
 * @throws ValidationError where nothing of it is left to do.
 */
export async function cancelImport(newsroom: Newsroom, documentId: string, by: string): Promise<void> {
  await changeState(newsroom, {
    documentId,
    to: 'cancelled',
    by,
    action: 'importCancelled',
    refusal: unfinished,
  });
  await soonOrLater(newsroom, carryOut(newsroom, documentId));
}
