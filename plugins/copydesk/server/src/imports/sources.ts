import { z } from 'zod';
import { isPublicSuffix } from '../newsroom/domain';
import type { Newsroom } from '../newsroom/newsroom';
import type { KnownSource, SourceMatch } from './matchSource';

const knownSource = z.object({
  documentId: z.string(),
  name: z.string(),
  approval: z.enum(['awaiting', 'approved', 'suspended']),
  homepage: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  domains: z
    .array(z.object({ host: z.string() }))
    .nullish()
    .transform((value) => value ?? []),
});

export async function knownSources({ strapi, types }: Newsroom): Promise<KnownSource[]> {
  return z
    .array(knownSource)
    .parse(
      await strapi.db.query(types.source).findMany({ populate: { domains: true }, orderBy: { name: 'asc' } }),
    );
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
    ...(host === null ? {} : { homepage: `https://${host}` }),
    ...(host === null || isPublicSuffix(host) ? {} : { domains: [{ host }] }),
  };
  return knownSource.parse(await strapi.documents(types.source).create({ data, populate: ['domains'] }));
}
