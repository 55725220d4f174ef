import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { idsOf } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { IMPORT, IMPORT_ITEM, importRow, type ImportRow } from './importItem';
import { learnFromBatch } from './learnFromBatch';
import { processItem } from './processItem';
import { readBatch, type ReadItem } from './readBatch';

/**
 * Takes every item of an import that has no outcome yet to one, in the order in which they came. Ends early where
 * the newsroom shuts down.
 */
export function processImport(newsroom: Newsroom, documentId: string): Promise<void> {
  return newsroom.work.track(processWaiting(newsroom, documentId));
}

async function processWaiting(newsroom: Newsroom, documentId: string): Promise<void> {
  const { strapi, work } = newsroom;
  const run = importRow.parse(await strapi.db.query(IMPORT).findOne({ where: { documentId } }));
  const waiting = await strapi.db.query(IMPORT_ITEM).findMany({
    select: ['id'],
    where: { importDocumentId: documentId, outcome: null },
    orderBy: { row: 'asc' },
  });
  const together = await strapi.db.query(IMPORT_ITEM).count({ where: { importDocumentId: documentId } });
  const left = idsOf(waiting);
  while (left.length > 0 && !work.stopping) {
    const batch = await readBatch(newsroom, left);
    left.splice(0, batch.length);
    await learn(newsroom, batch, run);
    for (const item of batch) {
      if (work.stopping) return;
      await processItem(newsroom, item, { ...run, together });
      // SQLite answers at once: without a pause, whoever else asks the newsroom would wait for the whole import.
      await setImmediate();
    }
  }
}

/** What can't be learned must not keep anything from being imported: the rules and the classifier clean it then. */
async function learn(newsroom: Newsroom, batch: readonly ReadItem[], run: ImportRow): Promise<void> {
  try {
    await learnFromBatch(newsroom, batch, run.sourceDocumentId);
  } catch (error) {
    newsroom.strapi.log.error(`Copydesk could not learn from the import "${run.label}".`, { error });
  }
}

/** Goes on with what a crash or a restart left waiting, beside the newsroom's other work. */
export async function resumeImports(newsroom: Newsroom): Promise<void> {
  const { strapi } = newsroom;
  const waiting = z
    .array(z.object({ importDocumentId: z.string() }))
    .parse(
      await strapi.db.query(IMPORT_ITEM).findMany({ select: ['importDocumentId'], where: { outcome: null } }),
    );
  const unfinished = z.array(importRow).parse(
    await strapi.db.query(IMPORT).findMany({
      where: { documentId: { $in: [...new Set(waiting.map((item) => item.importDocumentId))] } },
      orderBy: { id: 'asc' },
    }),
  );
  for (const { documentId, label } of unfinished) {
    strapi.log.info(`Copydesk: going on with the import "${label}".`);
    await processImport(newsroom, documentId);
  }
}
