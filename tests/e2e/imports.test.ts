import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

const ROWS = 900;

let desk: EditorsDesk;
let page: Page;
let look: EditorsDesk['look'];
let folder: string;

const report = z.object({ items: z.array(z.looseObject({ articleDocumentId: z.string() })) });

beforeAll(async () => {
  desk = await openDesk();
  ({ page, look } = desk);
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-imports-'));
  await desk.signIn();
}, 180_000);

afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

/** Sends rows as a program does, and goes on before the newsroom has answered. */
async function sendRows(label: string, first: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ text: storyText(first + index) }),
  );
  const { address, token } = desk.newsroom;
  void fetch(`${address}/api/copydesk/imports?name=rows.jsonl&label=${encodeURIComponent(label)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: rows.join('\n'),
  }).catch(() => undefined);
}

/** Opens the report of the newest import from the list, once it is there. */
async function openReport(label: string): Promise<void> {
  await desk.open('plugins/copydesk/imports');
  const link = page.getByRole('link', { name: label, exact: true });
  for (let tries = 0; (await link.count()) === 0 && tries < 60; tries += 1) {
    await page.waitForTimeout(250);
    await page.reload();
    await page.getByRole('heading', { name: 'Imports' }).waitFor();
  }
  await link.click();
  await page.getByRole('heading', { name: label }).waitFor();
}

it(
  'an import is paused while it runs, and resumed',
  () =>
    desk.told(async () => {
      await sendRows('Dump of the night', 20_000, ROWS);
      await openReport('Dump of the night');
      await button('Pause').click();
      await page.getByText('paused', { exact: true }).waitFor();
      await page.getByRole('progressbar').waitFor();
      await look('imports-1-paused');
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
      await openReport('Dump of the night');
      await button(`All ${ROWS}`).waitFor();
      await page.getByRole('cell', { name: '50', exact: true }).waitFor();
      expect(await page.getByRole('cell', { name: '51', exact: true }).count()).toBe(0);
      await page.getByRole('link', { name: 'Go to next page' }).click();
      await page.getByRole('cell', { name: '51', exact: true }).waitFor();
      await look('imports-4-second-page');
      await button(/held$/).click();
      await page.getByRole('cell', { name: '1', exact: true }).waitFor();
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
      await page.getByText('rows.jsonl').waitFor();
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
      await sendRows('Sent by mistake', 50_000, ROWS);
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
