import type { Page } from 'playwright-core';
import { z } from 'zod';
import { editedText, inOtherWords, wireStory, wireText } from '../newsroom/wireStory';
import { openDesk, type EditorsDesk } from './editorsDesk';

/*
 * An editor decides what came in as nearly the same as another article, in a real browser. Screenshots go to the folder
 * that COPYDESK_SCREENSHOTS names, where it is set.
 */

const EDITED = 'Tolmer flooded after its sluice breaks';

let desk: EditorsDesk;
let page: Page;
let look: EditorsDesk['look'];
let original: string;
let edited: string;

const report = z.object({
  items: z.tuple([z.object({ articleDocumentId: z.string(), nearDuplicateOf: z.string().nullable() })]),
});

let addresses = 0;

/** Imports a text from an address of its own; what became of it. */
async function send(text: string, host: string) {
  const url = `https://${host}/${(addresses += 1)}`;
  const { data } = await desk.post('copydesk/imports', { items: [{ text, url }] });
  return report.parse(data).items[0];
}

beforeAll(async () => {
  desk = await openDesk();
  ({ page, look } = desk);
  const licence = await desk.make('licences', { name: 'Harbour terms', namesLicence: false });
  for (const [name, host] of [
    ['Harbour Wire', 'harbourwire.example'],
    ['Gullport Gazette', 'gazette.example'],
  ])
    await desk.make('sources', {
      name,
      approval: 'approved',
      licence,
      domains: [{ host }],
      agencies: ['AP'],
    });
  original = (await send(wireText(), 'harbourwire.example')).articleDocumentId;
  const item = await send(editedText(), 'gazette.example');
  expect(item.nearDuplicateOf).toBe(original);
  edited = item.articleDocumentId;
  await desk.signIn();
}, 180_000);

afterAll(async () => {
  await desk?.close();
});

it('the draft says what it is nearly the same as, and can’t be published', async () => {
  await desk.openArticle(edited);
  await page.getByText('Nobody has decided yet which it is.').waitFor();
  const link = page.getByRole('link', { name: wireStory.headline });
  expect(await link.getAttribute('href')).toContain(original);
  await page.getByText(/Harbour Wire · not public · 9\d% alike/).waitFor();
  await page.getByRole('button', { name: /^Only there: \d+ passages/ }).click();
  await page
    .getByText(/^The flood of 1926 took the lives/)
    .first()
    .waitFor();
  await look('near-1-held');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByText(/can't be published yet. Nearly the same as/)
    .first()
    .waitFor();
}, 60_000);

it('a decision needs its reason, and lets the draft out', async () => {
  await page.reload();
  await page.getByRole('button', { name: 'Decide…' }).click();
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: 'Decide', exact: true });
  await dialog.getByText('The same story, keep both (another version)').click();
  expect(await send.isDisabled()).toBe(true);
  await dialog.getByLabel(/How you know/).fill('Their desk confirmed that it bought the wire.');
  await look('near-2-decide');
  await send.click();
  await page.getByText(/^The same story, both stay, says .*: Their desk confirmed/).waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByText(/Published document|Published, nothing missing/)
    .first()
    .waitFor();
  await look('near-3-decided');
}, 60_000);

it('a draft that is dropped leads to the article that stays', async () => {
  const stays = (await send(inOtherWords(wireText(), 1), 'harbourwire.example')).articleDocumentId;
  await desk.openArticle((await send(inOtherWords(editedText(), 1), 'gazette.example')).articleDocumentId);
  await page.getByRole('button', { name: 'Decide…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/drop this one/).click();
  await dialog.getByLabel(/How you know/).fill('Word for word but for the lead.');
  await dialog.getByRole('button', { name: 'Drop this one' }).click();
  await page.waitForURL(new RegExp(stays));
  await page.getByText('Dropped. This is the article that stays.').first().waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
  await look('near-4-dropped');
}, 60_000);

it('the panel of a killed article names the other version, also after it is opened anew', async () => {
  await desk.openArticle(original);
  await page.getByText('says', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Kill…' }).click();
  await page.getByLabel(/Notice for readers/).fill('The quotation was invented.');
  await page.getByRole('dialog').getByRole('button', { name: 'Kill it' }).click();
  await page.getByText('public, another version').waitFor();
  await page.reload();
  await page.getByText('public, another version').waitFor();
  expect(await page.getByRole('link', { name: EDITED }).first().getAttribute('href')).toContain(edited);
  await look('near-5-killed');
}, 60_000);
