import type { Newsroom } from './newsroom';
import { oncePerStrapi } from './rawSql';

/*
 * SQLite plans by what ANALYZE has counted, and counts nothing by itself: without that, it goes through the components of
 * all articles to find those of ten. PostgreSQL counts on its own.
 */

/** Drafts after which it is worth counting again. */
const MANY = 10_000;
/** Entries of each index that are looked at: some milliseconds, however many articles there are. */
const LOOKED_AT = 1_000;

const uncounted = oncePerStrapi(() => ({ drafts: 0 }));

/** Counts what SQLite plans by. Takes part in the transaction that runs, where one does. */
export async function countTables({ strapi }: Newsroom): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  uncounted(strapi).drafts = 0;
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw(`pragma analysis_limit = ${LOOKED_AT}`);
    await trx.raw('analyze');
  });
}

/** Counts again where very many drafts have been written since. */
export async function noteDrafts(newsroom: Newsroom, drafts: number): Promise<void> {
  const since = uncounted(newsroom.strapi);
  since.drafts += drafts;
  if (since.drafts >= MANY) await countTables(newsroom);
}
