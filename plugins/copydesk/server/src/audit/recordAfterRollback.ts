import { AsyncLocalStorage } from 'node:async_hooks';
import type { Newsroom } from '../newsroom/newsroom';
import { appendEvent, witness, type Decided, type Witnessed } from './recordEvent';

/**
 * Runs something outside whatever transaction is at hand. Strapi hands a transaction's callbacks on to every one that is
 * begun within them: an event recorded there would, once it is committed, send out the webhooks of what was rolled back.
 */
const outside = AsyncLocalStorage.snapshot();

/**
 * Records a decision whose own transaction does not survive it, such as a refusal. To be called once the refusal has
 * left the transaction that it ended; where that was only part of a greater one (a bulk publication), the event waits
 * for the greater one's end, since before it nothing else can be written.
 */
export async function recordAfterRollback(newsroom: Newsroom, decided: Decided): Promise<void> {
  const { strapi, work } = newsroom;
  const witnessed = witness(newsroom, decided);
  if (!strapi.db.inTransaction()) return await outside(append, newsroom, witnessed);

  await strapi.db.transaction(async ({ onRollback }) => {
    onRollback(() => work.track(outside(append, newsroom, witnessed)));
  });
}

/** What was decided stands, whether or not it could be recorded: a failure goes to the log with all that would be lost. */
async function append(newsroom: Newsroom, witnessed: Witnessed): Promise<void> {
  try {
    await appendEvent(newsroom, witnessed);
  } catch (error) {
    newsroom.strapi.log.error('Copydesk could not record this in its audit trail.', { witnessed, error });
  }
}
