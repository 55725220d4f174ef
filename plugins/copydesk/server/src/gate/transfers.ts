import type { Newsroom } from '../newsroom/newsroom';
import { oncePerStrapi, tableOf } from '../newsroom/rawSql';

/*
 * Strapi's data transfer (`strapi import`, `strapi transfer`) puts a whole newsroom in the place of another: rows first, as
 * they are, and what connects them afterwards. No article is whole while it runs, and so it can't be asked row by row; it
 * says so by switching the database's own events off. All that is public is looked at when it switches them on again.
 */

const transfers = oncePerStrapi(() => ({ isRunning: false }));

/** Whether a data transfer is replacing what the newsroom holds. */
export const isTransferring = ({ strapi }: Newsroom): boolean => transfers(strapi).isRunning;

/** Tells of each transfer when what it wrote can be read. */
export function watchTransfers(newsroom: Newsroom, whenOver: () => Promise<unknown>): void {
  const { strapi, work } = newsroom;
  const { lifecycles } = strapi.db;
  const { disable, enable } = lifecycles;
  const state = transfers(strapi);
  lifecycles.disable = () => {
    state.isRunning = true;
    disable.call(lifecycles);
  };
  lifecycles.enable = () => {
    enable.call(lifecycles);
    if (!state.isRunning) return;
    state.isRunning = false;
    work
      .track(written(newsroom).then(whenOver))
      .catch((error: unknown) =>
        strapi.log.error('Copydesk could not look at what a data transfer made public.', { error }),
      );
  };
}

/** The events are switched on a moment before the transfer's transaction ends. SQLite has one connection, and waits anyway. */
async function written({ strapi, types }: Newsroom): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(({ trx }) =>
    trx.raw(`lock table ${tableOf(strapi, types.article)} in share mode`),
  );
}
