import type { Page } from 'playwright-core';
import { answers, openSite, rss, RSS, says, textOf, type TestSite } from '../newsroom/site';
import { openDesk, type EditorsDesk } from './editorsDesk';

/*
 * What an editor sees of the feeds, and how one is polled by hand, in a real browser. The newsroom's own clock runs
 * beside. Screenshots go to the folder that COPYDESK_SCREENSHOTS names, where it is set.
 */

let site: TestSite;
let desk: EditorsDesk;
let page: Page;
let look: EditorsDesk['look'];
let wire: string;

beforeAll(async () => {
  site = await openSite();
  const headlines = ['The night ferry came back', 'The harbour wall was opened'];
  const items = headlines.map((headline, index) => ({
    url: `${site.home}/${index}`,
    headline,
    text: textOf(headline),
  }));
  site.pages.set('/wire.xml', says(rss(items), RSS));
  site.pages.set('/gazette.xml', answers(503));
  process.env.FETCH_FROM = '127.0.0.1/32';
  desk = await openDesk();
  ({ page, look } = desk);
  const feeds = (name: string) => [{ url: `${site.home}/${name}.xml` }];
  wire = await desk.make('sources', { name: 'Harbour Wire', approval: 'approved', feeds: feeds('wire') });
  await desk.make('sources', { name: 'Gullport Gazette', approval: 'approved', feeds: feeds('gazette') });
  await desk.make('sources', { name: 'Anchor Weekly', approval: 'awaiting', feeds: feeds('anchor') });
  await desk.signIn();
}, 180_000);

afterAll(async () => {
  delete process.env.FETCH_FROM;
  await desk?.close();
  await site?.close();
});

const row = (name: string) => page.getByRole('row').filter({ hasText: name });

it('every feed is shown with its source and how it is, and one is polled by a press', async () => {
  await desk.open('plugins/copydesk');
  await page.getByRole('link', { name: 'Feeds' }).click();
  await row('Anchor Weekly').getByText('Its source awaits approval.').waitFor();
  expect(await row('Anchor Weekly').getByRole('button').isDisabled()).toBe(true);

  await row('Harbour Wire')
    .getByRole('button', { name: /Poll now/ })
    .click();
  await row('Harbour Wire').getByText('fine').waitFor();
  await row('Gullport Gazette')
    .getByRole('button', { name: /Poll now/ })
    .click();
  await row('Gullport Gazette')
    .getByText(/gazette\.xml answered with HTTP 503\./)
    .waitFor();
  await look('feeds-1-list');
  const [, ...shown] = await page.getByRole('row').allInnerTexts();
  expect(shown.map((text) => text.split('\n')[0])).toEqual([
    'Gullport Gazette',
    'Harbour Wire',
    'Anchor Weekly',
  ]);

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => localStorage.setItem('STRAPI_THEME', 'dark'));
  await page.reload();
  await row('Harbour Wire').getByText('fine').waitFor();
  await look('feeds-2-dark');
  await page.evaluate(() => localStorage.setItem('STRAPI_THEME', 'light'));
}, 60_000);

it('what a feed brought is one press away', async () => {
  await desk.open('plugins/copydesk/feeds');
  await row('Harbour Wire').getByRole('link', { name: '2 items' }).click();
  await page.getByText('The night ferry came back').first().waitFor();
  await look('feeds-3-report');
}, 60_000);

it('a feed that fails is told where copy comes in, and beside its source', async () => {
  for (const place of ['plugins/copydesk/imports', 'plugins/copydesk']) {
    await desk.open(place);
    const notice = page.getByRole('status').filter({ hasText: 'A feed fails' });
    await notice.getByText('Gullport Gazette').waitFor();
    await look(`feeds-4-${place.endsWith('imports') ? 'imports' : 'door'}`);
  }
  await page.getByRole('link', { name: 'All feeds' }).click();
  await page.getByRole('link', { name: 'Gullport Gazette' }).click();
  await page.waitForURL(/api::source\.source/);
  await page.getByRole('link', { name: 'All feeds' }).waitFor();
  await page.getByText(/gazette\.xml answered with HTTP 503\./).waitFor();
  await look('feeds-5-panel');

  await desk.open(`content-manager/collection-types/api::source.source/${wire}`);
  await page.getByRole('link', { name: 'All feeds' }).waitFor();
}, 60_000);
