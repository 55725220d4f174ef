import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { newDatabase, type TestDatabase } from '../newsroom/environment';
import { storyText } from '../newsroom/scrapes';
import { killNewsroom, serveNewsroom, type ServedNewsroom } from '../newsroom/served';

/*
 * What an editor sees of a source's template, takes out by hand, and cleans again, in a real browser. Screenshots go to
 * the folder that COPYDESK_SCREENSHOTS names, where it is set.
 */

const HOUSE = 'The paper of record for these shores is printed by Salt Marsh Media, a family firm, on reeds.';
const TIPS = 'Tips for the night desk';

let database: TestDatabase;
let newsroom: ServedNewsroom;
let profile: string;
let browser: BrowserContext;
let page: Page;
let source: string;
const articles: string[] = [];

beforeAll(async () => {
  const executablePath = process.env.COPYDESK_CHROMIUM;
  if (executablePath === undefined) throw new Error('Set COPYDESK_CHROMIUM to the path of Chromium.');
  database = await newDatabase();
  newsroom = await serveNewsroom(database, { NODE_ENV: 'production', SERVE_ADMIN_PANEL: 'true' });
  source = (await send('sources', { data: { name: 'Harbour Wire', approval: 'approved' } })).data.documentId;
  for (const number of [1, 2, 3]) {
    const items = [{ text: [storyText(number), HOUSE, TIPS].join('\n\n') }];
    const { data } = await send('copydesk/imports', { sourceDocumentId: source, items });
    articles.push(data.items[0].articleDocumentId);
  }
  profile = mkdtempSync(path.join(tmpdir(), 'copydesk-browser-'));
  browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    viewport: { width: 1440, height: 900 },
  });
  page = browser.pages()[0] ?? (await browser.newPage());
  page.setDefaultTimeout(20_000);
  await page.goto(`${newsroom.address}/admin`);
  await page.locator('[name="email"]').fill(newsroom.editor.email);
  await page.locator('[name="password"]').fill(newsroom.editor.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: 'Copydesk' }).first().waitFor();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  if (newsroom !== undefined) await killNewsroom(newsroom);
  await database?.drop();
  if (profile !== undefined) rmSync(profile, { recursive: true, force: true });
});

async function send(door: string, body: object) {
  const response = await fetch(`${newsroom.address}/api/${door}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${newsroom.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${door} answered: ${await response.text()}`);
  return response.json();
}

async function look(name: string): Promise<void> {
  const folder = process.env.COPYDESK_SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

const open = (place: string) => page.goto(`${newsroom.address}/admin/${place}`);
const openArticle = (index: number) =>
  open(`content-manager/collection-types/api::article.article/${articles[index]}`);

it('an article says which of its lines the source repeats, and gives any block a way out', async () => {
  await openArticle(2);
  await page.getByText('Seen in 3 of the last 3 articles of Harbour Wire.').first().waitFor();
  await page.getByRole('button', { name: /^Take something else out/ }).click();
  await look('templates-1-article');
  await page.getByRole('button', { name: /^Take out: Nobody in/ }).click();
  await page.getByText('Nora Lindqvist took it out.').waitFor();
  await look('templates-2-taken-out');
  expect(await page.getByRole('button', { name: /^Take out: Nobody in/ }).count()).toBe(0);
}, 60_000);

it('an editor keeps a line, and sees it beside its source', async () => {
  await page.goto(`${newsroom.address}/admin/plugins/copydesk`);
  await page.getByRole('link', { name: 'Templates' }).click();
  await page.getByText(HOUSE).waitFor();
  expect(await page.getByText('3 of 3').count()).toBe(2);
  await page.getByRole('button', { name: `Never take out: ${TIPS}` }).click();
  await page.getByText('kept', { exact: true }).waitFor();
  await look('templates-3-lines');

  await open(`content-manager/collection-types/api::source.source/${source}`);
  await page.getByText('2 lines learned from the last 3 articles.').waitFor();
  await look('templates-4-source');
}, 60_000);

it('what was imported before is cleaned again, after a look at the differences', async () => {
  await page.goto(`${newsroom.address}/admin/plugins/copydesk/clean-again`);
  await page.getByRole('button', { name: 'Look for differences' }).click();
  await page.getByText('3 articles checked, 3 would change').waitFor();
  await page.getByText(HOUSE).first().waitFor();
  await look('templates-5-dry-run');
  await page.getByRole('button', { name: 'Apply to 3 articles' }).click();
  await look('templates-6-sure');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('3 articles cleaned again, 3 changed').waitFor();
  await page.getByRole('button', { name: 'Look for differences' }).click();
  await page.getByText('3 articles checked, 0 would change').waitFor();
  await look('templates-7-applied');

  await openArticle(0);
  await page.getByText('Seen in 3 of the last 3 articles of Harbour Wire.').first().waitFor();
  await look('templates-8-cleaned');
}, 60_000);

it('what was learned is forgotten once it was asked twice, but for what is kept', async () => {
  await page.goto(`${newsroom.address}/admin/plugins/copydesk/templates`);
  await page.getByRole('button', { name: 'Forget all' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('What was learned of Harbour Wire is forgotten.').waitFor();
  await page.getByText('0 of 0').waitFor();
  expect(await page.getByText(HOUSE).count()).toBe(0);
  expect(await page.getByText(TIPS).count()).toBe(1);
  await look('templates-9-forgotten');
}, 60_000);
