import type { Knex } from 'knex';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { AUDIT_EVENT, GENESIS } from './auditEvent';

export const AUDIT_CHAIN = 'plugin::copydesk.audit-chain';

/** The one chain that there is. */
const NAME = 'trail';

/** How far the chain goes, kept apart from the events, so that a tail which was cut off is missed. */
export interface ChainHead {
  lastSequence: number;
  lastHash: string;
}

const headRow = z.object({
  last_sequence: z.coerce.number(),
  last_hash: z.string(),
  highest: z.coerce.number().nullish(),
});

function tableOf({ strapi }: Newsroom, uid: typeof AUDIT_CHAIN | typeof AUDIT_EVENT) {
  return strapi.db.getConnection(strapi.db.metadata.get(uid).tableName);
}

/** Null where nothing was ever recorded, or the row was taken away. */
export async function readHead(newsroom: Newsroom): Promise<ChainHead | null> {
  const row: unknown = await newsroom.strapi.db.query(AUDIT_CHAIN).findOne({ where: { name: NAME } });
  return z.object({ lastSequence: z.coerce.number(), lastHash: z.string() }).nullable().parse(row);
}

/**
 * Where the next event goes. Holds the head until the transaction ends, so that two servers take turns.
 * @returns the next free number, which lies behind every event there is, and the hash to go on from.
 */
export async function holdHead(
  newsroom: Newsroom,
  trx: Knex.Transaction,
): Promise<{ sequence: number; previousHash: string }> {
  // The first statement writes: SQLite gives the lock to whoever writes, not to whoever means to.
  await tableOf(newsroom, AUDIT_CHAIN)
    .transacting(trx)
    .insert({ document_id: NAME, name: NAME, last_sequence: 0, last_hash: GENESIS })
    .onConflict('name')
    .ignore();
  // A row that somebody put behind the end must not stop what comes after: it is told by `verifyChain`.
  const highest = tableOf(newsroom, AUDIT_EVENT).max('sequence').as('highest');
  const head = headRow.parse(
    await tableOf(newsroom, AUDIT_CHAIN)
      .transacting(trx)
      .where({ name: NAME })
      .forUpdate()
      .first('last_sequence', 'last_hash', highest),
  );
  return { sequence: Math.max(head.last_sequence, head.highest ?? 0) + 1, previousHash: head.last_hash };
}

export async function moveHead(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  { lastSequence, lastHash }: ChainHead,
): Promise<void> {
  await tableOf(newsroom, AUDIT_CHAIN)
    .transacting(trx)
    .where({ name: NAME })
    .update({ last_sequence: lastSequence, last_hash: lastHash });
}
