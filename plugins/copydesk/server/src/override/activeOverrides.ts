import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { OVERRIDE, overrideRow, type Override } from './overrideRow';

const rows = z.array(overrideRow);

/** The overrides of an article that nobody and nothing has ended and whose time is not up. */
export async function activeOverrides(
  { strapi }: Newsroom,
  articleDocumentId: string,
  now: Date,
): Promise<Override[]> {
  return rows.parse(
    await strapi.db.query(OVERRIDE).findMany({
      where: { articleDocumentId, endedAt: null, expires: { $gt: now } },
      orderBy: { id: 'asc' },
    }),
  );
}

/** Those that are not ended, of one article or of all, whether or not their time is up. */
export async function openOverrides(
  { strapi }: Newsroom,
  articleDocumentId: string | null,
): Promise<Override[]> {
  return rows.parse(
    await strapi.db.query(OVERRIDE).findMany({
      where: { endedAt: null, ...(articleDocumentId === null ? {} : { articleDocumentId }) },
      orderBy: { id: 'asc' },
    }),
  );
}

/** All that an article ever had, newest first. */
export async function overridesOf({ strapi }: Newsroom, articleDocumentId: string): Promise<Override[]> {
  return rows.parse(
    await strapi.db.query(OVERRIDE).findMany({ where: { articleDocumentId }, orderBy: { id: 'desc' } }),
  );
}
