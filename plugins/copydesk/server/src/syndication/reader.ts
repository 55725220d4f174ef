import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const routed = z.looseObject({
  route: z
    .looseObject({ info: z.looseObject({ type: z.string(), pluginName: z.string().optional() }) })
    .optional(),
});

/**
 * Whether the current request comes from a reader's app: the REST content API but for Copydesk's own routes, or
 * GraphQL. Work that no request started is never a reader's.
 */
export function isReaderRequest(strapi: Core.Strapi): boolean {
  const context = strapi.requestContext.get();
  if (context === undefined) return false;
  const { route } = routed.safeParse(context.state).data ?? {};
  if (route !== undefined) return route.info.type === 'content-api' && route.info.pluginName !== 'copydesk';
  const endpoint: unknown = strapi.config.get('plugin::graphql.endpoint');
  return typeof endpoint === 'string' && context.path === endpoint;
}
