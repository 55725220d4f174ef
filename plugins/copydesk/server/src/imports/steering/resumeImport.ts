import type { Newsroom } from '../../newsroom/newsroom';
import { finishImport } from '../finishImport';
import { waitingBatches } from '../waitingBatches';
import { changeState } from './changeState';
import { notPaused } from './refusals';

/**
 * A paused import goes on with what waits. Where that is in the queue still, twice is harmless.
 * @throws ValidationError where it is not paused.
 */
export async function resumeImport(newsroom: Newsroom, documentId: string, by: string): Promise<void> {
  await changeState(newsroom, {
    documentId,
    to: 'running',
    by,
    action: 'importResumed',
    refusal: notPaused,
    also: async (trx) => {
      await newsroom.queue.add(trx, await waitingBatches(newsroom, documentId, trx));
      return undefined;
    },
  });
  // What was being cleaned when it was paused may have been the last of it.
  await finishImport(newsroom, documentId);
}
