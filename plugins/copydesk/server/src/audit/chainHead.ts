import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { answerOf } from '../newsroom/preparedSql';
import { oncePerStrapi, rowsOf, tableOf } from '../newsroom/rawSql';
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

/** Null where nothing was ever recorded, or the row was taken away. */
export async function readHead(newsroom: Newsroom): Promise<ChainHead | null> {
  const row: unknown = await newsroom.strapi.db.query(AUDIT_CHAIN).findOne({ where: { name: NAME } });
  return z.object({ lastSequence: z.coerce.number(), lastHash: z.string() }).nullable().parse(row);
}

/** Where an event goes: the next free number, and the hash to go on from. */
export interface ChainPlace {
  sequence: number;
  previousHash: string;
}

/** The end as this process left it, by which the next event is made: most often it stands there still. */
const lastLeft = oncePerStrapi((): { head: ChainHead | null } => ({ head: null }));

/** A statement that moves the end, and gives a row exactly if it did. */
export interface Move {
  text: string;
  values: readonly Knex.RawBinding[];
}

/**
 * Puts an event at the end of the chain, and holds that until the transaction ends, so that two servers take turns.
 * @param make the event for a place; asked again where another server was there first
 * @param insert writes the event; where it is given a move, only if that moves the end, and it gives whether it did
 */
export async function takePlace<E extends { sequence: number; hash: string }>(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  make: (place: ChainPlace) => E,
  insert: (event: E, move?: Move) => Promise<boolean>,
): Promise<void> {
  const left = lastLeft(newsroom.strapi);
  const known = left.head;
  if (known !== null) {
    const event = make({ sequence: known.lastSequence + 1, previousHash: known.lastHash });
    const head = { lastSequence: event.sequence, lastHash: event.hash };
    if (await insert(event, moveFrom(newsroom.strapi, known, head))) {
      left.head = head;
      return;
    }
  }
  const event = make(await holdHead(newsroom.strapi, trx));
  left.head = { lastSequence: event.sequence, lastHash: event.hash };
  await moveHead(newsroom.strapi, trx, left.head);
  await insert(event);
}

const statements = oncePerStrapi((strapi) => {
  const [chains, events] = [tableOf(strapi, AUDIT_CHAIN), tableOf(strapi, AUDIT_EVENT)];
  const moved = `update ${chains} set last_sequence = ?, last_hash = ? where name = '${NAME}'`;
  return {
    begin: `insert into ${chains} (document_id, name, last_sequence, last_hash) values (?, ?, 0, ?) on conflict (name) do nothing`,
    // A row that somebody put behind the end must not stop what comes after: it is told by `verifyChain`.
    read: `select last_sequence, last_hash, (select max(sequence) from ${events}) as highest from ${chains} where name = '${NAME}'`,
    move: moved,
    moveFrom: `${moved} and last_sequence = ? and last_hash = ? and not exists (select 1 from ${events} where sequence >= ?) returning last_sequence`,
  };
});

/** Moves the end, where it still stands where it was left and nothing lies behind it. */
const moveFrom = (strapi: Core.Strapi, from: ChainHead, to: ChainHead): Move => ({
  text: statements(strapi).moveFrom,
  values: [...[to.lastSequence, to.lastHash], ...[from.lastSequence, from.lastHash], to.lastSequence],
});

async function holdHead(strapi: Core.Strapi, trx: Knex.Transaction): Promise<ChainPlace> {
  const { begin, read } = statements(strapi);
  // The first statement writes: SQLite gives the lock to whoever writes, not to whoever means to.
  await answerOf(trx, begin, [NAME, NAME, GENESIS]);
  const locking = strapi.db.dialect.client === 'sqlite' ? '' : ' for update';
  const [row] = await rowsOf(trx, `${read}${locking}`, []);
  const head = headRow.parse(row);
  return { sequence: Math.max(head.last_sequence, head.highest ?? 0) + 1, previousHash: head.last_hash };
}

async function moveHead(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { lastSequence, lastHash }: ChainHead,
): Promise<void> {
  await answerOf(trx, statements(strapi).move, [lastSequence, lastHash]);
}
