import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { storyText } from '../newsroom/scrapes';
import { openDesk, type EditorsDesk } from './editorsDesk';

/*
 * How an editor follows and steers an import, in a real browser. Screenshots go to the folder that COPYDESK_SCREENSHOTS
 * names, where it is set.
 */

const ROWS = 60;
/** Pages of a slow house: an import of them takes its time, and leaves the newsroom free to answer. */
const PAGES = 24;

let desk: EditorsDesk;
let page: Page;
let look: EditorsDesk['look'];
let folder: string;

const report = z.object({ items: z.array(z.looseObject({ articleDocumentId: z.string() })) });

let house: Server;

beforeAll(async () => {
  house = createServer((request, response) => {
    const number = Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) return response.writeHead(404).end();
    return setTimeout(() => response.setHeader('content-type', 'text/plain').end(storyText(number)), 400);
  });
  await new Promise<void>((resolve) => house.listen(0, '0.0.0.0', () => resolve()));
  process.env.FETCH_FROM = '127.0.0.0/8';
  desk = await openDesk();
  ({ page } = desk);
  // Once what opens has opened.
  look = async (name) => {
    await page.waitForTimeout(process.env.COPYDESK_SCREENSHOTS === undefined ? 0 : 600);
    await desk.look(name);
  };
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-imports-'));
  await desk.signIn();
}, 180_000);

afterAll(async () => {
  await desk?.close();
  delete process.env.FETCH_FROM;
  await new Promise((resolve) => house.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

/** Has the newsroom fetch pages, a second and more for each of a host: it answers before they are there. */
async function sendAddresses(label: string, first: number): Promise<void> {
  const address = house.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const items = Array.from({ length: PAGES }, (_, index) => ({
    url: `http://127.0.0.${1 + (index % 4)}:${port}/${first + index}`,
  }));
  await desk.post('copydesk/imports', { label, items });
}

async function openReport(label: string): Promise<void> {
  await desk.open('plugins/copydesk/imports');
  await page.getByRole('link', { name: label, exact: true }).click();
  await page.getByRole('heading', { name: label }).waitFor();
}

it(
  'an import is paused while it runs, and resumed',
  () =>
    desk.told(async () => {
      await sendAddresses('Dump of the night', 20_000);
      await openReport('Dump of the night');
      await button('Pause').click();
      await page.getByText('paused', { exact: true }).waitFor();
      await page.getByRole('progressbar').waitFor();
      await look('imports-1-paused');
      await page.emulateMedia({ colorScheme: 'dark' });
      await look('imports-1-paused-dark');
      await page.emulateMedia({ colorScheme: 'light' });
      const shown = await page.getByText(/^by Nora Lindqvist$/).count();
      expect(shown).toBe(1);
      await desk.open('plugins/copydesk/imports');
      await page.getByText('paused', { exact: true }).waitFor();
      await look('imports-2-list');
      await page.getByRole('link', { name: 'Dump of the night' }).click();
      await button('Resume').click();
      await page.getByText(/^(running|done)$/).waitFor();
      await look('imports-3-running');
      await page.getByText('done', { exact: true }).waitFor({ timeout: 90_000 });
      expect(await page.getByRole('progressbar').count()).toBe(0);
    })(),
  150_000,
);

it(
  'its items are shown by the page, and narrowed to an outcome',
  () =>
    desk.told(async () => {
      const items = Array.from({ length: ROWS }, (_, index) => ({ text: storyText(60_000 + index) }));
      await desk.post('copydesk/imports', { label: 'Rows of the morning', items });
      await openReport('Rows of the morning');
      await button(`All ${ROWS}`).waitFor();
      await page.getByRole('gridcell', { name: '50', exact: true }).waitFor();
      expect(await page.getByRole('gridcell', { name: '51', exact: true }).count()).toBe(0);
      await page.getByRole('link', { name: 'Go to next page' }).click();
      await page.getByRole('gridcell', { name: '51', exact: true }).waitFor();
      await look('imports-4-second-page');
      await button(/held$/).click();
      await page.getByRole('gridcell', { name: '1', exact: true }).waitFor();
      expect(page.url()).toContain('outcome=held');
    })(),
  60_000,
);

it(
  'an import that is taken back deletes what it made, and keeps what an editor has edited',
  () =>
    desk.told(async () => {
      const { data } = await desk.post('copydesk/imports', {
        label: 'From the wrong house',
        items: [1, 2, 3].map((number) => ({ text: storyText(30_000 + number) })),
      });
      const [edited = ''] = report.parse(data).items.map(({ articleDocumentId }) => articleDocumentId);
      await desk.openArticle(edited);
      await page.getByLabel('Deck').fill('What the warden says.');
      await button('Save').click();
      await page.getByText('Saved document').waitFor();

      await openReport('From the wrong house');
      await button('Take back').click();
      await page.getByText('2 articles are deleted for good').waitFor();
      await page.getByText('One article is kept').waitFor();
      await page.getByText('it was edited since').waitFor();
      await look('imports-5-take-back');
      await button('Take back and delete').click();
      await page.getByText('taken back', { exact: true }).first().waitFor();
      await page.getByText('One article was kept; its row says why.').waitFor();
      await page.getByText('Kept when the import was taken back: it was edited since.').waitFor();
      await look('imports-6-taken-back');
      expect(await button('Take back').count()).toBe(0);
      const count = await page.getByText('Taken back by Nora Lindqvist. Its scrape is kept.').count();
      expect(count).toBe(2);
    })(),
  60_000,
);

it(
  'a file of many articles is offered, and imported without a look at one',
  () =>
    desk.told(async () => {
      const rows = [1, 2].map((number) => JSON.stringify({ text: storyText(40_000 + number) }));
      const file = path.join(folder, 'rows.jsonl');
      writeFileSync(file, rows.join('\n'));
      await desk.open('plugins/copydesk');
      const chooser = page.waitForEvent('filechooser');
      await button('Choose files').click();
      await (await chooser).setFiles(file);
      await page.getByText('rows.jsonl', { exact: true }).waitFor();
      expect(await button(/^Look/).count()).toBe(0);
      await look('imports-7-file');
      await button('Import all that it holds').click();
      await page.getByText('rows.jsonl, record 2').waitFor();
      expect(await page.getByText('done', { exact: true }).count()).toBe(1);
    })(),
  60_000,
);

it(
  'an import is cancelled after a second thought',
  () =>
    desk.told(async () => {
      await sendAddresses('Sent by mistake', 50_000);
      await openReport('Sent by mistake');
      await button('Cancel import').click();
      await page.getByText(/still wait: they will be rejected/).waitFor();
      await look('imports-8-cancel');
      await button('Cancel the import').click();
      await page.getByText('cancelled', { exact: true }).waitFor();
      await page
        .getByText(/was cancelled by Nora Lindqvist before this one's turn came/)
        .first()
        .waitFor();
      await look('imports-9-cancelled');
    })(),
  60_000,
);
