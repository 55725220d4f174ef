import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { POLICY_RULES } from '../../plugins/copydesk/server/src/policy/rules';
import { creditedFields } from '../newsroom/content';
import type { ServedNewsroom } from '../newsroom/served';
import { openDesk, type EditorsDesk } from './editorsDesk';

/*
 * An editor overrides a check, publishes, and finds both in the audit trail, in a real browser. Screenshots go to the
 * folder that COPYDESK_SCREENSHOTS names, where it is set.
 */

const HEADLINE = 'Night ferry returns to Port Vellum';
const REASON = 'The agency names nobody, as its desk confirmed by telephone.';

let desk: EditorsDesk;
let newsroom: ServedNewsroom;
let page: Page;
let look: EditorsDesk['look'];
let article: string;

beforeAll(async () => {
  desk = await openDesk();
  ({ newsroom, page, look } = desk);
  const licence = await desk.make('licences', { name: 'Syndication agreement', namesLicence: false });
  const source = await desk.make('sources', { name: 'Harbour Wire', approval: 'approved', licence });
  const fields = creditedFields({ headline: HEADLINE, byline: null, source });
  article = await desk.make('articles?status=draft', fields);
  await desk.signIn();
}, 180_000);

/** The desk is open when a test runs, and not yet where it is declared. */
const told = (act: () => Promise<void>) => () => desk.told(act)();

afterAll(async () => {
  await desk?.close();
});

it(
  'a check that is not met is overridden with a reason, and stays so',
  told(async () => {
    await desk.openArticle(article);
    await page.getByText(`Not yet: 1 of ${POLICY_RULES.length} missing`).waitFor();
    await page.getByRole('button', { name: 'Override…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Override', exact: true }).isDisabled()).toBe(true);
    await dialog.getByLabel(/Why it may be published/).fill(REASON);
    await look('override-1-dialog');
    await dialog.getByRole('button', { name: 'Override', exact: true }).click();
    await page.getByText('Ready to publish, 1 finding overridden').waitFor();
    await page.getByText(/Overridden by Nora Lindqvist until/).waitFor();
    await page.getByText(REASON).waitFor();
    await look('override-2-given');
  }),
);

it(
  'it is published by that',
  told(async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Published, 1 finding overridden').waitFor();
    const { data } = await (await fetch(`${newsroom.address}/api/articles?fields=headline`)).json();
    expect(data).toMatchObject([{ headline: HEADLINE }]);
  }),
);

it(
  'the audit trail has it, is whole, and leads back to the article',
  told(async () => {
    await page.goto(`${newsroom.address}/admin/plugins/copydesk`);
    await page.getByRole('link', { name: 'Audit trail' }).click();
    await page.getByText('The trail is whole: 4 events').waitFor();
    const rows = page.getByRole('row').filter({ hasText: HEADLINE });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(3);
    expect(await rows.nth(2).innerText()).toMatch(
      /Nora Lindqvist[\s\S]*Overridden[\s\S]*Give the byline[\s\S]*Reason: The agency/,
    );
    await look('audit-1-trail');

    await page.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Published', exact: true }).click();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.waitForURL(/action=published/);
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1);
    await look('audit-2-filtered');

    await rows.getByRole('link', { name: HEADLINE }).click();
    await page.waitForURL(new RegExp(article));
  }),
);

it(
  'what is shown of it is exported',
  told(async () => {
    await page.goto(`${newsroom.address}/admin/plugins/copydesk/audit?action=published`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^audit-trail-.*\.csv$/);
    const lines = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(HEADLINE);
  }),
);

it(
  'the override is ended by hand',
  told(async () => {
    await desk.openArticle(article);
    await page.getByRole('button', { name: 'End the override' }).click();
    await page.getByText(`Published, but 1 of ${POLICY_RULES.length} missing`).waitFor();
  }),
);
