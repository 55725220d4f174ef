import type { Page } from 'playwright-core';
import { openDesk, type EditorsDesk } from './editorsDesk';

/*
 * How an editor makes one source of two, and is kept from claiming a domain that many share, in a real browser.
 * Screenshots go to the folder that COPYDESK_SCREENSHOTS names, where it is set.
 */

let desk: EditorsDesk;
let page: Page;
let look: EditorsDesk['look'];
let merged: string;

beforeAll(async () => {
  desk = await openDesk();
  ({ page, look } = desk);
  const licence = await desk.make('licences', { name: 'Harbour terms', namesLicence: false });
  await desk.make('sources', { name: 'Harbour Wire', approval: 'approved', licence });
  await desk.make('sources', { name: 'Gullport Gazette', approval: 'awaiting', licence });
  merged = await desk.make('sources', {
    name: 'Harbour Wire Ltd',
    approval: 'approved',
    licence,
    domains: [{ host: 'harbourwire.example' }],
  });
  const article = (headline: string) => ({
    headline,
    language: 'en',
    byline: 'By Ines Calloway',
    originalUrl: 'https://harbourwire.example/ferry',
    source: merged,
  });
  await desk.make('articles', article('Ferry crews accept a new contract'));
  await desk.make('articles?status=draft', article('Ferry crews, the day after'));
  await desk.signIn();
}, 180_000);

afterAll(async () => {
  await desk?.close();
});

const openMerged = () => desk.open(`content-manager/collection-types/api::source.source/${merged}`);
const dialog = () => page.getByRole('dialog', { name: 'Merge into another source?' });

async function chooseToKeep(name: RegExp) {
  await dialog().getByRole('combobox').click();
  await page.getByRole('option', { name }).click();
}

it('a domain that many share is refused under its field, with what to do', async () => {
  await openMerged();
  await page.getByRole('button', { name: /harbourwire\.example/ }).click();
  await page.locator('[name="domains.0.host"]').fill('co.uk');
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .getByText(/Give the source's own domain below it, as in example\.co\.uk/)
    .last()
    .waitFor();
  await look('merge-1-domain');
}, 60_000);

it('says how many articles move, and refuses what would leave one without its credit', async () => {
  await openMerged();
  await page.getByRole('button', { name: 'Merge into…' }).click();
  await dialog().getByText('2 articles move, 1 of them public.').waitFor();
  expect(await dialog().getByRole('button', { name: 'Merge' }).isDisabled()).toBe(true);
  await chooseToKeep(/^Gullport Gazette/);
  await look('merge-2-dialog');
  await dialog().getByRole('button', { name: 'Merge' }).click();
  await dialog()
    .getByText(/"Ferry crews accept a new contract" public without the attribution/)
    .waitFor();
  await look('merge-3-refused');
}, 60_000);

it('merges, goes to the source that is kept, and the trail says so', async () => {
  await chooseToKeep(/^Harbour Wire –/);
  await dialog().getByRole('button', { name: 'Merge' }).click();
  await page.getByText('Merged into “Harbour Wire”.').waitFor();
  await page.getByRole('heading', { name: 'Harbour Wire', exact: true }).waitFor();
  await page.getByText('harbourwire.example').first().waitFor();
  await look('merge-4-kept');
  expect(await page.getByText(/not found/i).count()).toBe(0);
  await desk.open('plugins/copydesk/audit');
  await page.getByText('Sources merged', { exact: true }).last().waitFor();
  await page.getByText('“Harbour Wire Ltd” was merged into it: 2 articles.').waitFor();
  await look('merge-5-trail');
}, 60_000);
