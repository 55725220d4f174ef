import type { Page } from 'playwright-core';
import { creditedFields } from '../newsroom/content';
import type { ServedNewsroom } from '../newsroom/served';
import { openDesk, type EditorsDesk } from './editorsDesk';

/*
 * An editor schedules, corrects and kills an article beside its form, and sets the policy, in a real browser.
 * Screenshots go to the folder that COPYDESK_SCREENSHOTS names, where it is set.
 */

const HEADLINE = 'Night ferry returns to Port Vellum';
const TWIN = 'Port Vellum has its night ferry again';
const NAMELESS = 'Lighthouse of Port Vellum opens for visitors';
const CORRECTION = 'An earlier version named the wrong pier.';
const NOTICE = 'Harbour Wire withdrew this story: the quotation was invented.';

let desk: EditorsDesk;
let newsroom: ServedNewsroom;
let page: Page;
let look: EditorsDesk['look'];
let openArticle: EditorsDesk['openArticle'];
let article: string;
let twin: string;
let nameless: string;

beforeAll(async () => {
  desk = await openDesk({ timezoneId: 'Europe/Copenhagen' });
  ({ newsroom, page, look, openArticle } = desk);
  const licence = await desk.make('licences', { name: 'Harbour terms', namesLicence: false });
  const source = await desk.make('sources', { name: 'Harbour Wire', approval: 'approved', licence });
  article = await desk.make('articles?status=draft', creditedFields({ headline: HEADLINE, source }));
  twin = await desk.make('articles', creditedFields({ headline: TWIN, source }));
  const fields = creditedFields({ headline: NAMELESS, byline: null, source });
  const originalUrl = 'https://harbourwire.example/2026/lighthouse';
  nameless = await desk.make('articles?status=draft', { ...fields, originalUrl });
  await desk.signIn();
}, 180_000);

afterAll(async () => {
  await desk?.close();
});

const read = (documentId: string, query = '') =>
  fetch(`${newsroom.address}/api/articles/${documentId}${query}`);

it('a publication is scheduled in the editor’s zone, a moment that has passed is refused', async () => {
  await openArticle(article);
  await page.getByRole('button', { name: 'Publish at…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('In your time zone, Europe/Copenhagen.').waitFor();
  await dialog.getByLabel(/Moment/).fill('2020-05-05T08:00');
  await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
  await dialog.getByText(/has passed/).waitFor();
  await look('publication-1-refused');
  await dialog.getByLabel(/Moment/).fill('2040-05-05T08:00');
  await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
  await page.getByText('Will be published by itself on May 5, 2040, 8:00 AM (Europe/Copenhagen)').waitFor();
  await look('publication-2-scheduled');
}, 60_000);

it('what is scheduled is taken back', async () => {
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByText(/Will be published by itself on/).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('button', { name: 'Publish at…' }).waitFor();
  expect(await page.getByText(/Will be published by itself on/).count()).toBe(0);
}, 60_000);

it('a correction is public at once', async () => {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published, nothing missing').waitFor();
  await page.getByRole('button', { name: 'Correct…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/is public at once/).waitFor();
  await dialog.getByLabel(/What was wrong/).fill(CORRECTION);
  await dialog.getByLabel(/Day/).fill('2026-05-05');
  await look('publication-3-correct');
  await dialog.getByRole('button', { name: 'Publish the correction' }).click();
  await page.getByText('The correction is public with the article.').first().waitFor();
  const { data } = await (await read(article, '?populate=corrections')).json();
  expect(data.corrections).toMatchObject([{ text: CORRECTION, date: '2026-05-05' }]);
}, 60_000);

it('nothing is scheduled or corrected over what is not saved yet', async () => {
  await page.locator('[name="headline"]').fill(`${HEADLINE} at last`);
  await page.getByText(/Save or discard your changes first: what is scheduled/).waitFor();
  expect(await page.getByRole('button', { name: 'Publish at…' }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Correct…' }).isDisabled()).toBe(true);
  await page.locator('[name="headline"]').fill(HEADLINE);
  await page
    .getByText(/Save or discard your changes first: what is scheduled/)
    .waitFor({ state: 'detached' });
}, 60_000);

it('a killed article is gone, says so beside its form, and leads to the other of its address', async () => {
  await page.getByRole('button', { name: 'Kill…' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Kill it' }).isDisabled()).toBe(true);
  await dialog.getByLabel(/Notice for readers/).fill(NOTICE);
  await look('publication-4-kill');
  await dialog.getByRole('button', { name: 'Kill it' }).click();
  await page.getByText('Killed: it can’t be published again').waitFor();
  await page.getByText(NOTICE).first().waitFor();
  expect(await page.getByRole('button', { name: /Kill…|Correct…|Publish at…/ }).count()).toBe(0);
  const link = page.getByRole('link', { name: TWIN });
  expect(await link.getAttribute('href')).toContain(twin);
  await page.getByText('public, same address').waitFor();
  await look('publication-5-killed');

  const gone = await read(article);
  expect(gone.status).toBe(410);
  expect((await gone.json()).error.message).toBe(NOTICE);
}, 60_000);

it('a rule that is turned to warn on the policy page lets a publication through', async () => {
  await openArticle(nameless);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByText(/can't be published yet/)
    .first()
    .waitFor();
  expect((await read(nameless)).status).toBe(404);

  await page.goto(`${newsroom.address}/admin/plugins/copydesk`);
  await page.getByRole('link', { name: 'Attribution policy' }).click();
  const byline = page.getByRole('combobox', { name: 'A byline, or a reason for none' });
  await byline.waitFor();
  await look('policy-1');
  expect(await byline.innerText()).toContain('Block (standard)');
  await byline.click();
  await page.getByRole('option', { name: 'Warn', exact: true }).click();
  await page.getByRole('button', { name: 'Save policy' }).click();
  await page
    .getByText(/counts from the next publication on/)
    .first()
    .waitFor();
  await page.reload();
  await byline.waitFor();
  expect(await byline.innerText()).toContain('Warn');

  await openArticle(nameless);
  await page.getByText('Ready to publish, with 1 warning').waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByText(/Published document/)
    .first()
    .waitFor();
  expect((await read(nameless)).status).toBe(200);
}, 90_000);

it('a rule that is turned back finds what is public without it', async () => {
  await page.goto(`${newsroom.address}/admin/plugins/copydesk/policy`);
  await page.getByRole('button', { name: 'Look now' }).click();
  await page.getByText('2 public articles, each with all of its attribution').waitFor();
  await page.getByRole('combobox', { name: 'A byline, or a reason for none' }).click();
  await page.getByRole('option', { name: 'Block (standard)' }).click();
  await page.getByRole('button', { name: 'Save policy' }).click();
  await page
    .getByText(/counts from the next publication on/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Look now' }).click();
  await page.getByText('1 article of 2 should not be public').waitFor();
  const found = page.getByRole('list', { name: 'What was found' });
  expect(await found.innerText()).toMatch(/Lighthouse[\s\S]*left public[\s\S]*Give the byline/i);
  await look('policy-2-found');
  await found.getByRole('link', { name: NAMELESS }).click();
  await page.waitForURL(new RegExp(nameless));
}, 60_000);
