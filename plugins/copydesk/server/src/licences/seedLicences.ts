import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import type { LicenceTerms } from './licenceTerms';
import { READY_MADE_LICENCES } from './readyMade';

/** The keys of the licences that this newsroom has been given, also of those that an editor has deleted since. */
const GIVEN = 'readyMadeLicences';

const givenKeys = z
  .array(z.string())
  .nullish()
  .transform((keys) => keys ?? []);

const fieldsOf = ({ examples: _examples, ...fields }: LicenceTerms): Record<string, unknown> => fields;

const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/**
 * Gives the newsroom each ready-made licence once: what an editor deletes stays away, what an editor changes stays as
 * it is, and a licence of that name or key that is there already is the desk's.
 */
export async function seedLicences({ strapi, types }: Pick<Newsroom, 'strapi' | 'types'>): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'copydesk' });
  const given = givenKeys.parse(await store.get({ key: GIVEN }));
  const missing = READY_MADE_LICENCES.filter(({ key }) => !given.includes(key));
  if (missing.length === 0) return;

  await strapi.db.transaction(async () => {
    const standing: { name: string | null; key: string | null }[] = await strapi.db
      .query(types.licence)
      .findMany({ select: ['name', 'key'] });
    const keys = new Set(standing.map(({ key }) => key));
    const names = new Set(standing.map(({ name }) => fold(name ?? '')));
    for (const terms of missing)
      if (!keys.has(terms.key) && !names.has(fold(terms.name)))
        await strapi.documents(types.licence).create({ data: fieldsOf(terms) });
    await store.set({ key: GIVEN, value: [...given, ...missing.map(({ key }) => key)] });
  });
}
