import { z } from 'zod';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';

interface RowEvent {
  params: { where?: unknown; data?: Record<string, unknown> };
}

const killed = z.object({ headline: z.string().nullish() }).nullable();

/**
 * Keeps a killed article killed: its status is a field of the form, and whoever may edit articles could bring it back
 * without the permission that a kill needs. Registered on the database's own events, so that every way of writing meets it.
 */
export function keepKilled({ strapi, types }: Newsroom): void {
  async function beforeUpdate({ params: { where, data = {} } }: RowEvent): Promise<void> {
    const { pubStatus } = data;
    if (pubStatus === undefined || pubStatus === 'canceled') return;
    const found = killed.parse(
      await strapi.db
        .query(types.article)
        .findOne({ select: ['headline'], where: { $and: [where ?? {}, { pubStatus: 'canceled' }] } }),
    );
    if (found === null) return;
    const message = `"${found.headline ?? 'Without a headline'}" was killed, and stays so. If it may be printed after all, import or write it anew.`;
    throw fieldError(message, [{ path: ['pubStatus'], message }]);
  }

  watchRows(strapi, { models: [types.article], beforeUpdate, beforeUpdateMany: beforeUpdate });
}
