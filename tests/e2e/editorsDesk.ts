import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { newDatabase } from '../newsroom/environment';
import { killNewsroom, serveNewsroom, type ServedNewsroom } from '../newsroom/served';
import { openChromium, type ChromiumOptions } from './chromium';

/** A newsroom in production mode, with its admin panel in a real browser. */
export interface EditorsDesk {
  newsroom: ServedNewsroom;
  page: Page;
  /** Sends JSON to a door of the content API with a full-access token; gives the answer. */
  post(door: string, body: object): Promise<{ data: Record<string, unknown> & { documentId: string } }>;
  /** Makes an entry; gives its document id. */
  make(door: string, data: object): Promise<string>;
  /** Logs the newsroom’s editor in, or somebody else. */
  signIn(who?: { email: string; password: string }): Promise<void>;
  /** Opens a page of the admin panel. */
  open(place: string): Promise<void>;
  /** Opens an article and waits until nothing is being fetched any more: panels are drawn anew until then. */
  openArticle(documentId: string): Promise<void>;
  /** Does it; where that fails, the error says what the page showed. */
  told(act: () => Promise<void>): () => Promise<void>;
  /** Takes a screenshot, into the folder that COPYDESK_SCREENSHOTS names, where it is set. */
  look(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(options: ChromiumOptions = {}): Promise<EditorsDesk> {
  const database = await newDatabase();
  const newsroom = await serveNewsroom(database, { NODE_ENV: 'production', SERVE_ADMIN_PANEL: 'true' });
  const { browser, close } = await openChromium({ viewport: { width: 1440, height: 900 }, ...options });
  const page = browser.pages()[0] ?? (await browser.newPage());
  page.setDefaultTimeout(20_000);

  const post: EditorsDesk['post'] = async (door, body) => {
    const response = await fetch(`${newsroom.address}/api/${door}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${newsroom.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${door} was not taken: ${await response.text()}`);
    return response.json();
  };
  const open = async (place: string) => {
    await page.goto(`${newsroom.address}/admin/${place}`);
  };

  return {
    newsroom,
    page,
    post,
    open,
    make: async (door, data) => (await post(door, { data })).data.documentId,
    async openArticle(documentId) {
      await open(`content-manager/collection-types/api::article.article/${documentId}`);
      await page.waitForLoadState('networkidle');
    },
    told: (act) => async () => {
      try {
        await act();
      } catch (error) {
        const shown = await page.locator('body').innerText();
        if (error instanceof Error) error.message += `\n\n${page.url()} showed:\n${shown}`;
        throw error;
      }
    },
    async signIn(who = newsroom.editor) {
      await page.goto(`${newsroom.address}/admin`);
      await page.locator('[name="email"]').fill(who.email);
      await page.locator('[name="password"]').fill(who.password);
      await page.getByRole('button', { name: 'Login' }).click();
      await page
        .getByRole('link', { name: /^(?:Copydesk|Content Manager)$/ })
        .first()
        .waitFor();
    },
    async look(name) {
      const folder = process.env.COPYDESK_SCREENSHOTS;
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
    },
    async close() {
      await close();
      await killNewsroom(newsroom);
      await database.drop();
    },
  };
}
