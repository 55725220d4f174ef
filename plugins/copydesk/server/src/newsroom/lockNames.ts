import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Newsroom } from './newsroom';

/** A name as a number of 64 bits with its sign, as PostgreSQL's advisory locks take it. */
const numberOf = (name: string): string =>
  createHash('sha256').update(`copydesk:${name}`).digest().readBigInt64BE().toString();

/**
 * Holds names until the transaction ends: whoever wants one of them meanwhile waits. Always in one order, so that two
 * wait for each other and never both. SQLite writes one transaction at a time, and needs no lock.
 * @param names asked for where they are needed
 */
export async function lockNames(
  { strapi }: Newsroom,
  trx: Knex.Transaction,
  names: () => readonly string[],
): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  const numbers = [...new Set(names().map(numberOf))].sort();
  if (numbers.length === 0) return;
  await trx.raw(
    'select pg_advisory_xact_lock(number) from unnest(?::bigint[]) with ordinality as n(number, place) order by place',
    [numbers],
  );
}
