import { z } from 'zod';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';

interface DeleteEvent {
  params: { where?: unknown };
}

/** Sources to name in a refusal; more are counted. */
const NAMED = 3;

const named = z.array(z.object({ id: z.number(), name: z.string().nullish() }));

const inWords = (names: readonly string[]): string =>
  names.length > NAMED
    ? `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
    : names.join(', ');

/**
 * A licence can't be deleted while a source has it: what is published of that source hangs on it. On the database's
 * own events, so that no path goes round it.
 */
export function keepLicence({ strapi, types }: Newsroom): void {
  async function beforeDelete({ params }: DeleteEvent): Promise<void> {
    const licences = named.parse(
      await strapi.db.query(types.licence).findMany({ where: params.where ?? {}, select: ['id', 'name'] }),
    );
    for (const { id, name } of licences) {
      const sources = named.parse(
        await strapi.db.query(types.source).findMany({ where: { licence: { id } }, select: ['id', 'name'] }),
      );
      if (sources.length === 0) continue;
      const message =
        `The licence "${name ?? id}" can't be deleted: it is that of ${inWords(sources.map((source) => source.name ?? String(source.id)))}. ` +
        'Give these another licence first.';
      throw fieldError(message, [{ path: [], message }]);
    }
  }

  watchRows(strapi, {
    models: [types.licence],
    beforeDelete,
    beforeDeleteMany: beforeDelete,
  });
}
