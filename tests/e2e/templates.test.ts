import { z } from 'zod';
import type { Page } from 'playwright-core';
import { storyText } from '../newsroom/scrapes';
import { openDesk, type EditorsDesk } from './editorsDesk';

/*
 * What an editor sees of a source's template, takes out by hand, and cleans again, in a real browser. Screenshots go to
 * the folder that COPYDESK_SCREENSHOTS names, where it is set.
 */

const HOUSE = 'The paper of record for these shores is printed by Salt Marsh Media, a family firm, on reeds.';
const TIPS = 'Tips for the night desk';

const report = z.object({ items: z.array(z.looseObject({ articleDocumentId: z.string() })) });

let desk: EditorsDesk;
let page: Page;
let open: EditorsDesk['open'];
let look: EditorsDesk['look'];
let source: string;
const articles: string[] = [];

beforeAll(async () => {
  desk = await openDesk();
  ({ page, open, look } = desk);
  source = await desk.make('sources', { name: 'Harbour Wire', approval: 'approved' });
  for (const number of [1, 2, 3]) {
    const items = [{ text: [storyText(number), HOUSE, TIPS].join('\n\n') }];
    const { data } = await desk.post('copydesk/imports', { sourceDocumentId: source, items });
    articles.push(...report.parse(data).items.map(({ articleDocumentId }) => articleDocumentId));
  }
  await desk.signIn();
}, 180_000);

afterAll(async () => {
  await desk?.close();
});

const openArticle = (index: number) => desk.openArticle(articles[index] ?? '');

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
  await open('plugins/copydesk');
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
  await open('plugins/copydesk/clean-again');
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
  await open('plugins/copydesk/templates');
  await page.getByRole('button', { name: 'Forget all' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('What was learned of Harbour Wire is forgotten.').waitFor();
  await page.getByText('0 of 0').waitFor();
  expect(await page.getByText(HOUSE).count()).toBe(0);
  expect(await page.getByText(TIPS).count()).toBe(1);
  await look('templates-9-forgotten');
}, 60_000);
