import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isDocumentCall } from './documentCalls';

const routed = z.looseObject({
  route: z.looseObject({ info: z.looseObject({ type: z.string() }) }).optional(),
});

const BULK = /\/actions\/bulk\w+$/;

/**
 * By which way somebody came, from the request that is being answered: 'REST POST', 'GraphQL', 'admin', 'admin bulk',
 * 'MCP'; of work that no request began, 'strapi.documents' or 'db.query'.
 */
export function readPath(strapi: Core.Strapi): string {
  const context = strapi.requestContext.get();
  if (context === undefined) return isDocumentCall() ? 'strapi.documents' : 'db.query';
  const { route } = routed.safeParse(context.state).data ?? {};
  if (context.path === strapi.config.get('plugin::graphql.endpoint')) return 'GraphQL';
  if (context.path === '/mcp') return 'MCP';
  if (route?.info.type === 'content-api') return `REST ${context.method}`;
  if (route?.info.type === 'admin') return BULK.test(context.path) ? 'admin bulk' : 'admin';
  return `HTTP ${context.method}`;
}
