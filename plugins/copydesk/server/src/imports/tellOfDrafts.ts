import type { Core, UID } from '@strapi/strapi';
import { sanitize } from '@strapi/utils';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';

const CREATED = 'entry.create';
const webhooks = z.array(z.object({ isEnabled: z.boolean(), events: z.array(z.string()) }));

/** Whether a webhook waits for entries that are created: Strapi tells of no other listener. */
async function isListenedTo(strapi: Core.Strapi): Promise<boolean> {
  const found = webhooks.parse(await strapi.get('webhookStore').findWebhooks());
  return found.some(({ isEnabled, events }) => isEnabled && events.includes(CREATED));
}

/**
 * Emits Strapi's `entry.create` for each article that a batch has made, with what Strapi gives with it, where a webhook
 * listens to that. Call it once they are committed. What goes wrong is logged: the articles are there.
 */
export async function tellOfDrafts(
  { strapi, types }: Newsroom,
  documentIds: readonly string[],
): Promise<void> {
  if (documentIds.length === 0) return;
  try {
    if (!(await isListenedTo(strapi))) return;
    const schema = strapi.getModel(types.article);
    const getModel = (uid: string) => strapi.getModel(uid as UID.Schema);
    for (const documentId of documentIds) {
      const draft = await strapi.db
        .query(types.article)
        .findOne({ where: { documentId, publishedAt: null }, populate: true });
      const entry = await sanitize.sanitizers.defaultSanitizeOutput({ schema, getModel }, draft);
      await strapi.eventHub.emit(CREATED, { model: schema.modelName, uid: schema.uid, entry });
    }
  } catch (error) {
    strapi.log.error('Copydesk could not tell the webhooks of what it has imported.', { error });
  }
}
