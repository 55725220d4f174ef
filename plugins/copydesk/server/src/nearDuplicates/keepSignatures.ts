import type { Modules } from '@strapi/strapi';
import { z } from 'zod';
import { maybe } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { forgetArticle } from './forgetArticle';
import { shinglesOf } from './shingles';
import { writeSignature } from './signatureRows';

const written = z.looseObject({ documentId: z.string().nullish() }).nullish();
const draftRow = z.object({ bodyText: maybe }).nullable();

/** Whether a call of `strapi.documents` may have changed the text of a draft. */
function changesText({ action, params }: Modules.Documents.Middleware.Context): boolean {
  if (action === 'create' || action === 'clone' || action === 'discardDraft') return true;
  return action === 'update' && params.data !== undefined && 'body' in params.data;
}

/** Keeps an article's signature in step with the text of its draft, in one transaction with what changes that. */
export function keepSignatures(newsroom: Newsroom): Modules.Documents.Middleware.Middleware {
  const { strapi, types } = newsroom;

  async function follow(documentId: string): Promise<void> {
    const draft = draftRow.parse(
      await strapi.db
        .query(types.article)
        .findOne({ select: ['bodyText'], where: { documentId, publishedAt: null } }),
    );
    if (draft === null) await forgetArticle(newsroom, documentId);
    else await writeSignature(newsroom, documentId, shinglesOf(draft.bodyText ?? ''));
  }

  return async (context, next) => {
    if (context.uid !== types.article) return next();
    if (context.action !== 'delete' && !changesText(context)) return next();
    const known =
      context.action !== 'clone' && 'documentId' in context.params ? context.params.documentId : undefined;
    return strapi.db.transaction(async () => {
      const result = await next();
      const documentId = known ?? written.parse(result)?.documentId;
      if (documentId) await follow(documentId);
      return result;
    });
  };
}
