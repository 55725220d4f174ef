import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { sourceSubject } from '../policy/subject';
import type { KnownSource, SourceMatch } from './matchSource';

const knownSource = sourceSubject.extend({
  domains: z
    .array(z.object({ host: z.string() }))
    .nullish()
    .transform((value) => value ?? []),
});

export async function knownSources({ strapi, types }: Newsroom): Promise<KnownSource[]> {
  const found: unknown = await strapi.db
    .query(types.source)
    .findMany({ populate: { domains: true, licence: true }, orderBy: { name: 'asc' } });
  return z.array(knownSource).parse(found);
}

/** What a source is called; its id where it is no longer there. */
export async function sourceName({ strapi, types }: Newsroom, documentId: string): Promise<string> {
  const row: unknown = await strapi.db
    .query(types.source)
    .findOne({ select: ['name'], where: { documentId } });
  return z.object({ name: z.string() }).nullable().parse(row)?.name ?? documentId;
}

/** The match's source; a publisher that the desk does not know yet is put before an editor as awaiting approval. */
export async function sourceOfMatch(
  { strapi, types }: Newsroom,
  match: SourceMatch,
): Promise<KnownSource | null> {
  if (match === null) return null;
  if ('known' in match) return match.known;
  const { name, host } = match.unknown;
  const data: Record<string, unknown> = {
    name: name.slice(0, 250),
    approval: 'awaiting',
    ...(host === null ? {} : { homepage: `https://${host}`, domains: [{ host }] }),
  };
  return knownSource.parse(await strapi.documents(types.source).create({ data, populate: ['domains'] }));
}
