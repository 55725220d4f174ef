import { setTimeout } from 'node:timers/promises';
import { ImportRefused, Interrupted, type ImportReport, type NewsroomClient } from './newsroomClient';
import type { Progress } from './progress';

/** Milliseconds between two looks at an import. */
const LOOK = 1_000;
/** Looks that may fail in a row: a newsroom that is started anew goes on with its imports. */
const MOST_FAILED = 60;

/** Waits until nothing more happens to an import by itself: it is at its end, or paused. */
export async function followImport(
  newsroom: NewsroomClient,
  documentId: string,
  progress: Progress,
  interrupted: AbortSignal,
): Promise<ImportReport> {
  for (let failed = 0; ; ) {
    try {
      const summary = await newsroom.summary(documentId);
      failed = 0;
      progress.show(summary);
      if (summary.finishedAt !== null || summary.status === 'paused') return summary;
    } catch (error) {
      if (!(error instanceof ImportRefused) || error.isFinal || ++failed > MOST_FAILED) throw error;
    }
    await pause(interrupted);
  }
}

/** Shows what has come of an import while it is being sent, for as long as the sending takes. */
export async function whileSending<T>(
  newsroom: NewsroomClient,
  reference: string,
  progress: Progress,
  sending: () => Promise<T>,
): Promise<T> {
  const sent = new AbortController();
  const watching = watch(newsroom, reference, progress, sent.signal);
  try {
    return await sending();
  } finally {
    sent.abort();
    await watching;
  }
}

/** What can't be looked at, by this token or just now, is sent all the same. */
async function watch(
  newsroom: NewsroomClient,
  reference: string,
  progress: Progress,
  sent: AbortSignal,
): Promise<void> {
  try {
    for (;;) {
      await pause(sent);
      const summary = await newsroom.byReference(reference);
      if (summary !== null && !sent.aborted) progress.show(summary);
    }
  } catch (error) {
    if (!(error instanceof ImportRefused || error instanceof Interrupted)) throw error;
  }
}

async function pause(ended: AbortSignal): Promise<void> {
  try {
    await setTimeout(LOOK, undefined, { signal: ended });
  } catch {
    throw new Interrupted();
  }
}
