import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { IMPORT, IMPORT_ITEM, importRow } from './importItem';
import { processItem } from './processItem';

const ids = z.array(z.object({ id: z.number() }));

/**
 * Takes every item of an import that has no outcome yet to one, in the order in which they came. Ends early where
 * the newsroom shuts down.
 */
export function processImport(newsroom: Newsroom, documentId: string): Promise<void> {
  return newsroom.imports.track(processWaiting(newsroom, documentId));
}

async function processWaiting(newsroom: Newsroom, documentId: string): Promise<void> {
  const { strapi, imports } = newsroom;
  const run = importRow.parse(await strapi.db.query(IMPORT).findOne({ where: { documentId } }));
  const waiting = await strapi.db.query(IMPORT_ITEM).findMany({
    select: ['id'],
    where: { importDocumentId: documentId, outcome: null },
    orderBy: { row: 'asc' },
  });
  for (const { id } of ids.parse(waiting)) {
    if (imports.stopping) return;
    await processItem(newsroom, id, run.sourceDocumentId);
    // SQLite answers at once: without a pause, whoever else asks the newsroom would wait for the whole import.
    await setImmediate();
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
