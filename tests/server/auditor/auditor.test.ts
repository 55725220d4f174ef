import { z } from 'zod';
import { addPublished, addSource, ARTICLE, publicRows } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const audit = z.object({
  checked: z.number(),
  foundInAll: z.number(),
  found: z.array(
    z.object({
      documentId: z.string(),
      headline: z.string(),
      takenDown: z.boolean(),
      findings: z.array(z.object({ rule: z.string(), message: z.string() })),
    }),
  ),
});

async function auditNow() {
  const { body, status } = await newsroom.http
    .post('/copydesk/public-audit')
    .auth(newsroom.adminToken, { type: 'bearer' });
  expect(status).toBe(200);
  return audit.parse(body.data);
}

const table = () => newsroom.strapi.db.connection('articles');

it('has looked at the start already', async () => {
  const startedBefore = new Date();
  const asked = () =>
    newsroom.http.get('/copydesk/public-audit').auth(newsroom.adminToken, { type: 'bearer' });
  let { body } = await asked();
  for (let tries = 0; body.data === null && tries < 50; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    ({ body } = await asked());
  }
  expect(audit.parse(body.data)).toEqual({ checked: 0, foundInAll: 0, found: [] });
  expect(new Date(body.data.startedAt).getTime()).toBeLessThan(startedBefore.getTime());
});

it('finds nothing where all that is public has its attribution', async () => {
  await addPublished(newsroom);
  expect(await auditNow()).toMatchObject({ checked: await publicRows(newsroom), foundInAll: 0, found: [] });
});

it('finds what was written past every hook, and says which rule and what is missing', async () => {
  const headline = 'Written by a script in the night';
  const { documentId } = await addPublished(newsroom, { headline });
  await table().where({ document_id: documentId }).whereNotNull('published_at').update({ byline: null });
  const { foundInAll, found } = await auditNow();
  expect(foundInAll).toBe(1);
  expect(found).toMatchObject([
    { documentId, headline, takenDown: false, findings: [{ rule: 'require-byline' }] },
  ]);
  await table().where({ document_id: documentId }).update({ byline: 'By Ines Calloway' });
  expect((await auditNow()).foundInAll).toBe(0);
});

it('finds an article whose source a script has deleted', async () => {
  const source = await addSource(newsroom);
  const { documentId } = await addPublished(newsroom, { source: source.documentId });
  await newsroom.strapi.db.connection('articles_source_lnk').where({ source_id: source.id }).delete();
  await newsroom.strapi.db.connection('sources').where({ id: source.id }).delete();
  const { found } = await auditNow();
  // The licence was the source's, and is gone with it.
  const findings = [{ rule: 'require-approved-source' }, { rule: 'require-licence' }];
  expect(found).toMatchObject([{ documentId, findings }]);
  await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
});

it('keeps what it found last', async () => {
  await auditNow();
  const { body } = await newsroom.http
    .get('/copydesk/public-audit')
    .auth(newsroom.adminToken, { type: 'bearer' });
  expect(audit.parse(body.data).foundInAll).toBe(0);
});
