import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { MOST_TRIES, type Batch, type BatchQueue, type ClaimedBatch } from './batchQueue';

export const IMPORT_BATCH = 'plugin::copydesk.import-batch';

const row = z.object({
  id: z.number(),
  import_document_id: z.string(),
  first_row: z.number(),
  last_row: z.number(),
  tries: z.number(),
});

/** Milliseconds before a batch that was given back is handed out again, the first time; each time it doubles. */
const BACKOFF = 1_000;

/**
 * Batches as rows of a table of the newsroom's own database, with leases: for SQLite, and wherever there is no other
 * queue.
 */
export class TableQueue implements BatchQueue {
  private readonly me = randomUUID();
  private readonly held = new Set<number>();
  private renewal: NodeJS.Timeout | null = null;

  /** @param lease milliseconds after which a batch counts as left behind by a process that died. */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly lease: number,
    private readonly now: () => number = Date.now,
  ) {}

  async start(): Promise<void> {
    // One process has SQLite's file: whoever held a lease there is gone.
    if (this.isSqlite) await this.table().update({ leased_by: null, due: 0 }).where('tries', '<', MOST_TRIES);
    this.renewal = setInterval(() => void this.renew(), this.lease / 3);
    this.renewal.unref();
  }

  async add(trx: Knex.Transaction, batches: readonly Batch[]): Promise<void> {
    if (batches.length === 0) return;
    await this.table(trx).insert(
      batches.map(({ importDocumentId, firstRow, lastRow }) => ({
        import_document_id: importDocumentId,
        first_row: firstRow,
        last_row: lastRow,
        tries: 0,
        due: 0,
      })),
    );
  }

  claim(): Promise<ClaimedBatch | null> {
    return this.take((waiting) => waiting.where('due', '<=', this.now()).where('tries', '<', MOST_TRIES));
  }

  claimHopeless(): Promise<ClaimedBatch | null> {
    return this.take((waiting) => waiting.where('due', '<=', this.now()).where('tries', '>=', MOST_TRIES));
  }

  async stop(): Promise<void> {
    if (this.renewal !== null) clearInterval(this.renewal);
  }

  private async take(among: (waiting: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<ClaimedBatch | null> {
    const taken = await this.strapi.db.transaction(async ({ trx }) => {
      const waiting = among(this.table(trx)).orderBy('id').first(Object.keys(row.shape));
      const found: unknown = await (this.isSqlite ? waiting : waiting.forUpdate().skipLocked());
      if (found === undefined) return null;
      const batch = row.parse(found);
      await this.table(trx)
        .where({ id: batch.id })
        .update({ leased_by: this.me, due: this.now() + this.lease, tries: batch.tries + 1 });
      return batch;
    });
    if (taken === null) return null;
    const { id, tries } = taken;
    this.held.add(id);
    return {
      batch: {
        importDocumentId: taken.import_document_id,
        firstRow: taken.first_row,
        lastRow: taken.last_row,
      },
      done: async () => {
        this.held.delete(id);
        await this.mine(id).delete();
      },
      giveBack: async () => {
        this.held.delete(id);
        await this.mine(id).update({ leased_by: null, due: this.now() + BACKOFF * 2 ** tries });
      },
    };
  }

  /** A batch that takes long is still somebody's. */
  private async renew(): Promise<void> {
    if (this.held.size === 0) return;
    try {
      await this.table()
        .whereIn('id', [...this.held])
        .where({ leased_by: this.me })
        .update({ due: this.now() + this.lease });
    } catch (error) {
      this.strapi.log.warn('Copydesk could not renew the lease of what it is importing.', { error });
    }
  }

  private mine(id: number): Knex.QueryBuilder {
    return this.table().where({ id, leased_by: this.me });
  }

  private table(trx?: Knex.Transaction): Knex.QueryBuilder {
    const table = this.strapi.db.getConnection(this.strapi.db.metadata.get(IMPORT_BATCH).tableName);
    return trx === undefined ? table : table.transacting(trx);
  }

  private get isSqlite(): boolean {
    return this.strapi.db.dialect.client === 'sqlite';
  }
}
