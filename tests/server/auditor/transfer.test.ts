import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { engine, file, strapi as local } from '@strapi/data-transfer';
import type { Core } from '@strapi/strapi';
import { addDraft, addPublished, ARTICLE, publicRows, SOURCE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

/** What `strapi export` and `strapi import` are made of, on newsrooms that run. */
const STRATEGY = { versionStrategy: 'ignore', schemaStrategy: 'strict' } as const;
const PLAIN = { encryption: { enabled: false }, compression: { enabled: false } };

let folder: string;
let newsroom: TestNewsroom;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-transfer-'));
  process.env.AUDITOR_TAKES_DOWN = 'true';
  newsroom = await openNewsroom();
}, 120_000);
afterAll(async () => {
  await newsroom.close();
  delete process.env.AUDITOR_TAKES_DOWN;
  rmSync(folder, { recursive: true, force: true });
});

const running = (strapi: Core.Strapi) => ({ getStrapi: () => strapi, autoDestroy: false });

async function exported({ strapi }: TestNewsroom): Promise<string> {
  const source = local.providers.createLocalStrapiSourceProvider(running(strapi));
  const destination = file.providers.createLocalFileDestinationProvider({
    ...PLAIN,
    file: { path: path.join(folder, 'newsroom') },
  });
  const { destination: written } = await engine
    .createTransferEngine(source, destination, { ...STRATEGY, exclude: [], transforms: {} })
    .transfer();
  return written?.file?.path ?? '';
}

async function imported({ strapi }: TestNewsroom, archive: string): Promise<void> {
  const source = file.providers.createLocalFileSourceProvider({ ...PLAIN, file: { path: archive } });
  const destination = local.providers.createLocalStrapiDestinationProvider({
    ...running(strapi),
    strategy: 'restore',
    restore: {
      assets: true,
      entities: { exclude: ['admin::user', 'admin::role', 'admin::permission', 'admin::api-token'] },
    },
  });
  await engine
    .createTransferEngine(source, destination, { ...STRATEGY, exclude: [], transforms: {} })
    .transfer();
}

/** The answer of the desk, once it is what is waited for. */
async function eventually<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  let answer = await ask();
  for (let tries = 0; !isSo(answer) && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await ask();
  }
  return answer;
}

const asEditor = async (address: string) => {
  const { body } = await newsroom.http.get(address).auth(newsroom.adminToken, { type: 'bearer' }).expect(200);
  return body.data;
};

it('a newsroom that is brought over is public as it was, but for what the auditor takes down at once', async () => {
  const good = await addPublished(newsroom, { headline: 'Brought over with its credit' });
  const bad = await addPublished(newsroom, { headline: 'Brought over without its byline' });
  await newsroom.strapi.db
    .connection('articles')
    .where({ document_id: bad.documentId })
    .update({ byline: null });
  const archive = await exported(newsroom);
  await newsroom.strapi.documents(ARTICLE).delete({ documentId: good.documentId });

  await imported(newsroom, archive);
  const audit = await eventually(
    () => asEditor('/copydesk/public-audit'),
    ({ checked }) => checked === 2,
  );
  expect(audit).toMatchObject({
    checked: 2,
    foundInAll: 1,
    found: [{ documentId: bad.documentId, takenDown: true, findings: [{ rule: 'require-byline' }] }],
  });
  expect(await publicRows(newsroom, { documentId: bad.documentId })).toBe(0);
  const credited = { documentId: good.documentId, source: { approval: 'approved' } };
  expect(await publicRows(newsroom, credited)).toBe(1);
  expect(await asEditor('/copydesk/audit/verify')).toMatchObject({ fault: null });
});

it('the gate stands again behind it', async () => {
  const { strapi } = newsroom;
  const { documentId } = await addDraft(newsroom, { byline: null });
  await expect(
    strapi.db.query(ARTICLE).update({ where: { documentId }, data: { publishedAt: new Date() } }),
  ).rejects.toThrow(/Give the byline/);
  const article = await addPublished(newsroom, { headline: 'Under a source that stays' });
  const { source } = await strapi.db
    .query(ARTICLE)
    .findOne({ where: { documentId: article.documentId }, populate: ['source'] });
  await expect(
    strapi.db.query(SOURCE).update({ where: { id: source.id }, data: { approval: 'awaiting' } }),
  ).rejects.toThrow(/Under a source that stays/);
});

it('while one runs, an editor’s own publication meets the gate all the same', async () => {
  const { strapi } = newsroom;
  const { documentId } = await addDraft(newsroom, { byline: null });
  strapi.db.lifecycles.disable();
  try {
    await expect(strapi.documents(ARTICLE).publish({ documentId })).rejects.toThrow(/Give the byline/);
  } finally {
    strapi.db.lifecycles.enable();
  }
  expect(await publicRows(newsroom, { documentId })).toBe(0);
});
