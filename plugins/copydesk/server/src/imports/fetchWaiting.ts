import { z } from 'zod';
import { FetchRefused } from '../fetch/fetchRefused';
import type { Newsroom } from '../newsroom/newsroom';
import { mayMine } from '../sources/mayMine';
import { IMPORT_ITEM } from './importItem';
import { storeBytes } from './incoming';
import { matchSource, type KnownSource } from './matchSource';
import type { Batch } from './queue/batchQueue';
import { knownSources } from './sources';

const rows = z.array(z.object({ id: z.number(), url: z.string() }));

/**
 * Fetches those of a batch of which only the address came, and keeps each page as a scrape that was sent. A shutdown
 * leaves the rest waiting, for the next start.
 * @returns why an item's page could not be had, by the item's id.
 */
export async function fetchWaiting(
  newsroom: Newsroom,
  { importDocumentId, firstRow, lastRow }: Batch,
): Promise<ReadonlyMap<number, string>> {
  const refused = new Map<number, string>();
  const items = newsroom.strapi.db.query(IMPORT_ITEM);
  const waiting = rows.parse(
    await items.findMany({
      select: ['id', 'url'],
      where: {
        importDocumentId,
        row: { $gte: firstRow, $lte: lastRow },
        toBeFetched: true,
        outcome: null,
      },
    }),
  );
  if (waiting.length === 0) return refused;
  const sources = await knownSources(newsroom);
  await Promise.all(
    waiting.map(async ({ id, url }) => {
      if (newsroom.work.stopping) return;
      try {
        const page = await newsroom.fetcher.fetch(url, { mayMine: await hasAgreed(newsroom, sources, url) });
        if (page === null) throw new FetchRefused(`${url} answered that it has not changed, unasked.`);
        const { bytes, contentType } = page;
        await items.update({
          where: { id },
          data: { ...storeBytes(bytes), contentType, url: page.url, toBeFetched: false },
        });
      } catch (error) {
        if (!(error instanceof FetchRefused)) throw error;
        refused.set(id, error.message);
      }
    }),
  );
  return refused;
}

/** Whether the source that the address is of lets its copy be mined. */
async function hasAgreed(newsroom: Newsroom, sources: readonly KnownSource[], url: string): Promise<boolean> {
  const nobody = { canonicalUrl: null, publisher: null };
  const match = matchSource(nobody, { url, name: null }, sources, null);
  return match !== null && 'known' in match && mayMine(newsroom, match.known.documentId, new Date());
}
