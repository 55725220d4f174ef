import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { newDatabase, type TestDatabase } from '../newsroom/environment';
import { dirtyScrape, numberedScrape } from '../newsroom/scrapes';
import { killNewsroom, serveNewsroom, type ServedNewsroom } from '../newsroom/served';

/*
 * An editor's way with one dirty scrape, in a real browser against the newsroom in production mode. Screenshots go to
 * the folder that COPYDESK_SCREENSHOTS names, where it is set.
 */

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let database: TestDatabase;
let newsroom: ServedNewsroom;
let profile: string;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  const executablePath = process.env.COPYDESK_CHROMIUM;
  if (executablePath === undefined) throw new Error('Set COPYDESK_CHROMIUM to the path of Chromium.');
  database = await newDatabase();
  newsroom = await serveNewsroom(database, { NODE_ENV: 'production', SERVE_ADMIN_PANEL: 'true' });
  const { documentId: licence } = await add('licences', {
    name: 'Harbour terms',
    namesLicence: false,
    includesPhotos: true,
  });
  await add('sources', {
    name: 'Harbour Wire',
    kind: 'wire',
    approval: 'approved',
    agencies: ['AP'],
    licence,
  });
  profile = mkdtempSync(path.join(tmpdir(), 'copydesk-browser-'));
  browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ARGUMENTS,
    viewport: { width: 1440, height: 900 },
  });
  page = browser.pages()[0] ?? (await browser.newPage());
  page.setDefaultTimeout(20_000);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  if (newsroom !== undefined) await killNewsroom(newsroom);
  await database?.drop();
  if (profile !== undefined) rmSync(profile, { recursive: true, force: true });
});

async function add(kind: string, entry: object): Promise<{ documentId: string }> {
  const response = await fetch(`${newsroom.address}/api/${kind}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${newsroom.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ data: entry }),
  });
  if (!response.ok) throw new Error(`Not taken among the ${kind}: ${await response.text()}`);
  const { data }: { data: { documentId: string } } = await response.json();
  return data;
}

async function look(name: string): Promise<void> {
  const folder = process.env.COPYDESK_SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

const readers = async () => (await fetch(`${newsroom.address}/api/articles?fields=headline`)).json();

it('an editor logs in', async () => {
  await page.goto(`${newsroom.address}/admin`);
  await page.locator('[name="email"]').fill(newsroom.editor.email);
  await page.locator('[name="password"]').fill(newsroom.editor.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: 'Copydesk' }).first().waitFor();
  await look('1-home');
}, 60_000);

it('pastes a dirty scrape and sees what was made of it, and what was taken out', async () => {
  await page.getByRole('link', { name: 'Copydesk' }).first().click();
  await page.getByLabel('Text or HTML').fill(dirtyScrape);
  await look('2-import');
  await page.getByRole('button', { name: 'Look at it' }).click();

  await page.getByText('Not yet: 1 of 18 missing').waitFor();
  await page.getByText('By Ines Calloway').first().waitFor();
  await page.getByText('Mateo Brandt', { exact: true }).waitFor();
  await page.getByText('Harbour Wire').first().waitFor();
  const run = page.getByRole('button', { name: /blocks taken out/ }).last();
  await run.click();
  await page.getByText('Subscribe to get the latest posts sent to your email.').first().waitFor();
  await look('3-preview');
}, 60_000);

it('lands on the draft and is refused, with the field', async () => {
  await page.getByRole('button', { name: 'Import as draft' }).click();
  await page.waitForURL(/content-manager\/collection-types\/api::article\.article\/\w+/);
  await page.getByRole('heading', { name: 'Ferry crews accept a new contract' }).waitFor();
  await page.getByText('Not yet: 1 of 18 missing').waitFor();
  await look('4-draft');

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByText(/can't be published yet/)
    .first()
    .waitFor();
  await look('5-refused');
  expect((await readers()).data).toEqual([]);
}, 60_000);

it('puts a removal back and takes it out again', async () => {
  await page.reload();
  const back = page.getByRole('button', { name: /^Put back/ }).first();
  await back.click();
  await page
    .getByText(/is back in the body/)
    .first()
    .waitFor();
  await page
    .getByRole('button', { name: /out again/ })
    .first()
    .click();
  await page
    .getByText(/was taken out of the body again/)
    .first()
    .waitFor();
  await look('6-put-back');
}, 60_000);

it('credits it, publishes it, and readers get it with its attribution', async () => {
  await page.locator('[name="originalUrl"]').fill('https://harbourwire.example/2026/ferry-contract');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByText(/Published document|Published, nothing missing/)
    .first()
    .waitFor();
  await look('7-published');
  expect((await readers()).data).toMatchObject([
    {
      headline: 'Ferry crews accept a new contract',
      attribution: {
        text: 'By Ines Calloway. This story was originally published by Harbour Wire.',
        link: 'https://harbourwire.example/2026/ferry-contract',
        photos: [{ credit: 'AP Photo/Mateo Brandt' }],
      },
    },
  ]);
}, 60_000);

it('finds the import among the past ones', async () => {
  await page.goto(`${newsroom.address}/admin/plugins/copydesk/imports`);
  await page
    .getByRole('link', { name: /Pasted copy|pasted copy/ })
    .first()
    .click();
  await page.getByText('Ferry crews accept a new contract').first().waitFor();
  await look('8-report');
}, 60_000);

it('drops several files at once; the bad one says its name, the others are drafts', async () => {
  await page.goto(`${newsroom.address}/admin/plugins/copydesk`);
  await page.getByLabel('Text or HTML').waitFor();
  const files = await page.evaluateHandle(
    (dropped) => {
      const transfer = new DataTransfer();
      for (const [name, text] of dropped) transfer.items.add(new File([text], name, { type: 'text/plain' }));
      return transfer;
    },
    [
      ['pier-one.txt', numberedScrape(1)],
      ['nothing.txt', '  \n  '],
      ['pier-two.txt', numberedScrape(2)],
    ] as [string, string][],
  );
  await page.getByLabel('Text or HTML').dispatchEvent('drop', { dataTransfer: files });
  await page.getByText('pier-two.txt').first().waitFor();
  await page.getByRole('button', { name: 'Import 3 files as drafts' }).click();
  await page.getByText('Pier 1 reopens after repairs').first().waitFor();
  await page
    .getByText(/no text in it/)
    .first()
    .waitFor();
  await look('9-files');
  for (const name of ['pier-one.txt', 'nothing.txt', 'pier-two.txt'])
    expect(await page.getByText(name).first().isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: /Pier 2 reopens/ }).count()).toBe(1);
}, 60_000);

it('tries a rule on the source’s copy, saves it, and finds it at work in the preview', async () => {
  await page.goto(`${newsroom.address}/admin/plugins/copydesk/imports`);
  await page.getByRole('link', { name: 'Rules', exact: true }).click();
  await page.getByText('no rules for Harbour Wire').waitFor();
  await page.getByRole('button', { name: 'New rule' }).click();
  await page.getByLabel('What it looks for').fill('The work cost');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText(/it would change 2: 2 blocks removed/).waitFor();
  await page.getByText(/Removed from “Pier 2 reopens after repairs”/).waitFor();
  await page.getByLabel('Why').fill('The desk checks the figures first.');
  await look('10-rule-tried');
  await page.getByRole('button', { name: 'Save rule' }).click();
  await page.getByText('Removes blocks that start with “The work cost”').waitFor();
  await look('11-rules');

  await page.goto(`${newsroom.address}/admin/plugins/copydesk`);
  await page.getByLabel('Text or HTML').fill(numberedScrape(3));
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByRole('button', { name: /A rule of the desk/ }).click();
  await page.getByText(/The desk checks the figures first/).waitFor();
  await look('12-rule-at-work');
}, 60_000);
