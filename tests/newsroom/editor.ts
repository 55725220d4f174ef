import type { TestNewsroom } from './newsroom';

let number = 0;

/** What a role allows: an action of a plugin, or one on the entries of a content type. */
export type Allowed = string | { action: string; subject: string };

/** Signs in an editor who may do what is named and nothing else; the token. */
export async function signInEditor(
  { strapi, http }: TestNewsroom,
  actions: readonly Allowed[],
): Promise<string> {
  number += 1;
  const role = await strapi
    .service('admin::role')
    .create({ name: `Desk ${number}`, description: 'For a test' });
  const permissions = actions.map((allowed) => ({
    ...(typeof allowed === 'string' ? { action: allowed, subject: null } : allowed),
    properties: {},
    conditions: [],
  }));
  await strapi.service('admin::role').assignPermissions(role.id, permissions);
  const person = { email: `editor${number}@newsroom.example`, password: 'Night-desk-2026' };
  await strapi.service('admin::user').create({
    ...person,
    firstname: 'Ada',
    lastname: `Fernsby ${number}`,
    isActive: true,
    roles: [role.id],
  });
  const { body } = await http.post('/admin/login').send(person).expect(200);
  return body.data.token;
}
