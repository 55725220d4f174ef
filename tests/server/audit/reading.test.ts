import { addDraft, addPublished, addSource } from '../../newsroom/content';
import { signInEditor } from '../../newsroom/editor';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { trailOf } from '../../newsroom/trail';

let newsroom: TestNewsroom;
let published: string;
let refused: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const source = await addSource(newsroom, { name: 'Salt Marsh Wire' });
  published = (
    await addPublished(newsroom, { source: source.documentId, headline: '=HYPERLINK("https://x.example")' })
  ).documentId;
  refused = (await addDraft(newsroom, { headline: 'Ferry, again', source: null })).documentId;
  await newsroom.http
    .put(`/api/articles/${refused}`)
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({ data: { section: 'Harbour' } })
    .expect(400);
  await trailOf(newsroom, 3);
}, 120_000);
afterAll(() => newsroom.close());

const ask = (path = '', query: object = {}) =>
  newsroom.http.get(`/copydesk/audit${path}`).query(query).auth(newsroom.adminToken, { type: 'bearer' });

interface Listed {
  action: string;
  sequence: number;
}

const actions = async (query: object) => {
  const { body } = await ask('', query).expect(200);
  return body.data.map(({ action }: Listed) => action);
};

it('the trail comes newest first, a page at a time', async () => {
  const { body } = await ask('', { pageSize: 2 }).expect(200);
  expect(body.data.map(({ sequence }: Listed) => sequence)).toEqual([3, 2]);
  expect(body.meta.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
  expect((await ask('', { pageSize: 2, page: 2 })).body.data).toMatchObject([{ action: 'sourceApproved' }]);
});

it.each([
  ['what was done', { action: 'refused' }, ['refused']],
  ['words of what it was about', { subject: 'salt marsh' }, ['sourceApproved']],
  ['who did it', { actor: 'robot' }, ['refused']],
  ['by which way', { path: 'strapi.documents' }, ['published', 'sourceApproved']],
  ['since a day', { from: '2000-01-01' }, ['refused', 'published', 'sourceApproved']],
  ['until an instant', { to: '2000-01-01T12:00:00Z' }, []],
  ['two at once', { action: 'refused', actor: 'nora' }, []],
])('it is filtered by %s', async (_by, query, expected) => {
  expect(await actions(query)).toEqual(expected);
});

it('it is filtered by an article, with what both events were about', async () => {
  expect(await actions({ subject: published })).toEqual(['published']);
  expect(await actions({ subject: refused })).toEqual(['refused']);
});

it('a filter that can’t be read is refused in words', async () => {
  const { status, body } = await ask('', { action: 'vanished', from: 'yesterday' });
  expect(status).toBe(400);
  expect(body.error.message).toMatch(/action: must be one of published.*from: must be a day such as/s);
});

it('it is exported as CSV that no spreadsheet runs', async () => {
  const { text, headers } = await ask('/export', { format: 'csv' }).expect(200);
  expect(headers['content-type']).toMatch(/^text\/csv/);
  expect(headers['content-disposition']).toMatch(/attachment; filename="audit-trail-\d{4}-\d\d-\d\d\.csv"/);
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^sequence,at,action,actorType,/);
  expect(lines[2]).toContain(`"'=HYPERLINK(""https://x.example"")"`);
  expect(lines[3]).toContain('"Ferry, again"');
});

it('it is exported as JSON lines, filtered as the list is', async () => {
  const { text, headers } = await ask('/export', { format: 'jsonl', action: 'refused' })
    .buffer(true)
    .parse((response, done) => {
      let read = '';
      response.on('data', (chunk: Buffer) => (read += chunk.toString('utf8')));
      response.on('end', () => done(null, read));
    })
    .expect(200)
    .then(({ body, headers: sent }) => ({ text: String(body), headers: sent }));
  expect(headers['content-type']).toMatch(/^application\/jsonl/);
  const events = text.trimEnd().split('\n').map((line) => JSON.parse(line)); // prettier-ignore
  expect(events).toMatchObject([{ action: 'refused', subjectDocumentId: refused, path: 'REST PUT' }]);
  expect((await ask('/export', { format: 'pdf' })).status).toBe(400);
});

it('it says whether the chain is whole', async () => {
  const { body } = await ask('/verify').expect(200);
  expect(body.data).toEqual({ events: 3, lastHash: expect.stringMatching(/^[0-9a-f]{64}$/), fault: null });
});

it('only those may read it who are allowed to', async () => {
  const token = await signInEditor(newsroom, ['plugin::copydesk.review']);
  for (const path of ['', '/export?format=csv', '/verify']) {
    const url = `/copydesk/audit${path}`;
    await newsroom.http.get(url).auth(token, { type: 'bearer' }).expect(403);
    await newsroom.http.get(url).expect(401);
  }
  const reader = await signInEditor(newsroom, ['plugin::copydesk.audit']);
  await newsroom.http.get('/copydesk/audit').auth(reader, { type: 'bearer' }).expect(200);
});
