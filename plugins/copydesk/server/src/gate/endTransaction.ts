import type { Knex } from 'knex';

/**
 * Strapi's transactions nest without savepoints, so that whoever catches a refusal within one could commit what was
 * refused. Once this is said, nobody can: the commit fails with the refusal, and everything is rolled back.
 */
export function endTransaction(trx: Knex.Transaction, refusal: unknown): void {
  Object.assign(trx, { commit: () => Promise.reject(refusal) });
}
