import type { Page } from 'playwright-core';
import { z } from 'zod';
import { firstVersion, pageOf, type VersionedPage } from '../newsroom/versionedPage';
import { openDesk, type EditorsDesk } from './editorsDesk';

/*
 * An editor decides on what the desk and a new version have both changed, in a real browser. Screenshots go to the folder
 * that COPYDESK_SCREENSHOTS names, where it is set.
 */

const URL = 'https://locks.example/upper-gate';
const FIRST = firstVersion(1);
const [LEAD = '', BARGES = '', OFFICE = '', DIVERS = ''] = FIRST.paragraphs;
const OURS = `${BARGES} The bakery will open again on the quay, its owner told the desk.`;
const THEIRS =
  'Eleven barges of Tolmer 1 lay on the mud in the morning, among them a floating bakery that had opened a week before; one of them has broken its back.';

let desk: EditorsDesk;
let page: Page;
let look: EditorsDesk['look'];
let article: string;

const report = z.object({
  items: z.tuple([z.object({ articleDocumentId: z.string(), outcome: z.string() })]),
});

async function send(version: VersionedPage) {
  const { data } = await desk.post('copydesk/imports', {
    label: 'Lock desk feed',
    items: [{ html: pageOf(version), url: URL }],
  });
  return report.parse(data).items[0];
}

/** Has an editor's changes written, as a save of the form would. */
async function edit(data: object) {
  const response = await fetch(`${desk.newsroom.address}/api/articles/${article}?status=draft`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${desk.newsroom.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ data }),
  });
  expect(response.status).toBe(200);
}

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

beforeAll(async () => {
  desk = await openDesk();
  ({ page, look } = desk);
  const licence = await desk.make('licences', { name: 'Lock terms', namesLicence: false });
  await desk.make('sources', {
    name: 'Lock Courier',
    approval: 'approved',
    licence,
    domains: [{ host: 'locks.example' }],
  });
  article = (await send(FIRST)).articleDocumentId;
  await edit({
    headline: 'A lock empties overnight',
    body: [LEAD, OURS, OFFICE, DIVERS].map(paragraph),
  });
  expect(
    await send({
      ...FIRST,
      headline: 'Lock gate breaks one barge',
      paragraphs: [LEAD, THEIRS, OFFICE, DIVERS],
    }),
  ).toMatchObject({ outcome: 'held', articleDocumentId: article });
  await desk.signIn();
}, 180_000);

afterAll(async () => {
  await desk?.close();
});

it('the home page says that a new version waits, and leads to the article', async () => {
  await desk.open('');
  await page.getByText(/^A new version came in/).waitFor();
  await page.getByRole('link', { name: 'A lock empties overnight' }).first().click();
  await page.getByText('The desk and a new version have both changed 2 places.').waitFor();
  const versions = page.getByRole('list', { name: 'Versions of this article, newest first' });
  expect(await versions.getByRole('listitem').count()).toBe(2);
  await versions.getByText('to be decided').waitFor();
  await versions.getByText('made the article').waitFor();
  await look('versions-1-open');
}, 60_000);

it('both texts stand beside the one before, and every place needs an answer', async () => {
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Decide…' }).click();
  const dialog = page.getByRole('dialog');
  const headline = dialog.getByRole('region', { name: '1 of 2: headline' });
  const passage = dialog.getByRole('region', { name: '2 of 2: Passage' });
  await headline.getByText('Lock gate of Tolmer 1 gives way at night').waitFor();
  expect(await passage.locator('mark').allInnerTexts()).toContainEqual(
    expect.stringContaining('told the desk'),
  );
  const apply = dialog.getByRole('button', { name: 'Apply to the draft' });
  expect(await apply.isDisabled()).toBe(true);
  await look('versions-2-undecided');
  await headline.getByText('Keep the desk’s').click();
  expect(await apply.isDisabled()).toBe(true);
  await passage.getByText('Take the new version’s').click();
  await look('versions-3-decided');
  await apply.click();
  await page.getByText('Decided. The draft is up to date.').first().waitFor();
  await page.getByText('The desk and a new version have both changed').waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox', { name: /headline/i }).inputValue()).toBe(
    'A lock empties overnight',
  );
  await page.getByText('one of them has broken its back').first().waitFor();
  await page.getByText('told the desk').waitFor({ state: 'detached' });
  await look('versions-4-merged');
}, 60_000);

it('the next one that changes the same place is decided on in the dark as well', async () => {
  await edit({ headline: 'A lock empties, and a barge breaks' });
  await send({
    ...FIRST,
    headline: 'Two barges break',
    paragraphs: [LEAD, THEIRS, DIVERS, 'The keeper has resigned.'],
  });
  await page.evaluate(() => localStorage.setItem('STRAPI_THEME', 'dark'));
  await desk.openArticle(article);
  await page.getByText('The desk and a new version have both changed one place.').waitFor();
  await look('versions-5-dark');
  await page.getByRole('button', { name: 'Decide…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Take the new version’s').click();
  await look('versions-6-dark-decided');
  await dialog.getByRole('button', { name: 'Apply to the draft' }).click();
  await page.getByText('Decided. The draft is up to date.').first().waitFor();
  expect(await page.getByRole('textbox', { name: /headline/i }).inputValue()).toBe('Two barges break');
}, 60_000);
