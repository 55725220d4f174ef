import { ARTICLE } from './content';
import type { TestNewsroom } from './newsroom';

/** Lets whoever asks read articles, and do what else is named. */
export async function allowReaders({ strapi }: TestNewsroom, actions: readonly string[] = []): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const action of [`${ARTICLE}.find`, `${ARTICLE}.findOne`, ...actions])
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
}
