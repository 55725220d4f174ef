import { z } from 'zod';
import { ARTICLE } from './content';
import type { TestNewsroom } from './newsroom';

const ACTIONS = ['read', 'create', 'update', 'publish'].map(
  (action) => `plugin::content-manager.explorer.${action}`,
);

const tokens = new WeakMap<TestNewsroom, Promise<string>>();

/** An admin's token, as a program that speaks MCP is given one. */
async function newToken({ http, adminToken }: TestNewsroom): Promise<string> {
  const adminPermissions = ACTIONS.map((action) => ({
    action,
    subject: ARTICLE,
    properties: {},
    conditions: [],
  }));
  const { body } = await http
    .post('/admin/admin-tokens')
    .auth(adminToken, { type: 'bearer' })
    .send({ name: 'Desk assistant', description: '', lifespan: null, adminPermissions })
    .expect(201);
  return z.object({ accessKey: z.string() }).parse(body.data).accessKey;
}

/** A server's answer over HTTP is a stream of events; a call of a tool has one. */
const answered = z.object({
  result: z.looseObject({
    isError: z.boolean().optional(),
    content: z.tuple([z.looseObject({ text: z.string() })]),
  }),
});

/** Calls a tool of Strapi's MCP server: 'publish_article'. */
export async function callTool(
  newsroom: TestNewsroom,
  name: string,
  args: Record<string, unknown>,
): Promise<{ isError: boolean; text: string }> {
  const token = tokens.get(newsroom) ?? newToken(newsroom);
  tokens.set(newsroom, token);
  const bearer = await token;
  const { text } = await newsroom.http
    .post('/mcp')
    .auth(bearer, { type: 'bearer' })
    .set('Accept', 'application/json, text/event-stream')
    .buffer(true)
    .send({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } })
    .expect(200);
  const data = text.split('\n').find((line) => line.startsWith('data: '));
  const { isError = false, content } = answered.parse(
    JSON.parse(data?.slice('data: '.length) ?? text),
  ).result;
  return { isError, text: content[0].text };
}
