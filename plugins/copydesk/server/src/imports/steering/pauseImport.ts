import type { Newsroom } from '../../newsroom/newsroom';
import { changeState } from './changeState';
import { unfinished } from './refusals';

/**
 * Nothing more of an import is begun; what is being cleaned at the moment is still written. What still comes in is
 * received, and waits.
 * @throws ValidationError where it is paused already, or nothing of it is left to do.
 */
export async function pauseImport(newsroom: Newsroom, documentId: string, by: string): Promise<void> {
  await changeState(newsroom, {
    documentId,
    to: 'paused',
    by,
    action: 'importPaused',
    refusal: (run) => (run.state === 'paused' ? 'This import is paused already.' : unfinished(run)),
  });
}
