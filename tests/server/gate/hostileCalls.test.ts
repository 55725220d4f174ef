import {
  addCaption,
  addDraft,
  addPublished,
  addSource,
  ARTICLE,
  creditedFields,
  fields,
  publicRows,
} from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { publicFaults } from './publicFaults';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

let publicBefore: number;
beforeEach(async () => {
  publicBefore = await publicRows(newsroom);
});
afterEach(async () => {
  expect(await publicFaults(newsroom)).toEqual([]);
});

const REFUSED = /can't be published yet/;
const asRobot = (method: 'post' | 'put' | 'delete', path: string, body?: unknown) =>
  newsroom.http[method](path)
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send(body as object);
const asAdmin = (path: string, body: object = {}) =>
  newsroom.http
    .post(`/content-manager/collection-types/${ARTICLE}${path}`)
    .auth(newsroom.adminToken, { type: 'bearer' })
    .send(body);

const uncredited = (more: Record<string, unknown> = {}) => ({ ...creditedFields(), source: null, ...more });

describe('parameters of every shape', () => {
  const QUERIES = [
    'status=published',
    'status=draft&status=published',
    'status[]=published',
    'status[$eq]=published',
    'status=PUBLISHED',
    'status=',
    'status=nonsense',
    'publicationState=live',
    'locale=*',
    'locale[]=en&locale[]=fr',
    'locale=xx&status=published',
    'locale=&status=published',
    'status=published&fields[]=headline&populate=*',
  ];

  it.each(QUERIES)('REST with ?%s makes nothing uncredited public', async (query) => {
    const { documentId } = await addDraft(newsroom, { source: null });
    const answers = [
      await asRobot('post', `/api/articles?${query}`, { data: uncredited() }),
      await asRobot('put', `/api/articles/${documentId}?${query}`, { data: { section: 'Harbour' } }),
    ];
    for (const { status } of answers) expect(status).toBeLessThan(500);
    expect(await publicRows(newsroom)).toBe(publicBefore);
  });

  const LOCALES: unknown[] = ['*', 'xx', '', null, ['en', 'fr'], ['*'], [], {}, 1];
  it.each(LOCALES)('strapi.documents with the locale %j makes nothing uncredited public', async (locale) => {
    const { documentId } = await addDraft(newsroom, { source: null });
    const articles = newsroom.strapi.documents(ARTICLE);
    const asked: object = { locale, status: 'published' };
    const calls = [
      () => articles.publish(Object.assign({ documentId }, asked)),
      () => articles.update(Object.assign({ documentId, data: fields({ section: 'Harbour' }) }, asked)),
      () => articles.create(Object.assign({ data: fields(uncredited()) }, asked)),
      () => articles.clone(Object.assign({ documentId, data: fields({ publishedAt: new Date() }) }, asked)),
    ];
    for (const call of calls) await call().catch(() => undefined);
    expect(await publicRows(newsroom)).toBe(publicBefore);
  });

  const now = new Date().toISOString();
  const BODIES: Record<string, Record<string, unknown>> = {
    'a moment of publication': { publishedAt: now },
    'a first publication': { firstPublishedAt: now, publishedAt: now },
    'a status': { status: 'published', _status: 'published' },
    'several locales': { locale: ['en', 'fr'] },
    'every locale': { locale: '*' },
    'an id of its own': { id: 1 },
    'a killed article brought back': { pubStatus: 'usable', killNotice: null },
  };
  it.each(Object.entries(BODIES))('data with %s makes nothing uncredited public', async (_name, more) => {
    const { documentId } = await addDraft(newsroom, { source: null });
    const { strapi } = newsroom;
    await asRobot('post', '/api/articles?status=draft', { data: uncredited(more), status: 'published' });
    await asRobot('put', `/api/articles/${documentId}?status=draft`, { data: more, status: 'published' });
    await asAdmin('', { ...uncredited(), ...more });
    await asAdmin('/actions/publish', { ...uncredited(), ...more });
    await asAdmin(`/${documentId}/actions/publish`, more);
    await strapi
      .documents(ARTICLE)
      .create({ data: fields({ ...uncredited(), ...more }) })
      .catch(() => undefined);
    expect(await publicRows(newsroom)).toBe(publicBefore);
  });

  it('the id of another article, given in data, changes nothing of that', async () => {
    const theirs = await addPublished(newsroom, { headline: 'Theirs' });
    const row = await newsroom.strapi.db
      .query(ARTICLE)
      .findOne({ where: { documentId: theirs.documentId, publishedAt: { $notNull: true } } });
    const data = uncredited({ headline: 'Ours', documentId: theirs.documentId, id: row?.id });
    await asRobot('post', '/api/articles', { data });
    await asAdmin('/actions/publish', data);
    await newsroom.strapi
      .documents(ARTICLE)
      .create({ data: fields(data), status: 'published' })
      .catch(() => undefined);
    expect(await publicRows(newsroom, { documentId: theirs.documentId, headline: 'Theirs' })).toBe(1);
    expect(await publicRows(newsroom, { headline: 'Ours' })).toBe(0);
  });

  it('one bad article among ten leaves the other nine drafts', async () => {
    const drafts = [];
    for (let count = 0; count < 10; count += 1)
      drafts.push(await addDraft(newsroom, count === 6 ? { byline: null } : {}));
    const { status } = await asAdmin('/actions/bulkPublish', {
      documentIds: drafts.map(({ documentId }) => documentId),
    });
    expect(status).toBe(400);
    expect(await publicRows(newsroom)).toBe(publicBefore);
  });

  it('a clone of a public article is a draft, and published by itself', async () => {
    const { documentId } = await addPublished(newsroom);
    await asAdmin(`/clone/${documentId}`, { source: null, publishedAt: new Date().toISOString() });
    await asAdmin(`/auto-clone/${documentId}`);
    const copy = await newsroom.strapi
      .documents(ARTICLE)
      .clone({ documentId, data: fields({ publishedAt: new Date(), byline: null }) });
    expect(await publicRows(newsroom)).toBe(publicBefore + 1);
    await expect(
      newsroom.strapi.documents(ARTICLE).publish({ documentId: copy?.documentId ?? '' }),
    ).rejects.toThrow(REFUSED);
  });

  it('a draft that is discarded leaves what is public as it is', async () => {
    const { documentId } = await addPublished(newsroom);
    await newsroom.strapi.documents(ARTICLE).update({ documentId, data: fields({ byline: null }) });
    await asAdmin(`/${documentId}/actions/discard`);
    expect(await publicRows(newsroom, { documentId, byline: 'By Ines Calloway' })).toBe(1);
  });
});

describe('relations', () => {
  it('of a public article can not be exchanged for worse, however that is written', async () => {
    const source = await addSource(newsroom);
    const awaiting = await addSource(newsroom, { approval: 'awaiting' });
    const good = await addCaption(newsroom);
    const bad = await addCaption(newsroom, { creator: null, agency: null });
    const { documentId } = await addPublished(newsroom, {
      source: source.documentId,
      photoCaptions: [good.documentId],
    });
    const CHANGES: Record<string, unknown>[] = [
      { source: { disconnect: [source.documentId] } },
      { source: { disconnect: [{ documentId: source.documentId }] } },
      { source: { set: [] } },
      { source: { set: null } },
      { source: [] },
      { source: { connect: [awaiting.documentId] } },
      { source: { set: [{ documentId: awaiting.documentId, locale: null, status: 'published' }] } },
      { source: { connect: [{ id: awaiting.id }], disconnect: [{ id: source.id }] } },
      { photoCaptions: { connect: [{ documentId: bad.documentId, position: { start: true } }] } },
      { photoCaptions: { connect: [{ documentId: bad.documentId, position: { before: good.documentId } }] } },
      { photoCaptions: { connect: [{ id: bad.id, position: { after: good.id } }] } },
      { photoCaptions: [{ documentId: bad.documentId }, good.documentId] },
      { photoCaptions: { set: [bad.documentId] } },
    ];
    for (const data of CHANGES) {
      const { status } = await asRobot('put', `/api/articles/${documentId}`, { data });
      const article = await newsroom.strapi
        .documents(ARTICLE)
        .findOne({ documentId, status: 'published', populate: ['source', 'photoCaptions'] });
      // What is no change to Strapi may be published again.
      expect({ data, isServed: status === 200 || status === 400, article }).toMatchObject({
        data,
        isServed: true,
        article: {
          source: { documentId: source.documentId },
          photoCaptions: [{ documentId: good.documentId }],
        },
      });
    }
    expect(await publicRows(newsroom, { documentId })).toBe(1);
  }, 30_000);
});

describe('GraphQL', () => {
  const ask = (body: unknown) => asRobot('post', '/graphql', body);
  const create = 'createArticle(data: $data) { documentId }';

  it.each([
    ['one alias good and one bad', `mutation ($data: ArticleInput!, $good: ArticleInput!) { a: createArticle(data: $good) { documentId } b: ${create} }`, 1],
    ['a fragment', `mutation ($data: ArticleInput!) { ...Make } fragment Make on Mutation { ${create} }`, 0],
    ['an inline fragment and a directive', `mutation ($data: ArticleInput!) { ... on Mutation @include(if: true) { ${create} } }`, 0],
    ['a status', `mutation ($data: ArticleInput!) { createArticle(data: $data, status: PUBLISHED) { documentId } }`, 0],
  ])('with %s makes nothing uncredited public', async (_name, query, made) => {
    const source = await addSource(newsroom);
    const variables = { data: uncredited(), good: creditedFields({ source: source.documentId }) };
    const { body } = await ask({ query, variables });
    expect(body.errors.length).toBeGreaterThan(0);
    expect(await publicRows(newsroom)).toBe(publicBefore + made);
  }); // prettier-ignore

  it('in a batch makes nothing uncredited public', async () => {
    const one = { query: `mutation ($data: ArticleInput!) { ${create} }`, variables: { data: uncredited() } };
    await ask([one, one]);
    expect(await publicRows(newsroom)).toBe(publicBefore);
  });
});
