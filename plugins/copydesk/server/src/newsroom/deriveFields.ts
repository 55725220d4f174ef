import type { Modules } from '@strapi/strapi';
import { bodyTextOf, readBody } from './articleBody';
import { fieldError } from './fieldError';
import { freeSlugs, takenSlugs, type Titled } from './freeSlugs';
import type { Newsroom } from './newsroom';

type Fields = Record<string, unknown>;

/**
 * What it is nearly the same as is decided on the desk, when it is published by itself by whoever may schedule, and since
 * when it is public is a fact. A copy that an editor makes has none of that.
 */
const KEPT = ['nearDuplicates', 'scheduledFor', 'firstPublishedAt'] as const;

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

async function refuseTakenSlug(newsroom: Newsroom, slug: string, documentId: string | null) {
  const taken = await newsroom.strapi.db.transaction(({ trx }) =>
    takenSlugs(newsroom, trx, [slug], documentId),
  );
  if (!taken.has(slug)) return;
  const message = `Another article has the slug "${slug}". Choose another, or leave it empty to have one made.`;
  throw fieldError(message, [{ path: ['slug'], message, value: slug }]);
}

/** A slug that no other article has, made from the headline. */
async function giveSlug(newsroom: Newsroom, title: Titled, documentId: string | null) {
  const [slug] = await newsroom.strapi.db.transaction(({ trx }) =>
    freeSlugs(newsroom, trx, [title], documentId),
  );
  return slug;
}

async function draftOf({ strapi, types }: Newsroom, documentId: string): Promise<Fields | null> {
  return strapi.db.query(types.article).findOne({
    select: ['slug', 'headline', 'language'],
    where: { documentId, publishedAt: null },
  });
}

/**
 * Keeps the fields of an article that follow from others: the slug from the headline where nobody chose one,
 * the body's text from the body. Leaves those alone that are not for whoever edits to write.
 */
export function deriveFields(newsroom: Newsroom): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    if (context.uid !== newsroom.types.article) return next();
    if (context.action !== 'create' && context.action !== 'update' && context.action !== 'clone')
      return next();

    const fields: Fields = { ...context.params.data };
    const documentId =
      context.action !== 'create' && 'documentId' in context.params ? context.params.documentId : null;
    const before = documentId === null ? null : await draftOf(newsroom, documentId);
    const own = context.action === 'update' ? documentId : null;

    const chosen = textIn(fields.slug);
    const standing = context.action === 'update' && !('slug' in fields) ? textIn(before?.slug) : '';
    const headline = textIn(fields.headline) || textIn(before?.headline);
    if (chosen !== '') await refuseTakenSlug(newsroom, chosen, own);
    else if (standing === '' && headline !== '') {
      const language = textIn(fields.language) || textIn(before?.language) || 'en';
      fields.slug = await giveSlug(newsroom, { headline, language }, own);
    }
    for (const name of KEPT)
      if (context.action === 'clone') fields[name] = null;
      else delete fields[name];
    if ('body' in fields) fields.bodyText = bodyTextOf(readBody(fields.body));

    Object.assign(context.params, { data: fields });
    return next();
  };
}
