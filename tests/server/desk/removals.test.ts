import { POLICY_RULES } from '../../../plugins/copydesk/server/src/policy/rules';
import { addDraft, ARTICLE, fields } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { dirtyScrape } from '../../newsroom/scrapes';

let newsroom: TestNewsroom;
let documentId: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { body } = await newsroom.http
    .post('/api/copydesk/imports')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({ items: [{ name: 'ferry.txt', text: dirtyScrape }] });
  documentId = body.data.items[0].articleDocumentId;
}, 120_000);
afterAll(() => newsroom.close());

interface Removal {
  block: number;
  text: string;
  putBack: boolean;
}

const ask = async (path = '') => {
  const url = `/copydesk/articles/${documentId}/removals${path}`;
  const request = path === '' ? newsroom.http.get(url) : newsroom.http.post(url);
  return request.auth(newsroom.adminToken, { type: 'bearer' });
};

const removal = async (text: string): Promise<Removal> => {
  const { body } = await ask();
  return body.data.removals.find((one: Removal) => one.text === text);
};

const bodyText = async () =>
  (await newsroom.strapi.documents(ARTICLE).findOne({ documentId }))?.bodyText ?? '';

it('everything that was taken out is shown with its rule and its reason', async () => {
  const { body } = await ask();
  expect(body.data).toMatchObject({ item: { row: 1, name: 'ferry.txt' }, import: { label: 'ferry.txt' } });
  expect(body.data.removals.map(({ text }: Removal) => text)).toEqual([
    'Advertisement',
    '12 COMMENTS',
    'Comments are closed.',
    'Related Posts',
    'Discover more from Harbour Wire',
    'Subscribe to get the latest posts sent to your email.',
  ]);
  for (const shown of body.data.removals)
    expect(shown).toMatchObject({
      ruleTitle: expect.stringMatching(/\w+/),
      reason: expect.stringMatching(/\w+/),
      judge: 'rule',
      line: expect.any(Number),
      putBack: false,
    });
});

it('a removal is put back where it stood, and taken out again', async () => {
  const before = await bodyText();
  const { block } = await removal('Advertisement');
  const put = await ask(`/${block}/put-back`);
  expect(put.status).toBe(200);
  expect((await bodyText()).split('\n\n').indexOf('Advertisement')).toBe(2);
  expect(await removal('Advertisement')).toMatchObject({ putBack: true });

  const again = await ask(`/${block}/put-back`);
  expect(again.status).toBe(400);
  expect(again.body.error.message).toMatch(/already/);

  expect((await ask(`/${block}/take-out`)).status).toBe(200);
  expect(await bodyText()).toBe(before);
  expect(await removal('Advertisement')).toMatchObject({ putBack: false });
});

it('a passage that an editor has rewritten since is left alone', async () => {
  const { block } = await removal('Related Posts');
  await ask(`/${block}/put-back`);
  const draft = await newsroom.strapi.documents(ARTICLE).findOne({ documentId });
  const body = (draft?.body ?? []).map((node: object) =>
    JSON.stringify(node).includes('Related Posts')
      ? {
          type: 'paragraph' as const,
          children: [{ type: 'text' as const, text: 'See also our report of May 2.' }],
        }
      : node,
  );
  await newsroom.strapi.documents(ARTICLE).update({ documentId, data: fields({ body }) });
  const { status, body: answer } = await ask(`/${block}/take-out`);
  expect(status).toBe(400);
  expect(answer.error.message).toMatch(/edited after it was put back/);
  expect(await bodyText()).toContain('See also our report of May 2.');
});

it('a block that was never taken out is said to be none', async () => {
  expect((await ask('/9999/put-back')).status).toBe(404);
  expect((await ask('/0/burn')).status).toBe(404);
});

it('an article that was written here has no removals', async () => {
  const draft = await addDraft(newsroom);
  const { body } = await newsroom.http
    .get(`/copydesk/articles/${draft.documentId}/removals`)
    .auth(newsroom.adminToken, { type: 'bearer' });
  expect(body.data).toBeNull();
});

it('the checklist says of each rule whether it is met, and the desk lists what waits', async () => {
  const checks = await newsroom.http
    .get(`/copydesk/articles/${documentId}/checks`)
    .auth(newsroom.adminToken, { type: 'bearer' });
  const lines: { rule: string; met: boolean; path: string[] }[] = checks.body.data.checks;
  expect(lines.filter(({ met }) => !met)).toMatchObject([
    { rule: 'require-approved-source', path: ['source'] },
    { rule: 'require-original-url', path: ['originalUrl'] },
    { rule: 'require-licence', path: ['licence'] },
    { rule: 'require-right-to-agency', path: ['dateline', 'agency'] },
    { rule: 'require-photo-rights', path: ['photoCaptions', '0'] },
  ]);
  expect(new Set(lines.map(({ rule }) => rule))).toEqual(new Set(POLICY_RULES.map(({ id }) => id)));
  const waiting = await newsroom.http.get('/copydesk/waiting').auth(newsroom.adminToken, { type: 'bearer' });
  expect(waiting.body.data).toMatchObject([
    { articleDocumentId: documentId, reasons: Array(5).fill(expect.any(String)) },
  ]);
});
