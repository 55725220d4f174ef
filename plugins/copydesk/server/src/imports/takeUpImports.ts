import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { finishImport } from './finishImport';
import { IMPORT } from './importItem';
import { waitingBatches } from './waitingBatches';

/** Milliseconds without a word after which an import that is still being received counts as cut off. */
const CUT_OFF = 600_000;

const imports = z.array(z.object({ id: z.number(), documentId: z.string(), label: z.string() }));

const CUT_OFF_NOTE =
  'The server ended while this came in: what is here is what had come. Send the file again; what is here already is then told as a duplicate.';

/**
 * At a start: what was being received when its server died is told to be cut off. What had come of it goes on; where it
 * is in the queue already, once is enough.
 */
export async function takeUpImports(newsroom: Newsroom): Promise<void> {
  const { strapi } = newsroom;
  const isOnly = strapi.db.dialect.client === 'sqlite';
  const cutOff = imports.parse(
    await strapi.db.query(IMPORT).findMany({
      where: {
        receivedAt: null,
        finishedAt: null,
        ...(isOnly ? {} : { updatedAt: { $lt: new Date(Date.now() - CUT_OFF) } }),
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
