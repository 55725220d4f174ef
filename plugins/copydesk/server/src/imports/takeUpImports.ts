import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { finishImport } from './finishImport';
import { IMPORT } from './importItem';
import { silenceOf } from './reception';
import { waitingBatches } from './waitingBatches';

const imports = z.array(z.object({ id: z.number(), documentId: z.string(), label: z.string() }));

const CUT_OFF_NOTE =
  'The server ended while this came in: what is here is what had come. Send the file again; what is here already is then told as a duplicate.';

/** At a start: on SQLite, where one process has the newsroom to itself, nobody is receiving anything. */
export async function takeUpAtStart(newsroom: Newsroom): Promise<void> {
  const isAlone = newsroom.strapi.db.dialect.client === 'sqlite';
  await takeUpImports(newsroom, isAlone ? 0 : silenceOf(newsroom));
}

/**
 * What was being received when its server died is told to be cut off. What had come of it goes on; where it is in the
 * queue already, once is enough.
 * @param silence milliseconds for which nobody has said that it is still being received
 */
export async function takeUpImports(newsroom: Newsroom, silence = silenceOf(newsroom)): Promise<void> {
  const { strapi } = newsroom;
  const cutOff = imports.parse(
    await strapi.db.query(IMPORT).findMany({
      where: {
        receivedAt: null,
        finishedAt: null,
        updatedAt: { $lte: new Date(Date.now() - silence) },
      },
    }),
  );
  for (const { id, documentId, label } of cutOff) {
    strapi.log.warn(`Copydesk: the import "${label}" was cut off while it came in.`);
    await strapi.db.query(IMPORT).update({
      where: { id },
      data: {
        receivedAt: new Date(),
        notes: [CUT_OFF_NOTE],
      },
    });
    const batches = await waitingBatches(newsroom, documentId);
    await strapi.db.transaction(({ trx }) => newsroom.queue.add(trx, batches));
    await finishImport(newsroom, documentId);
  }
}
