import type { Page } from 'playwright-core';
import { ARTICLE, creditedFields } from '../newsroom/content';
import { openDesk, type EditorsDesk } from './editorsDesk';

/*
 * An editor whose role may edit articles, and has no permission for embargoes, in a real browser. Screenshots go to the
 * folder that COPYDESK_SCREENSHOTS names, where it is set.
 */

const WRITER = { email: 'ada.fernsby@newsroom.example', password: 'Night-desk-2026' };
/** What the role may see and write. */
const FIELDS = [
  ...['headline', 'language', 'slug', 'body', 'byline', 'source', 'originalUrl'],
  ...['section', 'embargoedUntil', 'expires', 'pubStatus'],
];
const HEADLINE = 'Night ferry returns to Port Vellum';

let desk: EditorsDesk;
let page: Page;
let article: string;

/** Asks the admin panel's own API, as the newsroom's administrator. */
async function asAdministrator(): Promise<
  (method: string, door: string, body: object) => Promise<{ id: number }>
> {
  const { address, editor } = desk.newsroom;
  const send = async (method: string, door: string, body: object, token?: string) => {
    const response = await fetch(`${address}/admin/${door}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${door}: ${await response.text()}`);
    return (await response.json()).data;
  };
  const { token } = await send('POST', 'login', editor);
  return (method, door, body) => send(method, door, body, token);
}

beforeAll(async () => {
  desk = await openDesk();
  ({ page } = desk);
  const source = await desk.make('sources', { name: 'Harbour Wire', approval: 'approved' });
  article = await desk.make('articles?status=draft', creditedFields({ headline: HEADLINE, source }));
  const ask = await asAdministrator();
  const role = await ask('POST', 'roles', { name: 'Writers', description: 'Edit, and no more' });
  const permissions = ['read', 'create', 'update'].map((action) => ({
    ...{ action: `plugin::content-manager.explorer.${action}`, subject: ARTICLE },
    ...{ properties: { fields: FIELDS }, conditions: [] },
  }));
  await ask('PUT', `roles/${role.id}/permissions`, {
    permissions: [
      ...permissions,
      { action: 'plugin::copydesk.review', subject: null, properties: {}, conditions: [] },
    ],
  });
  const person = { firstname: 'Ada', lastname: 'Fernsby', email: WRITER.email, roles: [role.id] };
  const user = await ask('POST', 'users', person);
  await ask('PUT', `users/${user.id}`, { ...person, password: WRITER.password, isActive: true });
  await desk.signIn(WRITER);
}, 180_000);

afterAll(async () => {
  await desk?.close();
});

it('finds under the field why an embargo is not for this role, and may save the rest', async () => {
  await desk.openArticle(article);
  const section = page.getByRole('textbox', { name: 'Section' });
  await section.fill('Harbour');
  // The first date of the form that this role may write.
  await page.locator('input[aria-haspopup="dialog"]').first().fill('05/05/2040');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page
    .getByText(/Your role may not set or lift an embargo/)
    .first()
    .waitFor();
  await desk.look('rights-1-refused');
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await section.inputValue()).toBe('');
  await section.fill('Harbour');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved document').first().waitFor();
}, 60_000);
