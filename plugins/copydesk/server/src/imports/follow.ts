import type { Newsroom } from '../newsroom/newsroom';
import { summaryOf, type ImportSummary } from './report';

/** Milliseconds between two looks at an import that somebody follows; counting very many takes longer, and is done less. */
const LOOK = 1_000;
const COUNTING_SHARE = 10;
/** Milliseconds without news after which a sign is given, so that nobody between takes the line for dead. */
const STILL_HERE = 15_000;

export type Followed = { event: 'progress' | 'finished'; summary: ImportSummary } | { event: 'stillHere' };

/**
 * What becomes of an import, as it happens: its counts when they have changed, about once a second, and its end, after
 * which nothing more is told. Ends without one when the newsroom shuts down.
 * @throws NotFoundError where there is no such import.
 */
export async function* follow(
  newsroom: Newsroom,
  documentId: string,
  left: AbortSignal,
): AsyncGenerator<Followed> {
  const { work } = newsroom;
  let told = '';
  let toldAt = Date.now();
  while (!work.stopping && !left.aborted) {
    const begun = Date.now();
    const summary = await summaryOf(newsroom, documentId);
    const isFinished = summary.finishedAt !== null;
    const now = JSON.stringify(summary);
    if (isFinished || now !== told) yield { event: isFinished ? 'finished' : 'progress', summary };
    else if (Date.now() - toldAt >= STILL_HERE) yield { event: 'stillHere' };
    if (isFinished) return;
    if (now !== told || Date.now() - toldAt >= STILL_HERE) toldAt = Date.now();
    told = now;
    await pause(newsroom, left, Math.max(LOOK, (Date.now() - begun) * COUNTING_SHARE));
  }
}

/** So long, whatever rings meanwhile; a shutdown ends it, and the next bell where nobody follows any more. */
async function pause({ work, bell }: Newsroom, gone: AbortSignal, milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds;
  for (let left = milliseconds; left > 0 && !work.stopping && !gone.aborted; left = until - Date.now())
    await bell.wait(left);
}
