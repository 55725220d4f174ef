import type { UID } from '@strapi/strapi';
import { openNewsroom as openDesk } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
import { mergeSources } from '../../../plugins/copydesk/server/src/sources/mergeSources';
import {
  addCaption,
  addDraft,
  addLicence,
  addPublished,
  addSource,
  ARTICLE,
  publicRows,
  SOURCE,
} from '../../newsroom/content';
import { signInEditor } from '../../newsroom/editor';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { storyText } from '../../newsroom/scrapes';
import { lastEvent, trail } from '../../newsroom/trail';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const RULE: UID.ContentType = 'plugin::copydesk.rule';
const LINE: UID.ContentType = 'plugin::copydesk.template-line';
const TEMPLATE: UID.ContentType = 'plugin::copydesk.template';

const asAdmin = (request: ReturnType<TestNewsroom['http']['get']>, token = newsroom.adminToken) =>
  request.auth(token, { type: 'bearer' });
const merge = (merged: string, into: unknown, token?: string) =>
  asAdmin(newsroom.http.post(`/copydesk/sources/${merged}/merge`), token).send({ into });
const sourceOf = (documentId: string) =>
  newsroom.strapi.documents(SOURCE).findOne({ documentId, populate: ['domains', 'feeds', 'licence'] });
const sourceOfArticle = async (documentId: string, status: 'draft' | 'published') =>
  (await newsroom.strapi.documents(ARTICLE).findOne({ documentId, status, populate: ['source'] }))?.source;

/** Everything that a merge touches, to be compared with what a refused one left. */
async function standing() {
  const { strapi } = newsroom;
  const [sources, articles, rules, lines, templates] = await Promise.all([
    strapi.db.query(SOURCE).findMany({ populate: ['domains', 'feeds'], orderBy: { id: 'asc' } }),
    strapi.db.query(ARTICLE).findMany({ populate: ['source'], orderBy: { id: 'asc' } }),
    strapi.db.query(RULE).findMany({ orderBy: { id: 'asc' } }),
    strapi.db.query(LINE).findMany({ orderBy: { id: 'asc' } }),
    strapi.db.query(TEMPLATE).findMany({ orderBy: { id: 'asc' } }),
  ]);
  return { sources, articles, rules, lines, templates, events: await trail(newsroom) };
}

const addRule = (sourceDocumentId: string, value: string) =>
  asAdmin(newsroom.http.post('/copydesk/rules'))
    .send({
      sourceDocumentId,
      action: 'remove',
      matchBy: 'exact',
      value,
      reason: 'House notice',
    })
    .expect(201);

describe('two sources that are one', () => {
  it('become one, with all that hangs on either', async () => {
    const kept = await addSource(newsroom, {
      name: 'Gullport Gazette',
      homepage: 'https://gullport.example',
      domains: [{ host: 'harbourwire.example' }],
      feeds: [{ url: 'https://gullport.example/feed' }],
    });
    const merged = await addSource(newsroom, {
      name: 'The Gullport Gazette Ltd',
      homepage: 'https://ltd.example',
      domains: [{ host: 'news.harbourwire.example' }, { host: 'gazette.example' }],
      feeds: [{ url: 'https://gullport.example/feed' }, { url: 'https://gazette.example/feed' }],
    });
    const [from, into] = [merged.documentId, kept.documentId];
    const own = await addPublished(newsroom, { source: into });
    const draft = await addDraft(newsroom, { source: from });
    const published = await addPublished(newsroom, {
      source: from,
      originalUrl: 'https://news.harbourwire.example/ferry',
    });
    await addRule(into, 'First rule of the kept');
    await addRule(from, 'Rule of the merged');

    const { body: counted } = await asAdmin(newsroom.http.get(`/copydesk/sources/${from}/articles`));
    expect(counted.data).toEqual({ articles: 2, published: 1 });
    const { status, body } = await merge(from, into);
    expect(body).toEqual({
      data: { into: { documentId: into, name: 'Gullport Gazette' }, articles: 2, takenDown: 0 },
    });
    expect(status).toBe(200);

    expect(await sourceOf(from)).toBeNull();
    expect(await sourceOf(into)).toMatchObject({
      homepage: 'https://gullport.example',
      domains: [{ host: 'harbourwire.example' }, { host: 'gazette.example' }, { host: 'ltd.example' }],
      feeds: [{ url: 'https://gullport.example/feed' }, { url: 'https://gazette.example/feed' }],
    });
    for (const [documentId, status] of [
      [draft.documentId, 'draft'],
      [published.documentId, 'draft'],
      [published.documentId, 'published'],
      [own.documentId, 'published'],
    ] as const)
      expect(await sourceOfArticle(documentId, status)).toMatchObject({ documentId: into });
    const { body: rules } = await asAdmin(newsroom.http.get(`/copydesk/rules?sourceDocumentId=${into}`));
    expect(JSON.stringify(rules)).toMatch(/First rule of the kept.*Rule of the merged/);

    expect(await lastEvent(newsroom)).toMatchObject({
      action: 'sourcesMerged',
      actorName: 'Nora Lindqvist',
      path: 'admin',
      subjectDocumentId: into,
      subjectName: 'Gullport Gazette',
      detail: {
        merged: {
          documentId: from,
          name: 'The Gullport Gazette Ltd',
          domains: ['news.harbourwire.example', 'gazette.example'],
        },
        articles: 2,
        takenDown: [],
      },
    });
    const { body: chain } = await asAdmin(newsroom.http.get('/copydesk/audit/verify'));
    expect(chain.data.fault).toBeNull();
  });

  it('share what was learned of their copy, and what their desks keep of it', async () => {
    const kept = await addSource(newsroom, { domains: [{ host: 'pierpost.example' }] });
    const merged = await addSource(newsroom, { domains: [{ host: 'pier-post.example' }] });
    const furniture = 'A Salt Marsh production from the middle of nowhere.';
    const send = (number: number, host: string) =>
      newsroom.http
        .post('/api/copydesk/imports')
        .auth(newsroom.apiToken, { type: 'bearer' })
        .send({
          items: [{ text: `${storyText(number)}\n\n${furniture}`, url: `https://${host}/${number}` }],
        });
    for (const number of [2101, 2102]) await send(number, 'pierpost.example');
    for (const number of [2103, 2104]) await send(number, 'pier-post.example');
    const templateOf = async (documentId: string) =>
      (await asAdmin(newsroom.http.get(`/copydesk/templates/${documentId}`))).body.data;
    const lineOf = (template: { lines: { sample: string }[] }) =>
      template.lines.find(({ sample }) => sample.startsWith('A Salt Marsh'));
    expect(lineOf(await templateOf(kept.documentId))).toBeUndefined();

    await newsroom.strapi.db.query(LINE).updateMany({
      where: { sourceDocumentId: merged.documentId, sample: { $startsWith: 'A Salt Marsh' } },
      data: { isKept: true, keptBy: 'Ada Fernsby' },
    });
    expect((await merge(merged.documentId, kept.documentId)).status).toBe(200);
    const template = await templateOf(kept.documentId);
    expect(template.articles).toBe(4);
    expect(lineOf(template)).toMatchObject({ count: 4, isKept: true });
    expect(
      await newsroom.strapi.db
        .query(LINE)
        .findMany({ where: { sourceDocumentId: kept.documentId, isKept: true } }),
    ).toMatchObject([{ keptBy: 'Ada Fernsby' }]);
    for (const type of [LINE, TEMPLATE])
      expect(
        await newsroom.strapi.db.query(type).count({ where: { sourceDocumentId: merged.documentId } }),
      ).toBe(0);
    const { body } = await send(2105, 'pier-post.example');
    const [{ articleDocumentId }] = body.data.items;
    expect(await sourceOfArticle(articleDocumentId, 'draft')).toMatchObject({ documentId: kept.documentId });
  });

  it('are one for an import that was given the one that is gone', async () => {
    const [kept, merged] = [await addSource(newsroom), await addSource(newsroom)];
    const { body } = await newsroom.http
      .post('/api/copydesk/imports')
      .auth(newsroom.apiToken, { type: 'bearer' })
      .send({ sourceDocumentId: merged.documentId, items: [{ text: storyText(2201) }] });
    await merge(merged.documentId, kept.documentId);
    expect(
      await newsroom.strapi.db
        .query('plugin::copydesk.import')
        .findOne({ where: { documentId: body.data.documentId } }),
    ).toMatchObject({ sourceDocumentId: kept.documentId });
  });

  it('end the overrides of the articles that move', async () => {
    const [kept, merged] = [await addSource(newsroom), await addSource(newsroom)];
    const { documentId } = await addDraft(newsroom, { source: merged.documentId, byline: null });
    await asAdmin(newsroom.http.post(`/copydesk/articles/${documentId}/overrides`))
      .send({
        rules: ['require-byline'],
        reason: 'The agency names nobody today.',
        expires: new Date(Date.now() + 3_600_000).toISOString(),
      })
      .expect(201);
    await merge(merged.documentId, kept.documentId);
    const { body } = await asAdmin(newsroom.http.get(`/copydesk/articles/${documentId}/overrides`));
    expect(body.data).toMatchObject([{ endedBecause: 'changed' }]);
  });
});

describe('a merge is refused, and leaves everything as it was', () => {
  const refused = async (merged: string, into: unknown, expected: object, token?: string) => {
    const before = await standing();
    const { status, body } = await merge(merged, into, token);
    expect({ status, error: body.error }).toMatchObject(expected);
    expect(await standing()).toEqual(before);
  };

  it('where what is public would lose its credit: it names the articles', async () => {
    const kept = await addSource(newsroom, { approval: 'awaiting', domains: [{ host: 'a.example' }] });
    const merged = await addSource(newsroom, { domains: [{ host: 'harbourwire.example' }] });
    const headline = 'Lighthouse keeper found well';
    await addPublished(newsroom, { source: merged.documentId, headline });
    await addRule(merged.documentId, 'Stays where it is');
    const message = expect.stringMatching(/"Lighthouse keeper found well".*awaiting approval.*Unpublish/);
    await refused(merged.documentId, kept.documentId, { status: 400, error: { message } });
  });

  it('where the licence of the source that is kept asks for more', async () => {
    const { documentId: licence } = await addLicence(newsroom, { permissionRequired: true });
    const kept = await addSource(newsroom, { licence });
    const merged = await addSource(newsroom);
    const headline = 'Tide tables lost at sea';
    await addPublished(newsroom, { source: merged.documentId, headline });
    const message = expect.stringMatching(/"Tide tables lost at sea".*permission/);
    await refused(merged.documentId, kept.documentId, { status: 400, error: { message } });
  });

  it('where an article is public under an override, which would end', async () => {
    const [kept, merged] = [await addSource(newsroom), await addSource(newsroom)];
    const headline = 'Nobody wrote this down';
    const { documentId } = await addDraft(newsroom, { source: merged.documentId, headline, byline: null });
    await asAdmin(newsroom.http.post(`/copydesk/articles/${documentId}/overrides`))
      .send({
        rules: ['require-byline'],
        reason: 'The agency names nobody today.',
        expires: new Date(Date.now() + 3_600_000).toISOString(),
      })
      .expect(201);
    await newsroom.strapi.documents(ARTICLE).publish({ documentId });
    const message = expect.stringContaining(headline);
    await refused(merged.documentId, kept.documentId, { status: 400, error: { message } });
  });

  it('of a source into itself', async () => {
    const { documentId } = await addSource(newsroom);
    await refused(documentId, documentId, {
      status: 400,
      error: { message: expect.stringContaining('into itself'), details: { errors: [{ path: ['into'] }] } },
    });
  });

  it('with a source that is not there', async () => {
    const { documentId } = await addSource(newsroom);
    await refused('nobody', documentId, { status: 404, error: { message: 'There is no source nobody.' } });
    await refused(documentId, 'nobody', {
      status: 400,
      error: { details: { errors: [{ path: ['into'] }] } },
    });
    await refused(documentId, '', { status: 400, error: { details: { errors: [{ path: ['into'] }] } } });
    await refused(documentId, null, { status: 400, error: { details: { errors: [{ path: ['into'] }] } } });
    expect((await asAdmin(newsroom.http.get('/copydesk/sources/nobody/articles'))).status).toBe(404);
  });

  it('to whoever may do everything but that', async () => {
    const [kept, merged] = [await addSource(newsroom), await addSource(newsroom)];
    const actions = ['import', 'review', 'rules', 'override', 'settings', 'audit', 'kill'];
    const token = await signInEditor(
      newsroom,
      actions.map((action) => `plugin::copydesk.${action}`),
    );
    await refused(merged.documentId, kept.documentId, { status: 403 }, token);
    expect(
      (await asAdmin(newsroom.http.get(`/copydesk/sources/${merged.documentId}/articles`), token)).status,
    ).toBe(403);
    const allowed = await signInEditor(newsroom, ['plugin::copydesk.merge']);
    expect((await merge(merged.documentId, kept.documentId, allowed)).status).toBe(200);
  });
});

it('what was wrong before is no reason to refuse', async () => {
  const [kept, merged] = [await addSource(newsroom), await addSource(newsroom)];
  const caption = await addCaption(newsroom);
  const { documentId } = await addPublished(newsroom, {
    source: merged.documentId,
    photoCaptions: [caption.documentId],
  });
  const { strapi } = newsroom;
  await strapi.db.connection('photo_captions').where({ id: caption.id }).update({ usage_terms: null });
  expect((await merge(merged.documentId, kept.documentId)).status).toBe(200);
  expect(await publicRows(newsroom, { documentId })).toBe(1);
});

it('takes down what would lose its credit, where the newsroom is so configured', async () => {
  const desk = openDesk(newsroom.strapi);
  const kept = await addSource(newsroom, { approval: 'suspended' });
  const merged = await addSource(newsroom);
  const { documentId } = await addPublished(newsroom, { source: merged.documentId });
  expect(
    await mergeSources(
      { ...desk, config: { ...desk.config, gate: { whenCreditIsLost: 'takeDown' } } },
      merged.documentId,
      kept.documentId,
    ),
  ).toMatchObject({ articles: 1, takenDown: 1 });
  expect(await publicRows(newsroom, { documentId })).toBe(0);
  expect(await sourceOfArticle(documentId, 'draft')).toMatchObject({ documentId: kept.documentId });
});

it('two merges at once of two sources into each other leave one of them', async () => {
  const [one, other] = [await addSource(newsroom), await addSource(newsroom)];
  const { documentId } = await addPublished(newsroom, { source: one.documentId });
  const answers = await Promise.all([
    merge(one.documentId, other.documentId),
    merge(other.documentId, one.documentId),
  ]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const left = [await sourceOf(one.documentId), await sourceOf(other.documentId)].filter((source) => source);
  expect(left).toHaveLength(1);
  expect(await sourceOfArticle(documentId, 'published')).toMatchObject({ documentId: left[0]?.documentId });
});
