import { errors } from '@strapi/utils';
import type { Newsroom } from '../newsroom/newsroom';
import { AUDIT_EVENT } from './auditEvent';

function refuse(): never {
  throw new errors.ForbiddenError(
    'The audit trail is only added to: an event can’t be changed or deleted. Export it, if you want a part of it.',
  );
}

/** Keeps Strapi's own doors from changing the trail; what goes past them is told by `verifyChain`. */
export function keepTrail({ strapi }: Newsroom): void {
  strapi.db.lifecycles.subscribe({
    models: [AUDIT_EVENT],
    beforeUpdate: refuse,
    beforeUpdateMany: refuse,
    beforeDelete: refuse,
    beforeDeleteMany: refuse,
  });
}

/** GraphQL offers every content type of a plugin by itself; the trail is written by decisions alone. */
export function hideFromGraphql({ strapi }: Newsroom, uids: readonly string[]): void {
  const graphql = strapi.plugin('graphql');
  if (graphql === undefined) return;
  for (const uid of uids) graphql.service('extension').shadowCRUD(uid).disable();
}
