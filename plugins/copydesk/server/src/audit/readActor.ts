import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Actor } from './auditEvent';

const id = z.union([z.string(), z.number()]).transform(String);

const account = z.looseObject({
  id,
  name: z.string().nullish(),
  username: z.string().nullish(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  email: z.string().nullish(),
});
type Account = z.infer<typeof account>;

const authenticated = z.looseObject({
  user: account.nullish(),
  auth: z.looseObject({
    strategy: z.looseObject({ name: z.string() }),
    credentials: account.nullish(),
  }),
});

/** Strapi's MCP server lets a program in by an admin's token, and says no more than whose that is. */
const overMcp = z.looseObject({ auditSource: z.literal('mcp'), user: z.looseObject({ id }) });

const SERVER: Actor = { type: 'server', id: null, name: 'The newsroom’s own code' };

/** Copydesk itself, for what it decides by the clock. */
export const COPYDESK: Actor = { type: 'plugin', id: 'copydesk', name: 'Copydesk' };

const fullName = ({ firstname, lastname }: Account): string =>
  [firstname, lastname].filter(Boolean).join(' ');

/**
 * Who is at work, as Strapi has authenticated the request: never what the request says of itself. Work that no request
 * began is the server's.
 */
export function readActor(strapi: Core.Strapi): Actor {
  const context = strapi.requestContext.get();
  if (context === undefined) return SERVER;
  const mcp = overMcp.safeParse(context.state).data;
  if (mcp !== undefined) return { type: 'admin', id: mcp.user.id, name: `Editor ${mcp.user.id}` };
  const read = authenticated.safeParse(context.state);
  if (!read.success) return SERVER;
  const { user, auth } = read.data;
  const { strategy, credentials } = auth;
  const who = credentials ?? user;
  switch (strategy.name) {
    case 'admin':
      return who ? { type: 'admin', id: who.id, name: fullName(who) || who.email || who.id } : SERVER;
    case 'content-api-token':
    case 'admin-token':
      return who ? { type: 'apiToken', id: who.id, name: who.name ?? who.id } : SERVER;
    case 'users-permissions':
      return who
        ? { type: 'user', id: who.id, name: who.username ?? who.email ?? who.id }
        : { type: 'user', id: null, name: 'Anonymous' };
    default:
      return { ...SERVER, name: strategy.name };
  }
}
