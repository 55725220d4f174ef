import type { Modules, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { FEED_POLL } from '../feeds/feedPoll';
import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';
import { NEAR_DUPLICATE } from '../nearDuplicates/nearDuplicateRow';
import { TEXT_SIGNATURE } from '../nearDuplicates/signatureRows';
import { OVERRIDE } from '../override/overrideRow';
import { PHOTO_FETCH } from '../photos/photoFetch';
import { AUDIT_EVENT } from './auditEvent';
import { AUDIT_CHAIN } from './chainHead';

/** What Copydesk alone writes, each by its own code. */
export const KEPT_TYPES: readonly UID.ContentType[] = [
  AUDIT_EVENT,
  AUDIT_CHAIN,
  OVERRIDE,
  NEAR_DUPLICATE,
  TEXT_SIGNATURE,
  FEED_POLL,
  PHOTO_FETCH,
];

const READS: ReadonlySet<string> = new Set(['findOne', 'findMany', 'findFirst', 'count']);

/**
 * Refuses to write the trail and the overrides by `strapi.documents`, and so by the content manager's own routes, which
 * serve a super admin every content type, shown or not.
 */
export const keepFromDocuments: Modules.Documents.Middleware.Middleware = (context, next) => {
  if (KEPT_TYPES.includes(context.uid) && !READS.has(context.action))
    throw new errors.ForbiddenError('This is written by Copydesk itself, as what it records is decided.');
  return next();
};

function refuse(): never {
  throw new errors.ForbiddenError(
    'The audit trail is only added to: an event can’t be changed or deleted. Export it, if you want a part of it.',
  );
}

/** Keeps `strapi.db.query` from changing the trail; what goes past that too is told by `verifyChain`. */
export function keepTrail({ strapi }: Newsroom): void {
  watchRows(strapi, {
    models: [AUDIT_EVENT],
    beforeUpdate: refuse,
    beforeUpdateMany: refuse,
    beforeDelete: refuse,
    beforeDeleteMany: refuse,
  });
}
