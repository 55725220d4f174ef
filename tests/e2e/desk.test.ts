import type { Page } from 'playwright-core';
import { POLICY_RULES } from '../../plugins/copydesk/server/src/policy/rules';
import { dirtyScrape, numberedScrape } from '../newsroom/scrapes';
import type { ServedNewsroom } from '../newsroom/served';
import { openDesk, type EditorsDesk } from './editorsDesk';

/*
 * An editor's way with one dirty scrape, in a real browser against the newsroom in production mode. Screenshots go to
 * the folder that COPYDESK_SCREENSHOTS names, where it is set.
 */

let desk: EditorsDesk;
let newsroom: ServedNewsroom;
let page: Page;
let look: EditorsDesk['look'];

beforeAll(async () => {
  desk = await openDesk();
  ({ newsroom, page, look } = desk);
  const licence = await desk.make('licences', {
    name: 'Harbour terms',
    namesLicence: false,
    includesPhotos: true,
  });
  await desk.make('sources', {
    name: 'Harbour Wire',
    kind: 'wire',
    approval: 'approved',
    agencies: ['AP'],
    licence,
  });
}, 120_000);

afterAll(async () => {
  await desk?.close();
});

const readers = async () => (await fetch(`${newsroom.address}/api/articles?fields=headline`)).json();

it('an editor logs in', async () => {
  await desk.signIn();
  await look('1-home');
}, 60_000);

it('pastes a dirty scrape and sees what was made of it, and what was taken out', async () => {
  await page.getByRole('link', { name: 'Copydesk' }).first().click();
  await page.getByLabel('Text or HTML').fill(dirtyScrape);
  await look('2-import');
  await page.getByRole('button', { name: 'Look at it' }).click();

  await page.getByText(`Not yet: 1 of ${POLICY_RULES.length} missing`).waitFor();
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
  await page.getByText(`Not yet: 1 of ${POLICY_RULES.length} missing`).waitFor();
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
