import { setImmediate } from 'node:timers/promises';
import type { Newsroom } from '../newsroom/newsroom';
import { fetchWaiting } from './fetchWaiting';
import { readText, type Reading } from './cleanScrape';
import { IMPORT_ITEM, waitingItem, type WaitingItem } from './importItem';
import { textOfStored } from './incoming';

/** A waiting item whose scrape has been read, or what went wrong with the reading. */
export interface ReadItem {
  id: number;
  url: string | null;
  reading: Reading | { failed: unknown };
}

/** Pages of one batch: a template wants a good many beside each other, memory wants few. */
const ITEMS = 50;
/** Characters of one batch: a page that has been read takes about twenty times its length. */
const CHARACTERS = 4_000_000;

/**
 * Reads the scrapes of the next waiting items, so that their sources' templates may learn from all of them before the
 * first is cleaned; what was read is cleaned from here and not read again. At least one item is read, however long.
 */
export async function readBatch(newsroom: Newsroom, waiting: readonly number[]): Promise<ReadItem[]> {
  const batch: ReadItem[] = [];
  let characters = 0;
  const refused = await fetchWaiting(newsroom, waiting.slice(0, ITEMS));
  for (const id of waiting.slice(0, ITEMS)) {
    if (newsroom.work.stopping || characters >= CHARACTERS) break;
    const row: unknown = await newsroom.strapi.db.query(IMPORT_ITEM).findOne({ where: { id } });
    const item = waitingItem.parse(row);
    characters += item.scrape.length;
    const rejected = refused.get(id);
    const reading = rejected === undefined ? readingOf(newsroom, item) : { rejected };
    batch.push({ id, url: item.url, reading });
    await setImmediate();
  }
  return batch;
}

/** A fault of ours stays with its item: the batch goes on. */
function readingOf({ config }: Newsroom, item: WaitingItem): ReadItem['reading'] {
  try {
    return readText(textOfStored(item, item.contentType), item, config.imports.maxLength);
  } catch (failed) {
    return { failed };
  }
}
