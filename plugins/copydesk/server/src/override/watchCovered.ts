import type { Modules } from '@strapi/strapi';
import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';
import { endStaleOverrides } from './endOverrides';

const CHANGES: ReadonlySet<string> = new Set(['update', 'discardDraft', 'delete']);

/** Ends an article's overrides, in one transaction with the change, where it changes in what they covered. */
export function watchArticles(newsroom: Newsroom): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    if (context.uid !== newsroom.types.article || !CHANGES.has(context.action)) return next();
    const documentId = 'documentId' in context.params ? context.params.documentId : undefined;
    if (documentId === undefined) return next();
    return newsroom.strapi.db.transaction(async () => {
      const result = await next();
      await endStaleOverrides(newsroom, documentId);
      return result;
    });
  };
}

/** The same for what an article's credit hangs on: its source, its licence, its photo captions. */
export function watchSupports(newsroom: Newsroom): void {
  const { strapi, types } = newsroom;
  const endStale = () => endStaleOverrides(newsroom, null);
  watchRows(strapi, {
    models: [types.source, types.licence, types.photoCaption],
    afterUpdate: endStale,
    afterUpdateMany: endStale,
  });
}

/** Every minute, ends the overrides whose time is up. */
export function watchExpiry(newsroom: Newsroom): void {
  const { strapi } = newsroom;
  strapi.cron.add({
    copydeskOverrides: {
      async task() {
        try {
          await endStaleOverrides(newsroom, null);
        } catch (error) {
          strapi.log.error('Copydesk could not end the overrides whose time is up.', { error });
        }
      },
      options: { rule: '* * * * *' },
    },
  });
}
