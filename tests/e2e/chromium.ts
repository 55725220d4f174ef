import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type ChromiumOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** A browser with a profile of its own, which goes with it. */
export interface OpenedBrowser {
  browser: BrowserContext;
  close(): Promise<void>;
}

/** Starts the Chromium that COPYDESK_CHROMIUM names. */
export async function openChromium(options: ChromiumOptions = {}): Promise<OpenedBrowser> {
  const executablePath = process.env.COPYDESK_CHROMIUM;
  if (executablePath === undefined) throw new Error('Set COPYDESK_CHROMIUM to the path of Chromium.');
  const profile = mkdtempSync(path.join(tmpdir(), 'copydesk-browser-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ARGUMENTS,
    ...options,
  });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
