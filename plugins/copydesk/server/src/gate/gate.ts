import type { Modules } from '@strapi/strapi';
import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { holdArticle } from './hold';
import { passGate } from './passGate';

/** What writes articles. Each may make one public: if not by itself, then by what other plugins do meanwhile. */
const WRITES: ReadonlySet<string> = new Set([
  'create',
  'update',
  'publish',
  'clone',
  'unpublish',
  'discardDraft',
  'delete',
]);

const written = z.looseObject({ documentId: z.string().nullish() }).nullish();

/**
 * Lets no article become public with a blocking finding. It judges by what was written, not by what was asked for:
 * whichever parameters led there, the versions that are public afterwards and were not before are read back and
 * checked, and where one is refused the whole write is rolled back with it.
 * @throws ValidationError, see `refusal`.
 */
export function gate(newsroom: Newsroom): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const { uid, action, params } = context;
    if (uid !== newsroom.types.article || !WRITES.has(action)) return next();
    const known = 'documentId' in params ? params.documentId : undefined;
    return passGate(newsroom, {
      action,
      run: async () => next(),
      async before(trx) {
        if (known === undefined) return [];
        return holdArticle(newsroom, trx, known);
      },
      wrote(result) {
        const documentId = written.parse(result)?.documentId ?? known;
        if (documentId === undefined)
          throw new Error(
            `Copydesk can't tell which article "${action}" wrote, and so lets none of it through.`,
          );
        return documentId;
      },
    });
  };
}
