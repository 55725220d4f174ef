import { addSource, ARTICLE, fields } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

const ITEM = 'plugin::copydesk.import-item';
const PROMISE = 'The Harbour Diary will follow the clock through the week, and tells you when it goes again.';
const SCRAPE = [
  'The clock in the tower stopped at noon',
  'By Ines Calloway',
  'The clock in the tower stopped at noon on Sunday, and the shops closed when their owners were hungry.',
  PROMISE,
  'Nobody has a key to the tower, the council said on Monday, and the last one was seen in a pond in May.',
  'Advertisement',
  'The pond was drained on Tuesday, with a crowd around it, and gave back two bicycles and a tuba.',
].join('\n\n');

let newsroom: TestNewsroom;
let documentId: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const source = await addSource(newsroom);
  const { body } = await newsroom.http
    .post('/api/copydesk/imports')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({ sourceDocumentId: source.documentId, items: [{ name: 'clock.txt', text: SCRAPE }] });
  documentId = body.data.items[0].articleDocumentId;
}, 120_000);
afterAll(() => newsroom.close());

const ask = async (path = '') => {
  const url = `/copydesk/articles/${documentId}/removals${path}`;
  const request = path === '' ? newsroom.http.get(url) : newsroom.http.post(url);
  return request.auth(newsroom.adminToken, { type: 'bearer' });
};

interface Line {
  block: number;
  text: string;
}

const keptBlock = async (opening: string): Promise<number> => {
  const { body } = await ask();
  return body.data.kept.find(({ text }: Line) => text.startsWith(opening))?.block ?? -1;
};

const paragraphs = async () =>
  ((await newsroom.strapi.documents(ARTICLE).findOne({ documentId }))?.bodyText ?? '').split('\n\n');

it('every block that is in the text can be taken out of it, and is then listed with who did it', async () => {
  const before = await paragraphs();
  const block = await keptBlock('The Harbour Diary');
  const { status, body } = await ask(`/${block}/take-out`);
  expect(status).toBe(200);
  expect(await paragraphs()).toEqual(before.filter((text: string) => text !== PROMISE));
  expect(body.data.removals).toMatchObject([
    { block, text: PROMISE, judge: 'editor', reason: 'Nora Lindqvist took it out.', putBack: false },
    { text: 'Advertisement', judge: 'rule' },
  ]);
  expect(body.data.kept.map((line: Line) => line.block)).not.toContain(block);
  expect((await ask(`/${block}/take-out`)).body.error.message).toMatch(/out of the article already/);
});

it('it is put back where it stood, as it stood, and can go again', async () => {
  const { body } = await ask();
  const { block } = body.data.removals[0];
  expect((await ask(`/${block}/put-back`)).status).toBe(200);
  expect((await paragraphs())[1]).toBe(PROMISE);
  expect((await ask()).body.data.removals[0]).toMatchObject({ text: PROMISE, putBack: true });
  expect((await ask(`/${block}/put-back`)).status).toBe(400);
  expect((await ask(`/${block}/take-out`)).status).toBe(200);
  expect(await paragraphs()).not.toContain(PROMISE);
});

it('the decisions are remembered with what they were about', async () => {
  const item = await newsroom.strapi.db.query(ITEM).findOne({ where: { articleDocumentId: documentId } });
  expect(item.decisions).toMatchObject([
    { action: 'takeOut', text: PROMISE, by: 'Nora Lindqvist', node: { type: 'paragraph' } },
    { action: 'putBack', text: PROMISE },
    { action: 'takeOut', text: PROMISE },
  ]);
});

it('a passage that was rewritten since is left to the editor', async () => {
  const block = await keptBlock('Nobody has a key');
  const draft = await newsroom.strapi.documents(ARTICLE).findOne({ documentId });
  const body = (draft?.body ?? []).map((node: object) =>
    JSON.stringify(node).includes('Nobody has a key')
      ? { type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'The key is lost.' }] }
      : node,
  );
  await newsroom.strapi.documents(ARTICLE).update({ documentId, data: fields({ body }) });
  const { status, body: answer } = await ask(`/${block}/take-out`);
  expect(status).toBe(400);
  expect(answer.error.message).toMatch(/edited after it was imported/);
  expect(await paragraphs()).toContain('The key is lost.');
});

it('what was read into the story is no block that could be moved', async () => {
  expect((await ask('/0/take-out')).status).toBe(404);
  expect((await ask('/1/take-out')).status).toBe(404);
});

it('a line that was taken out can be kept from now on, by its source', async () => {
  const { body } = await ask();
  const advertisement = body.data.removals.find(({ text }: Line) => text === 'Advertisement');
  const kept = await ask(`/${advertisement.block}/keep-line`);
  expect(kept.body.data).toMatchObject({ text: 'Advertisement', source: { name: expect.any(String) } });
  const sent = await newsroom.http
    .post('/api/copydesk/imports')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({
      sourceDocumentId: kept.body.data.source.documentId,
      items: [{ text: SCRAPE.replaceAll('tower', 'belfry').replaceAll('clock', 'bell') }],
    });
  const next = await newsroom.strapi
    .documents(ARTICLE)
    .findOne({ documentId: sent.body.data.items[0].articleDocumentId });
  expect(next?.bodyText).toContain('Advertisement');
  expect(await paragraphs()).not.toContain('Advertisement');
});
