import { addCaption, ARTICLE, fields, PHOTO_CAPTION } from '../../newsroom/content';
import { signInEditor } from '../../newsroom/editor';
import { openNewsroom, startOn, stop, type TestNewsroom } from '../../newsroom/newsroom';
import { numberedScrape, storyText } from '../../newsroom/scrapes';
import {
  askImports,
  importScrapes,
  IMPORT,
  IMPORT_ITEM,
  reportOf,
  reportWhen,
  waitingImport,
} from '../../newsroom/steered';
import { trail } from '../../newsroom/trail';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(async () => {
  await stop(newsroom.strapi);
  await newsroom.database.drop();
});

let number = 600;
const story = () => storyText((number += 1));

const articleOf = (documentId: string) => newsroom.strapi.documents(ARTICLE).findOne({ documentId });
const articlesOf = async (run: string): Promise<string[]> =>
  (await reportOf(newsroom, run)).items.map(({ articleDocumentId }) => {
    if (articleDocumentId === null) throw new Error('It made no article.');
    return articleDocumentId;
  });

async function imported(count: number) {
  const { documentId } = await importScrapes(
    newsroom,
    Array.from({ length: count }, () => ({ text: story() })),
  );
  return { documentId, articles: await articlesOf(documentId) };
}

const rollBack = async (documentId: string, expected = 200) =>
  (await askImports(newsroom, 'post', `${documentId}/roll-back`, expected)).data;

const BY = 'API token "Desk robot"';

it('deletes the articles that the import made, and its items keep their scrapes', async () => {
  const { documentId, articles } = await imported(3);
  expect(articles).toHaveLength(3);
  expect(await rollBack(documentId)).toMatchObject({
    status: 'rolledBack',
    steeredBy: BY,
    counts: { read: 3, rejected: 3, waiting: 0 },
  });
  for (const article of articles) expect(await articleOf(article)).toBeNull();
  const { items, finishedAt } = await reportOf(newsroom, documentId);
  expect(finishedAt).not.toBeNull();
  for (const { outcome, reasons, articleDocumentId } of items)
    expect([outcome, reasons, articleDocumentId]).toEqual([
      'rejected',
      [`Taken back by ${BY}. Its scrape is kept.`],
      null,
    ]);
  const kept = await newsroom.strapi.db
    .query(IMPORT_ITEM)
    .findMany({ where: { importDocumentId: documentId }, orderBy: 'row' });
  expect(kept.map(({ scrape }) => scrape.includes('Ines Calloway'))).toEqual([true, true, true]);

  for (const table of ['text-signature', 'near-duplicate'] as const)
    expect(
      await newsroom.strapi.db
        .query(`plugin::copydesk.${table}`)
        .count({ where: { articleDocumentId: { $in: articles } } }),
    ).toBe(0);
});

it('deletes an article that the same import has brought a new version of', async () => {
  const [text, url] = [story(), `https://harbourwire.example/2026/${number}`];
  const { documentId, counts } = await importScrapes(newsroom, [
    { text, url },
    { text: text.replace('green book', 'blue book'), url },
  ]);
  expect(counts).toMatchObject({ read: 2, updated: 1 });
  const [article = ''] = await articlesOf(documentId);
  await rollBack(documentId);
  expect(await articleOf(article)).toBeNull();
  expect((await reportOf(newsroom, documentId)).counts).toMatchObject({ read: 2, rejected: 2 });
});

it('lets the same copy come in again', async () => {
  const text = story();
  const { documentId } = await importScrapes(newsroom, [{ text }]);
  await rollBack(documentId);
  const again = await importScrapes(newsroom, [{ text }]);
  expect(again.counts.duplicate).toBe(0);
  expect(again.items[0]?.articleDocumentId).not.toBeNull();
});

describe('what somebody has worked on', () => {
  /** Imports two articles, has something done to the first, takes the import back; the item of the first. */
  async function after(work: (article: string, run: string) => Promise<unknown>) {
    const { documentId, articles } = await imported(2);
    const [first = '', second = ''] = articles;
    await work(first, documentId);
    const outlook = (await askImports(newsroom, 'get', `${documentId}/roll-back`)).data;
    await rollBack(documentId);
    expect(await articleOf(second)).toBeNull();
    const { items, counts } = await reportOf(newsroom, documentId);
    expect(counts.rejected).toBe(1);
    expect(counts.read).toBe(2);
    expect(await articleOf(first)).not.toBeNull();
    expect(items[0]?.articleDocumentId).toBe(first);
    expect(outlook).toMatchObject({ items: 2, lookedAt: 2, deleted: 1, kept: 1 });
    const why = outlook.examples[0].why;
    expect(items[0]?.reasons[0]).toBe(`Kept when the import was taken back: ${why}.`);
    return why;
  }

  it('is kept where it was edited', async () => {
    expect(
      await after((documentId) =>
        newsroom.strapi
          .documents(ARTICLE)
          .update({ documentId, data: fields({ deck: 'What the warden of it says.' }) }),
      ),
    ).toBe('it was edited since');
  });

  it('is kept where it was saved in the content manager', async () => {
    expect(
      await after((documentId) =>
        newsroom.http
          .put(`/content-manager/collection-types/${ARTICLE}/${documentId}`)
          .auth(newsroom.adminToken, { type: 'bearer' })
          .send({ deck: 'Seen by the desk.' })
          .expect(200),
      ),
    ).toBe('it was edited since');
  });

  it('is kept where it is published, and where it was', async () => {
    const publish = (documentId: string) =>
      newsroom.strapi.db.transaction(() => newsroom.strapi.documents(ARTICLE).publish({ documentId }));
    const source = await approvedSource();
    const ready = async (documentId: string) => {
      await newsroom.strapi.documents(ARTICLE).update({
        documentId,
        data: fields({ source, originalUrl: `https://harbourwire.example/${documentId}` }),
      });
      await publish(documentId);
    };
    expect(await after(ready)).toBe('it is published');
    expect(
      await after(async (documentId) => {
        await ready(documentId);
        await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
        // As if it had gone out as it came in.
        await newsroom.strapi.db
          .connection('articles')
          .where({ document_id: documentId })
          .update({ updated_at: newsroom.strapi.db.connection.ref('created_at') });
      }),
    ).toBe('the audit trail has decisions about it');
  });

  it('is kept where an editor has put something back', async () => {
    const { documentId } = await importScrapes(newsroom, [{ text: numberedScrape(611) }]);
    const [article = ''] = await articlesOf(documentId);
    const asEditor = await signInEditor(newsroom, ['plugin::copydesk.review']);
    const { body } = await newsroom.http
      .get(`/copydesk/articles/${article}/removals`)
      .auth(asEditor, { type: 'bearer' })
      .expect(200);
    const { block } = body.data.removals[0];
    await newsroom.http
      .post(`/copydesk/articles/${article}/removals/${block}/put-back`)
      .auth(asEditor, { type: 'bearer' })
      .expect(200);
    await rollBack(documentId);
    expect((await reportOf(newsroom, documentId)).items[0]?.reasons[0]).toBe(
      'Kept when the import was taken back: an editor has decided about what was taken out of it.',
    );
    expect(await articleOf(article)).not.toBeNull();
  });

  const versionOf = (text: string) => text.replace('for a minute.', 'for a minute and a half.');

  it('is kept where another import has changed it', async () => {
    const [text, url] = [story(), `https://harbourwire.example/2026/${number}`];
    const first = await importScrapes(newsroom, [{ text, url }]);
    const second = await importScrapes(newsroom, [{ text: versionOf(text), url }]);
    expect(second.counts.updated).toBe(1);
    const [article = ''] = await articlesOf(first.documentId);
    await rollBack(first.documentId);
    expect((await reportOf(newsroom, first.documentId)).items[0]?.reasons[0]).toBe(
      'Kept when the import was taken back: another import has changed it since.',
    );
    expect(await articleOf(article)).not.toBeNull();
  });

  it('is kept where the desk had it before', async () => {
    const [text, url] = [story(), `https://harbourwire.example/2026/${number}`];
    const first = await importScrapes(newsroom, [{ text, url }]);
    const second = await importScrapes(newsroom, [{ text: versionOf(text), url }]);
    const [article = ''] = await articlesOf(first.documentId);
    await rollBack(second.documentId);
    const [item] = (await reportOf(newsroom, second.documentId)).items;
    expect(item).toMatchObject({ outcome: 'updated', articleDocumentId: article });
    expect(item?.reasons[0]).toBe(
      'Kept when the import was taken back: the desk had it before, and the import only changed it.',
    );
    expect((await articleOf(article))?.bodyText).toMatch(/for a minute and a half\.$/);
  });

  async function approvedSource(): Promise<string> {
    const licence = await newsroom.strapi
      .documents('api::licence.licence')
      .create({ data: fields({ name: `Agreement ${number}`, namesLicence: false }) });
    const source = await newsroom.strapi.documents('api::source.source').create({
      data: fields({
        name: `Wire of the harbour ${number}`,
        kind: 'wire',
        approval: 'approved',
        licence: licence.documentId,
      }),
    });
    return source.documentId;
  }
});

describe('captions', () => {
  const withPhoto = (place: string) =>
    [
      `A ferry of ${place} changes hands`,
      'By Ines Calloway',
      `A ferry leaves ${place} at dawn on Monday, May 4, 2026. (AP Photo/Mateo Brandt)`,
      `${place.toUpperCase()}, May 5 (AP) - The last ferry of ${place} was sold on Tuesday to a cook who means to live on it, and to nobody else who had asked.`,
      `The council of ${place} had wanted to keep it as a monument, and found no berth that was deep enough to hold it in the summer.`,
    ].join('\n\n');
  const captionsOf = async (documentId: string): Promise<string[]> => {
    const article = await newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId, populate: ['photoCaptions'] });
    return (article?.photoCaptions ?? []).map((caption: { documentId: string }) => caption.documentId);
  };
  const captionOf = (documentId: string) => newsroom.strapi.documents(PHOTO_CAPTION).findOne({ documentId });

  it('go with their article, but not those that another article uses', async () => {
    const { documentId } = await importScrapes(newsroom, [
      { text: withPhoto('Vellum') },
      { text: withPhoto('Ostrand') },
    ]);
    const [first = '', second = ''] = await articlesOf(documentId);
    const [own = ''] = await captionsOf(first);
    const [shared = ''] = await captionsOf(second);
    await newsroom.strapi
      .documents(ARTICLE)
      .create({ data: fields({ headline: 'A look back', language: 'en', photoCaptions: [shared] }) });
    const apart = await addCaption(newsroom);
    await rollBack(documentId);
    expect(await articleOf(first)).toBeNull();
    expect(await articleOf(second)).toBeNull();
    expect(await captionOf(own)).toBeNull();
    expect(await captionOf(shared)).not.toBeNull();
    expect(await captionOf(apart.documentId)).not.toBeNull();
  });

  it('keep their article where an editor has mended one', async () => {
    const { documentId } = await importScrapes(newsroom, [{ text: withPhoto('Tolmer') }]);
    const [article = ''] = await articlesOf(documentId);
    const [caption = ''] = await captionsOf(article);
    await newsroom.strapi
      .documents(PHOTO_CAPTION)
      .update({ documentId: caption, data: fields({ usageTerms: 'By contract' }) });
    await rollBack(documentId);
    expect(await articleOf(article)).not.toBeNull();
    expect((await reportOf(newsroom, documentId)).items[0]?.reasons[0]).toMatch(
      /one of its captions was edited/,
    );
  });
});

it('takes back an import that is under way: what waits is rejected, what it made is gone', async () => {
  const documentId = await waitingImport(newsroom, 120);
  await askImports(newsroom, 'post', `${documentId}/resume`);
  await reportWhen(newsroom, documentId, ({ counts }) => counts.waiting! < 120 || counts.read! === 120);
  await rollBack(documentId);
  const report = await reportWhen(newsroom, documentId, ({ finishedAt }) => finishedAt !== null);
  expect(report.counts).toMatchObject({ read: 120, waiting: 0, imported: 0, held: 0 });
  // What was being cleaned at that moment makes nothing afterwards either.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await reportOf(newsroom, documentId)).counts).toEqual(report.counts);
});

it('is an event of the trail, once, and refused a second time', async () => {
  const { documentId } = await imported(1);
  await rollBack(documentId);
  const { error } = await askImports(newsroom, 'post', `${documentId}/roll-back`, 400);
  expect(error.message).toBe(`This import was taken back by ${BY} already.`);
  for (const how of ['pause', 'resume', 'cancel', 'retry'])
    expect((await askImports(newsroom, 'post', `${documentId}/${how}`, 400)).error.message).toMatch(
      /^This import was taken back by/,
    );
  expect(await trail(newsroom, { subjectDocumentId: documentId })).toMatchObject([
    { action: 'importRolledBack', subjectType: 'import', detail: { items: 1 } },
  ]);
});

it('goes on at the next start where the server ended halfway', async () => {
  const { documentId, articles } = await imported(3);
  const kept = articles[1] ?? '';
  await newsroom.strapi
    .documents(ARTICLE)
    .update({ documentId: kept, data: fields({ deck: 'A deck of the desk’s own.' }) });
  // The decision stands, and the first article is gone, when the power is cut.
  await newsroom.strapi.documents(ARTICLE).delete({ documentId: articles[0] ?? '' });
  await newsroom.strapi.db.query(IMPORT).update({
    where: { documentId },
    data: { state: 'rolledBack', stateBy: 'Nora Lindqvist', finishedAt: null },
  });
  await stop(newsroom.strapi);
  newsroom.strapi = await startOn(newsroom.database);
  const items = () =>
    newsroom.strapi.db
      .query(IMPORT_ITEM)
      .findMany({ where: { importDocumentId: documentId }, orderBy: { row: 'asc' } });
  for (let tries = 0; tries < 100; tries += 1) {
    const run = await newsroom.strapi.db.query(IMPORT).findOne({ where: { documentId } });
    if (run.finishedAt !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [first, second, third] = await items();
  expect(first).toMatchObject({
    outcome: 'rejected',
    reasons: ['Taken back by Nora Lindqvist. Its scrape is kept.'],
  });
  expect(second.reasons[0]).toBe('Kept when the import was taken back: it was edited since.');
  expect(third).toMatchObject({ outcome: 'rejected' });
  expect(await articleOf(kept)).not.toBeNull();
  expect(await articleOf(articles[2] ?? '')).toBeNull();
});
