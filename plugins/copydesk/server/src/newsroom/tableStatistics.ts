import type { Newsroom } from './newsroom';
import { oncePerStrapi } from './rawSql';

/*
 * SQLite plans by what ANALYZE has counted, and counts nothing by itself: without that, it goes through the components of
 * all articles to find those of ten. PostgreSQL counts on its own.
 */

/** Drafts after which it is worth counting again: so many, and a share of those that were written before. */
const FEWEST = 1_000;
const SHARE = 0.25;
/** Entries of each index that are looked at: some milliseconds, however many articles there are. */
const LOOKED_AT = 1_000;

const drafts = oncePerStrapi(() => ({ counted: 0, since: 0 }));

/** Counts what SQLite plans by. Takes part in the transaction that runs, where one does. */
export async function countTables({ strapi }: Newsroom): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw(`pragma analysis_limit = ${LOOKED_AT}`);
    await trx.raw('analyze');
  });
}

/** Counts again where many drafts have been written since. */
export async function noteDrafts(newsroom: Newsroom, written: number): Promise<void> {
  const known = drafts(newsroom.strapi);
  known.since += written;
  if (known.since < Math.max(FEWEST, SHARE * known.counted)) return;
  known.counted += known.since;
  known.since = 0;
  await countTables(newsroom);
}
