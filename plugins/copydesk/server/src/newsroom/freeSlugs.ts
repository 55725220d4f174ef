import type { Knex } from 'knex';
import { z } from 'zod';
import type { Newsroom } from './newsroom';
import { slugOf } from './slug';

/** What a slug is made of. */
export interface Titled {
  headline: string;
  /** BCP 47 */
  language: string;
}

const rows = z.array(z.object({ slug: z.string() }));

/** Numbers that are tried behind a slug at once. */
const TRIED = 20;

/** A headline's slug, whoever has it already; never empty. */
export const wantedSlug = ({ headline, language }: Titled): string => slugOf(headline, language) || 'article';

/**
 * Those of some slugs that an article has, its draft or its public version.
 * @param except an article whose own slugs count as free
 */
export async function takenSlugs(
  { strapi, types }: Newsroom,
  trx: Knex.Transaction,
  slugs: readonly string[],
  except: string | null = null,
): Promise<Set<string>> {
  const { tableName } = strapi.db.metadata.get(types.article);
  const asked = strapi.db
    .getConnection(tableName)
    .transacting(trx)
    .select('slug')
    .whereIn('slug', [...slugs]);
  const found: unknown = await (except === null ? asked : asked.whereNot('document_id', except));
  return new Set(rows.parse(found).map(({ slug }) => slug));
}

/** A slug for each, in their order, that no article has and none of the others: `slug`, `slug-2`, `slug-3` … */
export async function freeSlugs(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  titles: readonly Titled[],
  except: string | null = null,
): Promise<string[]> {
  const wanted = titles.map(wantedSlug);
  const taken = await takenSlugs(newsroom, trx, [...new Set(wanted)], except);
  const given = new Set<string>();
  const slugs: string[] = [];
  for (const slug of wanted) {
    const free =
      taken.has(slug) || given.has(slug) ? await numbered(newsroom, trx, slug, given, except) : slug;
    given.add(free);
    slugs.push(free);
  }
  return slugs;
}

async function numbered(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  slug: string,
  given: ReadonlySet<string>,
  except: string | null,
): Promise<string> {
  for (let from = 2, tried = TRIED; ; from += tried, tried *= 2) {
    const candidates = Array.from({ length: tried }, (_, index) => `${slug}-${from + index}`);
    const taken = await takenSlugs(newsroom, trx, candidates, except);
    const free = candidates.find((candidate) => !taken.has(candidate) && !given.has(candidate));
    if (free !== undefined) return free;
  }
}
