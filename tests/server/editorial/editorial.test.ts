import {
  addDraft,
  addPublished,
  addSource,
  ARTICLE,
  creditedFields,
  fields,
  publicRows,
} from '../../newsroom/content';
import { signInEditor } from '../../newsroom/editor';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const post = (path: string, body: object) =>
  newsroom.http.post(`/copydesk${path}`).auth(newsroom.adminToken, { type: 'bearer' }).send(body);
const read = (documentId: string, query = '') =>
  newsroom.http.get(`/api/articles/${documentId}${query}`).auth(newsroom.apiToken, { type: 'bearer' });

describe('a killed article', () => {
  it('is gone at once, says why with 410, and can not come back', async () => {
    const { documentId } = await addPublished(newsroom);
    expect((await read(documentId)).status).toBe(200);
    const notice = 'Killed by the wire at 14:05: the quotation was invented.';
    const { body } = await post(`/articles/${documentId}/kill`, { notice });
    expect(body.data).toMatchObject({ documentId, notice, wasPublic: true, related: [] });

    const gone = await read(documentId);
    expect(gone.status).toBe(410);
    expect(gone.body.error).toMatchObject({ status: 410, message: notice });
    const { body: graphql } = await newsroom.http
      .post('/graphql')
      .auth(newsroom.apiToken, { type: 'bearer' })
      .send({ query: `{ article(documentId: "${documentId}") { headline } }` });
    expect(graphql.data).toEqual({ article: null });
    expect(graphql.errors).toMatchObject([
      { message: notice, path: ['article'], extensions: { code: 'STRAPI_GONE_ERROR', status: 410 } },
    ]);
    const list = await newsroom.http.get('/api/articles').auth(newsroom.apiToken, { type: 'bearer' });
    expect(list.body.data.map((article: { documentId: string }) => article.documentId)).not.toContain(
      documentId,
    );
    await expect(newsroom.strapi.documents(ARTICLE).publish({ documentId })).rejects.toThrow(/was killed/);
    expect(await publicRows(newsroom, { documentId })).toBe(0);
  });

  it('is brought back by no change of its status, whoever makes it', async () => {
    const { documentId } = await addPublished(newsroom);
    await post(`/articles/${documentId}/kill`, { notice: 'Killed.' });
    const { strapi, http, apiToken } = newsroom;
    const put = (data: object, query = '') =>
      http.put(`/api/articles/${documentId}${query}`).auth(apiToken, { type: 'bearer' }).send({ data });
    for (const pubStatus of ['usable', 'withheld', null])
      for (const query of ['', '?status=draft']) {
        const { status, body } = await put({ pubStatus }, query);
        expect({ status, errors: body.error.details.errors }).toMatchObject({
          status: 400,
          errors: [{ path: ['pubStatus'], message: expect.stringMatching(/was killed|not be null/) }],
        });
      }
    const saved = await http
      .put(`/content-manager/collection-types/${ARTICLE}/${documentId}`)
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ headline: 'Alive again', pubStatus: 'usable' });
    expect(saved.status).toBe(400);
    for (const change of ['update', 'updateMany'] as const)
      await expect(
        strapi.db.query(ARTICLE)[change]({ where: { documentId }, data: { pubStatus: 'usable' } }),
      ).rejects.toThrow(/was killed/);
    expect((await put({ section: 'Harbour', pubStatus: 'canceled' }, '?status=draft')).status).toBe(200);
    expect((await read(documentId)).status).toBe(410);
  });

  it('names the others of its address, and whether they are public', async () => {
    const { source: _source, ...same } = creditedFields({
      originalUrl: 'https://harbourwire.example/2026/killed',
    });
    const { documentId } = await addPublished(newsroom, same);
    const other = await addPublished(newsroom, { ...same, headline: 'The same elsewhere' });
    const draft = await addDraft(newsroom, { ...same, headline: 'The same in the drawer' });
    const { body } = await post(`/articles/${documentId}/kill`, { notice: 'Killed.' });
    expect(body.data.related).toEqual(
      expect.arrayContaining([
        { documentId: other.documentId, headline: 'The same elsewhere', because: 'address', published: true },
        {
          documentId: draft.documentId,
          headline: 'The same in the drawer',
          because: 'address',
          published: false,
        },
      ]),
    );
    expect(body.data.related).toHaveLength(2);
  });

  it('needs a notice, and an article', async () => {
    const { documentId } = await addDraft(newsroom);
    expect((await post(`/articles/${documentId}/kill`, { notice: ' ' })).status).toBe(400);
    expect((await post('/articles/nobody/kill', { notice: 'Killed.' })).status).toBe(404);
    expect((await read('nobody')).status).toBe(404);
    expect((await read(documentId)).status).toBe(404);
  });
});

describe('a correction', () => {
  it('is public at once, and nothing else of the draft with it', async () => {
    const { documentId } = await addPublished(newsroom, { headline: 'Ferry sails on Friday' });
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId, data: fields({ headline: 'Ferry sails on Saturday, not ready yet' }) });
    const first = { text: 'An earlier version named the wrong day.', date: '2026-05-05' };
    expect((await post(`/articles/${documentId}/corrections`, first)).body.data).toEqual([first]);
    const second = { text: 'The name of the captain was misspelt.', date: '2026-05-06' };
    expect((await post(`/articles/${documentId}/corrections`, second)).body.data).toEqual([first, second]);

    const { body } = await read(documentId, '?populate=corrections');
    expect(body.data).toMatchObject({ headline: 'Ferry sails on Friday', corrections: [first, second] });
    const draft = await newsroom.strapi.documents(ARTICLE).findOne({ documentId, populate: ['corrections'] });
    expect(draft).toMatchObject({
      headline: 'Ferry sails on Saturday, not ready yet',
      corrections: [first, second],
    });
  });

  it('stays when the draft is published', async () => {
    const { documentId } = await addPublished(newsroom);
    await post(`/articles/${documentId}/corrections`, {
      text: 'The bridge is in Port Vellum.',
      date: '2026-05-05',
    });
    await newsroom.strapi.documents(ARTICLE).publish({ documentId });
    expect((await read(documentId, '?populate=corrections')).body.data.corrections).toMatchObject([
      { text: 'The bridge is in Port Vellum.', date: '2026-05-05' },
    ]);
  });

  it('needs words and a day', async () => {
    const { documentId } = await addDraft(newsroom);
    expect((await post(`/articles/${documentId}/corrections`, { text: '' })).status).toBe(400);
    expect((await post(`/articles/${documentId}/corrections`, { text: 'Yes.', date: 'May' })).status).toBe(
      400,
    );
    expect((await post('/articles/nobody/corrections', { text: 'Yes.' })).status).toBe(404);
  });
});

describe.each([
  ['schedule', { at: '2031-03-30T03:00:00+02:00' }],
  ['corrections', { text: 'The bridge is in Port Vellum.', date: '2026-05-05' }],
  ['kill', { notice: 'Killed.' }],
] as const)('POST /%s', (path, body) => {
  const PERMISSION = { schedule: 'schedule', corrections: 'correct', kill: 'kill' } as const;

  it('needs the permission for it, and no other does', async () => {
    const { documentId } = await addDraft(newsroom);
    const own = PERMISSION[path];
    const others = ['import', 'review', 'override', 'settings', ...Object.values(PERMISSION)];
    const ask = async (actions: readonly string[]) => {
      const token = await signInEditor(
        newsroom,
        actions.map((action) => `plugin::copydesk.${action}`),
      );
      const { status } = await newsroom.http
        .post(`/copydesk/articles/${documentId}/${path}`)
        .auth(token, { type: 'bearer' })
        .send(body);
      return status;
    };
    expect(await ask(others.filter((action) => action !== own))).toBe(403);
    expect(await ask([own])).toBe(200);
  });
});

describe('the policy', () => {
  const put = (severities: Record<string, string>) =>
    newsroom.http.put('/copydesk/policy').auth(newsroom.adminToken, { type: 'bearer' }).send({ severities });

  it('is as severe as the desk says, from the next publication on', async () => {
    const { documentId } = await addDraft(newsroom, { byline: null });
    const publish = () => newsroom.strapi.documents(ARTICLE).publish({ documentId });
    await expect(publish()).rejects.toThrow(/Give the byline/);
    const { body } = await put({ 'require-byline': 'warn' });
    expect(body.data).toContainEqual(
      expect.objectContaining({ id: 'require-byline', standard: 'block', chosen: 'warn' }),
    );
    await publish();
    expect(await publicRows(newsroom, { documentId })).toBe(1);
    await put({});
    await expect(publish()).rejects.toThrow(/Give the byline/);
  });

  it('is final where a killed article is concerned, for the desk and for every source', async () => {
    const refused = await put({ 'respect-kill': 'off' });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('respect-kill');
    const source = await addSource(newsroom);
    await newsroom.strapi.db
      .connection('sources')
      .where({ document_id: source.documentId })
      .update({ severities: JSON.stringify({ 'respect-kill': 'off' }) });
    const { documentId } = await addDraft(newsroom, { source: source.documentId, pubStatus: 'canceled' });
    await expect(newsroom.strapi.documents(ARTICLE).publish({ documentId })).rejects.toThrow(/was killed/);
  });

  it('has no rule that nobody knows, and no severity of its own', async () => {
    const unknown = await put({ 'require-luck': 'block' });
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.message).toContain('require-luck');
    expect((await put({ 'require-byline': 'maybe' })).status).toBe(400);
  });
});
