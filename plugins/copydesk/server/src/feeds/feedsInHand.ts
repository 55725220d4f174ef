import type { ImportRow } from '../imports/importItem';
import { processImport } from '../imports/processImport';
import type { Newsroom } from '../newsroom/newsroom';

/** Imports of feeds that one server processes at the same time: a host that is slow must not hold up all others. */
const AT_ONCE = 4;

/** What a server polls and processes just now, so that a turn of the clock begins nothing twice. */
export class FeedsInHand {
  private readonly keys = new Set<string>();
  private readonly waiting: ImportRow[] = [];
  private processing = 0;

  /** Feeds that are polled. */
  get count(): number {
    return this.keys.size;
  }

  /** Null where it is in hand already. */
  async hold<T>(key: string, work: () => Promise<T>): Promise<T | null> {
    if (this.keys.has(key)) return null;
    this.keys.add(key);
    try {
      return await work();
    } finally {
      this.keys.delete(key);
    }
  }

  /** Has an import processed beside, once those before it are. What a shutdown leaves is gone on with at the next start. */
  process(newsroom: Newsroom, run: ImportRow): void {
    this.waiting.push(run);
    if (this.processing < AT_ONCE) void this.processWaiting(newsroom);
  }

  private async processWaiting(newsroom: Newsroom): Promise<void> {
    this.processing += 1;
    for (let run = this.waiting.shift(); run !== undefined; run = this.waiting.shift()) {
      if (newsroom.work.stopping) break;
      const { label, documentId } = run;
      await processImport(newsroom, documentId).catch((error: unknown) => {
        newsroom.strapi.log.error(`Copydesk: the import "${label}" stopped.`, { error });
      });
      newsroom.photos.look(newsroom);
    }
    this.processing -= 1;
  }
}
