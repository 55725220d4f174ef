import { addDraft, ARTICLE, fields } from '../../newsroom/content';
import { signInEditor } from '../../newsroom/editor';
import { callTool } from '../../newsroom/mcp';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const EDITING = ['read', 'create', 'update'].map((action) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject: ARTICLE,
}));

const SOON = '2031-04-01T05:00:00.000Z';
const LATER = '2031-04-02T05:00:00.000Z';
const corrections = [{ text: 'The vote was 212 to 64.', date: '2026-05-06' }];

/** What may stand in each field, what it may become, and the permission for that. */
const CASES = [
  ['embargoedUntil', 'embargo', SOON, [LATER, null]],
  ['expires', 'expire', SOON, [LATER, null]],
  ['pubStatus', 'kill', 'usable', ['canceled']],
  ['killNotice', 'kill', 'Withdrawn by the agency.', ['Withdrawn.', null]],
  ['corrections', 'correct', corrections, [[], [{ text: 'It was a draw.', date: '2026-05-07' }]]],
] as const;

const save = (token: string, documentId: string, data: object) =>
  newsroom.http
    .put(`/content-manager/collection-types/${ARTICLE}/${documentId}`)
    .auth(token, { type: 'bearer' })
    .send(data);

const draftOf = (documentId: string) =>
  newsroom.strapi.documents(ARTICLE).findOne({ documentId, populate: ['corrections'] });

describe.each(CASES)('%s', (field, permission, standing, changes) => {
  it.each(changes.map((value) => [value]))(
    `becomes %j by whoever may ${permission}, and nobody else`,
    async (value) => {
      const { documentId } = await addDraft(newsroom, { [field]: standing });
      const before = await draftOf(documentId);
      const editor = await signInEditor(newsroom, EDITING);
      const refused = await save(editor, documentId, { [field]: value });
      expect(refused.status).toBe(400);
      expect(refused.body.error.details.errors).toMatchObject([
        { path: [field], message: expect.stringMatching(/^Your role may not/) },
      ]);
      expect(await draftOf(documentId)).toEqual(before);

      const allowed = await signInEditor(newsroom, [...EDITING, `plugin::copydesk.${permission}`]);
      expect((await save(allowed, documentId, { [field]: value })).status).toBe(200);
      expect((await draftOf(documentId))?.[field]).toEqual(
        Array.isArray(value) ? value.map((one) => expect.objectContaining(one)) : value,
      );
    },
  );

  it('is saved with the rest of the form where it stays as it is', async () => {
    const { documentId } = await addDraft(newsroom, { [field]: standing });
    const editor = await signInEditor(newsroom, EDITING);
    const shown = await newsroom.http
      .get(`/content-manager/collection-types/${ARTICLE}/${documentId}`)
      .auth(editor, { type: 'bearer' })
      .expect(200);
    const data = { section: 'Harbour', [field]: shown.body.data[field] };
    expect((await save(editor, documentId, data)).status).toBe(200);
    expect(await draftOf(documentId)).toMatchObject({ section: 'Harbour' });
  });
});

describe('a program', () => {
  const customToken = async (): Promise<string> => {
    const { accessKey } = await newsroom.strapi.service('admin::api-token').create({
      name: `Partner ${Date.now()}`,
      type: 'custom',
      permissions: ['create', 'update', 'find', 'findOne'].map((action) => `api::article.article.${action}`),
      lifespan: null,
      description: '',
    });
    return accessKey;
  };
  const put = (token: string, documentId: string, data: object) =>
    newsroom.http
      .put(`/api/articles/${documentId}?status=draft`)
      .auth(token, { type: 'bearer' })
      .send({ data });

  it('brings copy in with an embargo, and lifts none', async () => {
    const token = await customToken();
    const { documentId } = await addDraft(newsroom);
    expect((await put(token, documentId, { embargoedUntil: SOON })).status).toBe(200);
    for (const embargoedUntil of [null, LATER]) {
      const { status, body } = await put(token, documentId, { embargoedUntil });
      expect(status).toBe(400);
      expect(body.error.details.errors).toMatchObject([{ path: ['embargoedUntil'] }]);
      expect(body.error.message).toContain(SOON);
    }
    expect((await put(token, documentId, { embargoedUntil: SOON, section: 'Harbour' })).status).toBe(200);
    expect(await draftOf(documentId)).toMatchObject({ embargoedUntil: SOON, section: 'Harbour' });
    expect((await put(newsroom.apiToken, documentId, { embargoedUntil: LATER })).status).toBe(200);
  });

  it('nor does one that speaks MCP', async () => {
    const { documentId, headline } = await addDraft(newsroom, { embargoedUntil: SOON });
    const { isError, text } = await callTool(newsroom, 'update_article', {
      documentId,
      data: { headline, pubStatus: 'usable', embargoedUntil: LATER },
    });
    expect({ isError, text }).toEqual({
      isError: true,
      text: expect.stringContaining('There is an embargo'),
    });
    expect(await draftOf(documentId)).toMatchObject({ embargoedUntil: SOON });
  });
});

it('a copy takes the embargo with it, whoever makes it', async () => {
  const { documentId } = await addDraft(newsroom, { embargoedUntil: SOON });
  const editor = await signInEditor(newsroom, EDITING);
  const clone = (data: object) =>
    newsroom.http
      .post(`/content-manager/collection-types/${ARTICLE}/clone/${documentId}`)
      .auth(editor, { type: 'bearer' })
      .send(data);
  expect((await clone({ headline: 'A copy without its embargo', embargoedUntil: null })).status).toBe(400);
  const copied = await clone({ headline: 'A copy with its embargo' });
  expect(copied.status).toBe(200);
  expect(copied.body.data ?? copied.body).toMatchObject({ embargoedUntil: SOON });
});

it('the newsroom’s own code, which nobody asked, does as it likes', async () => {
  const { documentId } = await addDraft(newsroom, { embargoedUntil: SOON });
  await newsroom.strapi.documents(ARTICLE).update({ documentId, data: fields({ embargoedUntil: null }) });
  expect(await draftOf(documentId)).toMatchObject({ embargoedUntil: null });
});
