import type { Modules } from '@strapi/strapi';
import type { Newsroom } from '../newsroom/newsroom';
import { isRow } from '../newsroom/rawSql';
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

/** The document that a result tells of; undefined where it tells of none. */
function documentIn(result: unknown): string | undefined {
  const documentId = isRow(result) ? result.documentId : undefined;
  if (documentId === null || documentId === undefined) return undefined;
  if (typeof documentId === 'string') return documentId;
  throw new Error("Copydesk can't tell which article was written, and so lets none of it through.");
}

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
        const documentId = documentIn(result) ?? known;
        if (documentId === undefined)
          throw new Error(
            `Copydesk can't tell which article "${action}" wrote, and so lets none of it through.`,
          );
        return documentId;
      },
    });
  };
}
