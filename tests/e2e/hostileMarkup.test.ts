import type { BrowserContext, Page } from 'playwright-core';

import { clean, putBack, ScrapeRefused, toHtml } from '../../plugins/copydesk/engine/src';
import { openChromium, type OpenedBrowser } from './chromium';
import { describeCorpora, hostileMarkup } from '../corpora/corpora';

/** What every payload makes of the engine, all removals put back: one page of HTML. */
function pageOf(payloads: readonly string[]): string {
  const bodies = payloads.flatMap((payload) => {
    try {
      const cleaned = clean({
        html: `<p>The river rose in the night, they said. ${payload}</p>`,
        url: 'https://a.example/',
      });
      const whole = cleaned.ledger.entries.reduce(
        (story, entry) => (entry.fate === 'removed' ? putBack(story, entry.block) : story),
        cleaned,
      );
      return [toHtml(whole.story.body)];
    } catch (error) {
      if (error instanceof ScrapeRefused) return [];
      throw error;
    }
  });
  return `<!doctype html><meta charset="utf-8"><body>${bodies.map((body) => `<section>${body}</section>`).join('\n')}`;
}

/** Counts what a hostile script does first, in `window.ran`. */
function watch(): void {
  const count = () => {
    Object.assign(window, { ran: Number(Reflect.get(window, 'ran') ?? 0) + 1 });
  };
  Object.assign(window, { ran: 0, alert: count, prompt: count, confirm: count, open: count, fetch: count });
}

/** A page that counts from the start. */
async function watchedPage(browser: BrowserContext): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(watch);
  await page.goto('about:blank');
  return page;
}

function scriptsRunOn(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(window, 'ran'));
}

describeCorpora('a real browser that loads what the engine made of hostile markup', () => {
  let opened: OpenedBrowser;
  let browser: BrowserContext;

  beforeAll(async () => {
    opened = await openChromium();
    ({ browser } = opened);
  }, 60_000);

  afterAll(async () => {
    await opened?.close();
  });

  it('runs nothing, asks for nothing and stays where it is', async () => {
    const page = await watchedPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.setContent(pageOf(hostileMarkup()), { waitUntil: 'load' });
    await page.waitForTimeout(1_000);
    expect(await page.locator('section').count()).toBeGreaterThan(500);
    expect(
      await page
        .locator('script, iframe, object, embed, form, img, svg, style, [onload], [onerror], [onclick]')
        .count(),
    ).toBe(0);
    expect(await scriptsRunOn(page)).toBe(0);
    expect(asked).toEqual([]);
    expect(page.url()).toBe('about:blank');
  }, 120_000);

  it('would have noticed a script', async () => {
    const page = await watchedPage(browser);
    await page.setContent('<!doctype html><img src="x:" onerror="alert(1)">', { waitUntil: 'load' });
    await page.waitForTimeout(500);
    expect(await scriptsRunOn(page)).toBe(1);
  }, 60_000);
});
