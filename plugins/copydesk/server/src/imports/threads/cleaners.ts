import path from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { setFlagsFromString } from 'node:v8';
import Piscina from 'piscina';
import type { SourceKnowledge } from '../sourceJudges';
import type { Cleanings, CleaningTask, Introductions, Knowledge, StoredItem, Unclean } from './cleaningTask';

const WORKER = path.join(__dirname, 'cleanWorker.js');
/** MB in which a thread makes what it soon forgets: with more, an import is no faster. */
const YOUNG_MEGABYTES = 32;
/**
 * A flag of V8, which it looks at before each collection of young objects. By itself it has four helpers for that, which
 * wait for a processor where every one has a thread that cleans, and everybody waits for them: a quarter of an import.
 */
const COLLECT_ALONE = '--no-parallel-scavenge';
/** Milliseconds after which an idle thread goes: its memory is the newsroom's again. */
const IDLE = 30_000;

export interface CleanersOptions {
  threads: number;
  /** Memory of one thread, MB. */
  megabytes: number;
  /** Milliseconds that one batch may take. */
  timeout: number;
  maxLength: number;
}

/** What is asked once it is known whose the scrapes are; of some of them, where they are cleaned one by one. */
export type Introduce = (items: StoredItem[], introductions: Introductions) => Promise<Knowledge>;

/** What is known of the source that an item is expected to be from, by the item's id. */
export type Expectations = ReadonlyMap<number, SourceKnowledge>;

/**
 * Threads that clean. A page that takes all of its thread's memory, or all of its time, takes no other page with it: its
 * batch is cleaned again, each page by itself, and that page alone is rejected.
 */
export class Cleaners {
  readonly threads: number;
  private readonly timeout: number;
  private readonly maxLength: number;
  private readonly megabytes: number;
  private pool: Piscina<CleaningTask, Cleanings> | null = null;

  constructor({ threads, megabytes, timeout, maxLength }: CleanersOptions) {
    this.threads = threads;
    this.timeout = timeout;
    this.maxLength = maxLength;
    this.megabytes = megabytes;
  }

  /** Each scrape's story, or why there is none, in their order. Throws what `introduce` throws. */
  async clean(items: StoredItem[], expectations: Expectations, introduce: Introduce): Promise<Cleanings> {
    if (items.length === 0) return [];
    try {
      return await this.together(items, expectations, introduce);
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      if (items.length === 1) return [error.unclean];
    }
    const cleanings: Cleanings = [];
    for (const item of items) cleanings.push(...(await this.clean([item], expectations, introduce)));
    return cleanings;
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await this.pool?.destroy();
    this.pool = null;
  }

  private async together(
    items: StoredItem[],
    expectations: Expectations,
    introduce: Introduce,
  ): Promise<Cleanings> {
    const { port1: own, port2: port } = new MessageChannel();
    const ended = new AbortController();
    const timer = setTimeout(() => ended.abort(), this.timeout);
    const cleaned = this.threadsNow()
      .run(
        { items, expected: expected(items, expectations), maxLength: this.maxLength, port },
        { transferList: [port], signal: ended.signal },
      )
      .catch((cause: unknown) => {
        throw new ThreadLost(this.lossOf(cause, ended.signal.aborted), cause);
      });
    // What goes wrong before the thread has spoken is told by `cleaned`.
    cleaned.catch(() => {});
    try {
      const introductions = await Promise.race([spoken(own), cleaned.then(endedEarly)]);
      own.postMessage(await introduce(items, introductions));
      return await cleaned;
    } finally {
      clearTimeout(timer);
      own.close();
    }
  }

  private lossOf(cause: unknown, isLate: boolean): Unclean {
    if (isLate)
      return {
        rejected: `To clean it takes more than the ${this.timeout / 1_000} seconds that it may take. It is kept as it came.`,
      };
    if (cause instanceof Error && 'code' in cause && cause.code === OUT_OF_MEMORY)
      return {
        rejected: `To clean it takes more than the ${this.megabytes} MB of memory that it may take. It is kept as it came.`,
      };
    return { failed: cause instanceof Error ? cause.message : String(cause) };
  }

  private threadsNow(): Piscina<CleaningTask, Cleanings> {
    if (this.pool !== null) return this.pool;
    setFlagsFromString(COLLECT_ALONE);
    this.pool = new Piscina<CleaningTask, Cleanings>({
      filename: WORKER,
      minThreads: 0,
      maxThreads: this.threads,
      idleTimeout: IDLE,
      resourceLimits: {
        maxOldGenerationSizeMb: this.megabytes,
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      },
    });
    return this.pool;
  }
}

function expected(items: readonly StoredItem[], expectations: Expectations): Knowledge {
  const sources = [...new Set(items.flatMap(({ id }) => expectations.get(id) ?? []))];
  return {
    sources,
    sourceOf: items.map(({ id }) => {
      const source = expectations.get(id);
      return source === undefined ? null : sources.indexOf(source);
    }),
  };
}

/** A thread ended before its work did: what is said of the page, where it was the only one. */
class ThreadLost extends Error {
  readonly unclean: Unclean;

  constructor(unclean: Unclean, cause: unknown) {
    super('A cleaning thread ended before its work did.', { cause });
    this.unclean = unclean;
  }
}

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

function endedEarly(): never {
  throw new Error('A cleaning thread ended without a word.');
}

const spoken = (port: MessagePort): Promise<Introductions> =>
  new Promise((resolve) => port.once('message', resolve));
