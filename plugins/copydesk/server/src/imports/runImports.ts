import type { Newsroom } from '../newsroom/newsroom';
import { finishImport, isFinished } from './finishImport';
import { giveUpBatch, processBatch } from './processBatch';
import type { ClaimedBatch } from './queue/batchQueue';

/** Milliseconds after which a server that has nothing to do looks whether another one left something. */
const IDLE = 1_000;
/** Milliseconds between two looks at an import that somebody waits for, at first and at most. */
const FIRST_LOOK = 50;
const LAST_LOOK = 1_000;

/**
 * Processes what waits in the queue as long as the newsroom runs, one batch more at a time than there are threads that
 * clean: one is read or written while the others are cleaned. Whatever a batch meets with is its own; the next goes on.
 */
export async function runImports(newsroom: Newsroom): Promise<void> {
  await newsroom.queue.start();
  if (!newsroom.config.imports.processes) return;
  for (let loop = 0; loop <= newsroom.cleaners.threads; loop++)
    void newsroom.work.track(takeBatches(newsroom));
}

/** Resolves once every item of an import has its outcome, or the import is paused, or the newsroom shuts down. */
export async function untilFinished(newsroom: Newsroom, documentId: string): Promise<void> {
  for (let look = FIRST_LOOK; !newsroom.work.stopping; look = Math.min(look * 2, LAST_LOOK)) {
    if (await isFinished(newsroom, documentId)) return;
    await newsroom.bell.wait(look);
  }
}

async function takeBatches(newsroom: Newsroom): Promise<void> {
  while (!newsroom.work.stopping) if (!(await takeOne(newsroom))) await newsroom.bell.wait(IDLE);
}

/** False where there was nothing to take, or no database to ask. */
async function takeOne(newsroom: Newsroom): Promise<boolean> {
  const { queue, strapi } = newsroom;
  try {
    const claimed = await queue.claim();
    if (claimed !== null) {
      await processOne(newsroom, claimed);
      return true;
    }
    const hopeless = await queue.claimHopeless();
    if (hopeless === null) return false;
    await giveUpBatch(newsroom, hopeless.batch);
    await end(newsroom, hopeless);
    return true;
  } catch (error) {
    strapi.log.error('Copydesk could not go on with imports. It tries again.', { error });
    return false;
  }
}

async function processOne(newsroom: Newsroom, claimed: ClaimedBatch): Promise<void> {
  const { firstRow, lastRow, importDocumentId } = claimed.batch;
  try {
    await processBatch(newsroom, claimed.batch);
  } catch (error) {
    newsroom.strapi.log.warn(
      `Copydesk puts rows ${firstRow} to ${lastRow} of the import ${importDocumentId} off.`,
      { error },
    );
    await claimed.giveBack(error instanceof Error ? error.message : String(error));
    return;
  }
  await end(newsroom, claimed);
}

async function end(newsroom: Newsroom, claimed: ClaimedBatch): Promise<void> {
  // In this order: a server that dies in between leaves a batch behind, and whoever takes that says it again.
  await finishImport(newsroom, claimed.batch.importDocumentId);
  await claimed.done();
  newsroom.bell.ring();
}
