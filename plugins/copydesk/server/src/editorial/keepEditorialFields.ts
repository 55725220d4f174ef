import type { Modules } from '@strapi/strapi';
import { z } from 'zod';
import { fieldError, type FieldFault } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { isRow, type Row } from '../newsroom/rawSql';
import { EDITORIAL_FIELDS, type EditorialField } from './editorialFields';

/** Whoever asks and may not decide on such a field whatever stands there. */
type Asker =
  | { is: 'editor'; may(permission: string): boolean }
  /** Can't be given a permission of the admin panel: an API token, a reader's app, a program that speaks MCP. */
  | { is: 'program' };

const request = z.looseObject({
  auth: z
    .looseObject({
      strategy: z.looseObject({ name: z.string() }),
      credentials: z.looseObject({ type: z.string().nullish() }).nullish(),
    })
    .nullish(),
  userAbility: z
    .looseObject({ can: z.custom<(action: string) => boolean>((value) => typeof value === 'function') })
    .nullish(),
});

/** Null for whoever decides on all of them: the newsroom's own code, and a full-access token. */
function askerOf({ strapi }: Newsroom): Asker | null {
  const context = strapi.requestContext.get();
  if (context === undefined) return null;
  const { auth, userAbility } = request.parse(context.state);
  if (userAbility) return { is: 'editor', may: (permission) => userAbility.can(permission) };
  const isFullAccess =
    auth?.strategy.name === 'content-api-token' && auth.credentials?.type === 'full-access';
  return isFullAccess ? null : { is: 'program' };
}

function faultOf(
  asker: Asker,
  { field, permission, may, standing }: EditorialField,
  was: string | null,
): FieldFault[] {
  switch (asker.is) {
    case 'editor': {
      if (asker.may(permission)) return [];
      return [
        {
          path: [field],
          message: `Your role may not ${may}. Ask somebody whose role may, or an administrator.`,
        },
      ];
    }
    case 'program': {
      // Copy may come with an embargo, say: what keeps an article back is nobody's to forbid.
      if (was === null) return [];
      const message = `There is ${standing} on this article (${was}). A program changes that with a full-access token alone; editors do in the admin panel.`;
      return [{ path: [field], message }];
    }
  }
}

/** A form may send of a component that stands there already no more than its id. */
function filledIn(given: unknown, standing: unknown): unknown {
  if (!Array.isArray(given) || !Array.isArray(standing)) return given;
  return given.map((one: unknown) => {
    const same: unknown = standing.find(
      (other: unknown) => isRow(one) && isRow(other) && String(other.id) === String(one.id),
    );
    return isRow(one) && isRow(same) ? { ...same, ...one } : one;
  });
}

/**
 * Keeps embargo, expiry, kill and correction from who may merely edit: they are fields of the form, and each has a
 * permission. What is written as it stands is no change; the newsroom's own code, which no request began, writes what
 * it likes.
 * @throws ValidationError under the field
 */
export function keepEditorialFields(newsroom: Newsroom): Modules.Documents.Middleware.Middleware {
  const { strapi, types } = newsroom;

  async function draftOf(documentId: string): Promise<Row> {
    const found: unknown = await strapi.db
      .query(types.article)
      .findOne({ where: { documentId, publishedAt: null }, populate: { corrections: true } });
    return isRow(found) ? found : {};
  }

  return async (context, next) => {
    const { uid, action, params } = context;
    if (uid !== types.article || (action !== 'create' && action !== 'update' && action !== 'clone'))
      return next();
    const given: Row = { ...params.data };
    const written = EDITORIAL_FIELDS.filter(({ field }) => given[field] !== undefined);
    const asker = askerOf(newsroom);
    if (written.length === 0 || asker === null) return next();
    const before = 'documentId' in params ? await draftOf(params.documentId) : {};
    const faults = written.flatMap((one) => {
      const was = one.read(before[one.field]);
      return one.read(filledIn(given[one.field], before[one.field])) === was ? [] : faultOf(asker, one, was);
    });
    if (faults.length > 0) throw fieldError(faults.map(({ message }) => message).join(' '), faults);
    return next();
  };
}
