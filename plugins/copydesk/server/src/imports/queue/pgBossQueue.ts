import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import PgBoss from 'pg-boss';
import { z } from 'zod';
import { MOST_TRIES, type Batch, type BatchQueue, type ClaimedBatch } from './batchQueue';

const QUEUE = 'copydesk-imports';
const HOPELESS = 'copydesk-imports-hopeless';
const SCHEMA = 'pgboss';

/** Seconds before a batch that was given back is handed out again, the first time; each time it doubles. */
const BACKOFF = 1;

/** Strapi has the driver leave JSONB as the text that it is. */
const batch: z.ZodType<Batch> = z.preprocess(
  (data) => (typeof data === 'string' ? JSON.parse(data) : data),
  z.object({ importDocumentId: z.string(), firstRow: z.number(), lastRow: z.number() }),
);

/** A connection of the driver below knex: pg-boss writes its own statements, with `$1`. */
interface PgConnection {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

const isPgConnection = (connection: unknown): connection is PgConnection =>
  typeof connection === 'object' && connection !== null && 'query' in connection;

/**
 * Batches as jobs of pg-boss, for any number of servers on one PostgreSQL: what waits, retries with backoff, leases that
 * expire, and a queue for what is hopeless. Its own `work()` ends the process when the database restarts, so each is
 * fetched, completed and failed here.
 */
export class PgBossQueue implements BatchQueue {
  private readonly boss: PgBoss;

  /** @param lease milliseconds after which a batch counts as left behind by a process that died. */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly lease: number,
  ) {
    this.boss = new PgBoss({
      db: this.through(),
      schema: SCHEMA,
      schedule: false,
      maintenanceIntervalSeconds: Math.max(1, Math.ceil(lease / 4_000)),
      archiveCompletedAfterSeconds: 3_600,
    });
    this.boss.on('error', (error) => {
      strapi.log.warn('Copydesk: the queue of imports met with a fault. It goes on.', { error });
    });
  }

  async start(): Promise<void> {
    await this.boss.start();
    await this.boss.createQueue(HOPELESS);
    const options = {
      retryLimit: MOST_TRIES,
      retryDelay: BACKOFF,
      retryBackoff: true,
      expireInSeconds: Math.ceil(this.lease / 1_000),
      deadLetter: HOPELESS,
    };
    await this.boss.createQueue(QUEUE, { name: QUEUE, ...options });
    // The lease may have been set otherwise since.
    await this.boss.updateQueue(QUEUE, { name: QUEUE, ...options });
  }

  async add(trx: Knex.Transaction, batches: readonly Batch[]): Promise<void> {
    if (batches.length === 0) return;
    await this.boss.insert(
      batches.map((data) => ({ name: QUEUE, data })),
      { db: this.through(trx) },
    );
  }

  claim(): Promise<ClaimedBatch | null> {
    return this.take(QUEUE);
  }

  claimHopeless(): Promise<ClaimedBatch | null> {
    return this.take(HOPELESS);
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: false, close: false, wait: false });
  }

  private async take(queue: string): Promise<ClaimedBatch | null> {
    const [job] = await this.boss.fetch(queue, { batchSize: 1 });
    if (job === undefined) return null;
    return {
      batch: batch.parse(job.data),
      done: () => this.boss.complete(queue, job.id),
      giveBack: (reason) => this.boss.fail(queue, job.id, { reason }),
    };
  }

  /** Runs a statement on one of Strapi's own connections, or within its transaction. */
  private through(trx?: Knex.Transaction): PgBoss.Db {
    return {
      executeSql: async (text, values) => {
        const { client } = trx ?? this.strapi.db.connection;
        const connection: unknown = await client.acquireConnection();
        try {
          if (!isPgConnection(connection)) throw new Error('This is no connection to PostgreSQL.');
          return await connection.query(text, values);
        } finally {
          await client.releaseConnection(connection);
        }
      },
    };
  }
}
