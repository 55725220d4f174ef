import { z } from 'zod';
import { isPassing } from '../../newsroom/isPassing';
import type { Newsroom } from '../../newsroom/newsroom';
import { endImport } from '../finishImport';
import { IMPORT, importRow } from '../importItem';
import { rejectWaiting } from './rejectWaiting';
import { takeBackArticles } from './takeBackArticles';

/** Milliseconds that whoever steers an import waits for all that follows. */
const ANSWERED_WITHIN = 3_000;
/** Milliseconds before it is tried again after a fault of the moment. */
const BACKOFF = 1_000;

/**
 * Does what follows from an import's being cancelled or taken back. Each step stands once it is done: where a server
 * ends halfway, the next start goes on, and where two do it, it is done once.
 */
export async function carryOut(newsroom: Newsroom, documentId: string): Promise<void> {
  for (;;)
    try {
      await carryOutOnce(newsroom, documentId);
      return;
    } catch (error) {
      if (!isPassing(error) || newsroom.work.stopping) throw error;
      newsroom.strapi.log.warn(`Copydesk goes on with the import ${documentId} in a moment.`, { error });
      await newsroom.bell.wait(BACKOFF);
    }
}

async function carryOutOnce(newsroom: Newsroom, documentId: string): Promise<void> {
  const { strapi, work, bell } = newsroom;
  const run = importRow
    .nullable()
    .parse(await strapi.db.query(IMPORT).findOne({ where: { documentId, finishedAt: null } }));
  if (run?.state !== 'cancelled' && run?.state !== 'rolledBack') return;
  const who = run.stateBy ?? 'the desk';
  if (run.state === 'cancelled') await rejectWaiting(newsroom, documentId, cancelledBy(who));
  else {
    // First what waits: after that, no batch makes another article of this import.
    await rejectWaiting(newsroom, documentId, takenBackBy(who));
    await takeBackArticles(newsroom, documentId, who);
  }
  if (work.stopping) return;
  await endImport(newsroom, documentId, run.state);
  bell.ring();
}

const cancelledBy = (who: string) =>
  `The import was cancelled by ${who} before this one's turn came. Its scrape is kept.`;
const takenBackBy = (who: string) => `Taken back by ${who} before this one's turn came. Its scrape is kept.`;

/** Waits for work for a few seconds; what takes longer goes on behind the answer, and a shutdown lets it end. */
export async function soonOrLater(newsroom: Newsroom, work: Promise<void>): Promise<void> {
  const ended = newsroom.work.track(work).catch((error: unknown) => {
    newsroom.strapi.log.error(
      'Copydesk could not carry out what was decided about an import. It tries again at the next start.',
      { error },
    );
  });
  let late: NodeJS.Timeout | undefined;
  const answer = new Promise<void>((resolve) => {
    late = setTimeout(resolve, ANSWERED_WITHIN);
  });
  await Promise.race([ended, answer]);
  clearTimeout(late);
}

const halfway = z.array(z.object({ documentId: z.string() }));

/** At a start: what a server that ended was still carrying out. */
export async function goOnCarryingOut(newsroom: Newsroom): Promise<void> {
  const imports = halfway.parse(
    await newsroom.strapi.db.query(IMPORT).findMany({
      select: ['documentId'],
      where: { state: { $in: ['cancelled', 'rolledBack'] }, finishedAt: null },
    }),
  );
  for (const { documentId } of imports) await carryOut(newsroom, documentId);
}
