import type { UID } from '@strapi/strapi';
import type { Newsroom } from './newsroom';

/** Keeps content types out of GraphQL, which offers every one of a plugin's by itself, to be read and written. */
export function hideFromGraphql({ strapi }: Newsroom, types: readonly UID.ContentType[]): void {
  const graphql = strapi.plugin('graphql');
  if (graphql === undefined) return;
  for (const type of types) graphql.service('extension').shadowCRUD(type).disable();
}
