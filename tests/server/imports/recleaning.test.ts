import { addSource, ARTICLE, fields, paragraph, publicRows } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { storyText } from '../../newsroom/scrapes';

const ITEM = 'plugin::copydesk.import-item';
const TEMPLATE = 'plugin::copydesk.template';
const LINE = 'plugin::copydesk.template-line';
const HOUSE = 'The paper of record for these shores is printed by Salt Marsh Media, a family firm, on reeds.';
const TIPS = 'Tips for the night desk';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const page = (number: number) => [storyText(number), HOUSE, TIPS].join('\n\n');
const numbers = (count: number, from: number) => Array.from({ length: count }, (_, index) => index + from);

/** Imports the pages one by one, so that the first two come before the template knows their lines. */
async function sendEach(sourceDocumentId: string, texts: string[]): Promise<string[]> {
  const articles: string[] = [];
  for (const text of texts) {
    const { body } = await newsroom.http
      .post('/api/copydesk/imports')
      .auth(newsroom.apiToken, { type: 'bearer' })
      .send({ sourceDocumentId, items: [{ text }] });
    articles.push(body.data.items[0].articleDocumentId);
  }
  return articles;
}

const post = async (path: string, body: object = {}) => {
  const answer = await newsroom.http
    .post(`/copydesk${path}`)
    .auth(newsroom.adminToken, { type: 'bearer' })
    .send(body);
  expect(answer.status).toBe(200);
  return answer.body.data;
};

const reclean = (sourceDocumentId: string, more: object = {}) =>
  post('/reclean', { sourceDocumentId, ...more });

const draft = async (documentId: string) => newsroom.strapi.documents(ARTICLE).findOne({ documentId });
const bodyText = async (documentId: string): Promise<string> => (await draft(documentId))?.bodyText ?? '';
const itemOf = (articleDocumentId: string) =>
  newsroom.strapi.db.query(ITEM).findOne({ where: { articleDocumentId } });
const change = (documentId: string, data: object) =>
  newsroom.strapi.documents(ARTICLE).update({ documentId, data: fields({ ...data }) });

it('a dry run says what would change in what was imported before, and writes nothing', async () => {
  const { documentId } = await addSource(newsroom);
  const [first = '', second = '', third = ''] = await sendEach(documentId, numbers(3, 1).map(page));
  const before = [await draft(first), await draft(second), await itemOf(first)];
  const found = await reclean(documentId);
  expect(found).toMatchObject({ checked: 3, next: null });
  expect(found.articles).toMatchObject(
    [first, second].map((articleDocumentId) => ({
      articleDocumentId,
      goesOut: [
        { text: HOUSE, judge: 'template', reason: expect.stringMatching(/^Seen in 3 of the last 3/) },
      ],
      comesBack: [],
      fields: [],
      leftPassages: [],
      leftFields: [],
    })),
  );
  expect([await draft(first), await draft(second), await itemOf(first)]).toEqual(before);
  expect(await bodyText(third)).not.toContain(HOUSE);
});

it('applied, the drafts change so far, what is published stays, and nothing is left to do', async () => {
  const { documentId } = await addSource(newsroom);
  const [first = '', second = ''] = await sendEach(documentId, numbers(3, 20).map(page));
  await change(first, { originalUrl: 'https://harbourwire.example/20' });
  await newsroom.strapi.documents(ARTICLE).publish({ documentId: first });
  const before = await publicRows(newsroom);

  const applied = await reclean(documentId, { apply: true });
  expect(applied).toMatchObject({ checked: 3, articles: [{}, {}] });
  expect(await bodyText(first)).not.toContain(HOUSE);
  expect(await bodyText(second)).not.toContain(TIPS);
  const published = await newsroom.strapi
    .documents(ARTICLE)
    .findOne({ documentId: first, status: 'published' });
  expect(published?.bodyText).toContain(HOUSE);
  expect(await publicRows(newsroom)).toBe(before);
  const { ledger } = await itemOf(first);
  expect(ledger.entries.at(-1)).toMatchObject({ fate: 'removed', judge: 'template' });
  expect(await reclean(documentId)).toMatchObject({ checked: 3, articles: [] });

  const { removals } = (
    await newsroom.http
      .get(`/copydesk/articles/${first}/removals`)
      .auth(newsroom.adminToken, { type: 'bearer' })
  ).body.data;
  await post(`/articles/${first}/removals/${removals[0].block}/put-back`);
  expect(await bodyText(first)).toContain(HOUSE);
});

it('a passage that an editor has rewritten is left and listed; a line that the desk keeps comes back', async () => {
  const { documentId } = await addSource(newsroom);
  const [first = '', , third = ''] = await sendEach(documentId, numbers(3, 40).map(page));
  const text = (await bodyText(first)).split('\n\n');
  const edited = text.map((line) => paragraph(line === HOUSE ? `${HOUSE} So they say.` : line));
  await change(first, { body: edited });
  const { hash } = await newsroom.strapi.db
    .query(LINE)
    .findOne({ where: { sourceDocumentId: documentId, sample: TIPS } });
  await post(`/templates/${documentId}/lines/${hash}/keep`);

  const applied = await reclean(documentId, { apply: true });
  expect(applied.articles[0]).toMatchObject({
    articleDocumentId: first,
    goesOut: [],
    leftPassages: [{ text: HOUSE, why: 'edited' }],
  });
  expect(await bodyText(first)).toContain('So they say.');
  expect(applied.articles.at(-1)).toMatchObject({ articleDocumentId: third, comesBack: [{ text: TIPS }] });
  expect((await bodyText(third)).split('\n\n').at(-1)).toBe(TIPS);
});

it('what an editor decided about a passage holds through it', async () => {
  const { documentId } = await addSource(newsroom);
  const [first = '', , third = ''] = await sendEach(documentId, numbers(3, 60).map(page));
  const removalsOf = async (article: string) =>
    (
      await newsroom.http
        .get(`/copydesk/articles/${article}/removals`)
        .auth(newsroom.adminToken, { type: 'bearer' })
    ).body.data;
  const { kept } = await removalsOf(first);
  const own = kept.find(({ text }: { text: string }) => text.startsWith('Nobody in'));
  await post(`/articles/${first}/removals/${own.block}/take-out`);
  const { removals } = await removalsOf(third);
  await post(`/articles/${third}/removals/${removals[0].block}/put-back`);
  const numberOf = { [first]: own.block, [third]: removals[0].block };

  // Another engine may number the blocks otherwise: what was decided is known by its words.
  for (const article of [first, third]) {
    const { id, ledger, decisions } = await itemOf(article);
    const shifted = {
      ...ledger,
      entries: ledger.entries.map((one: { block: number }) => ({ ...one, block: one.block + 7 })),
    };
    const moved = decisions.map((one: { block: number }) => ({ ...one, block: one.block + 7 }));
    await newsroom.strapi.db
      .query(ITEM)
      .update({ where: { id }, data: { ledger: shifted, decisions: moved } });
  }
  await reclean(documentId, { apply: true });
  expect(await bodyText(first)).not.toContain('Nobody in');
  expect(await bodyText(first)).not.toContain(HOUSE);
  expect(await bodyText(third)).toContain(HOUSE);
  for (const article of [first, third])
    expect((await itemOf(article)).decisions[0].block).toBe(numberOf[article]);
  expect((await removalsOf(third)).removals[0]).toMatchObject({ text: HOUSE, putBack: true });
});

describe('the fields of the article', () => {
  it('follow the new reading where the import wrote them, and stay where an editor did', async () => {
    const { documentId } = await addSource(newsroom);
    const [article = ''] = await sendEach(documentId, [storyText(80)]);
    const { id, written } = await itemOf(article);
    const wrong = { ...written, headline: 'A headline that an older engine read', deck: 'Old' };
    await newsroom.strapi.db.query(ITEM).update({ where: { id }, data: { written: wrong } });
    await change(article, { headline: wrong.headline, byline: 'By Ines Calloway and the night desk' });

    const applied = await reclean(documentId, { apply: true });
    expect(applied.articles).toMatchObject([
      { fields: [{ field: 'headline', before: wrong.headline, after: written.headline }] },
    ]);
    expect(await draft(article)).toMatchObject({
      headline: written.headline,
      byline: 'By Ines Calloway and the night desk',
    });
  });

  it('that an editor has changed are listed, and attribution is never lowered', async () => {
    const { documentId } = await addSource(newsroom);
    const unsigned = storyText(81).replace('By Ines Calloway\n\n', '');
    const [signed = '', bare = ''] = await sendEach(documentId, [storyText(82), unsigned]);
    const { id, written } = await itemOf(signed);
    await newsroom.strapi.db
      .query(ITEM)
      .update({ where: { id }, data: { written: { ...written, headline: 'What an older engine read' } } });
    await change(signed, { headline: 'What an editor wrote' });
    const other = await itemOf(bare);
    const credited = { byline: 'By Leila Farrow', authors: [{ name: 'Leila Farrow' }] };
    await newsroom.strapi.db
      .query(ITEM)
      .update({ where: { id: other.id }, data: { written: { ...other.written, ...credited } } });
    await change(bare, credited);

    const applied = await reclean(documentId, { apply: true });
    expect(applied.articles).toMatchObject([
      {
        articleDocumentId: signed,
        fields: [],
        leftFields: [{ field: 'headline', before: 'What an editor wrote', after: written.headline }],
      },
    ]);
    expect(await draft(bare)).toMatchObject({ byline: 'By Leila Farrow' });
    expect(await draft(signed)).toMatchObject({ headline: 'What an editor wrote' });
  });
});

it('what was imported before anybody learned teaches its source first', async () => {
  const { documentId } = await addSource(newsroom);
  const [first = ''] = await sendEach(documentId, numbers(3, 100).map(page));
  for (const type of [TEMPLATE, LINE])
    await newsroom.strapi.db.query(type).deleteMany({ where: { sourceDocumentId: documentId } });
  const { articles } = await reclean(documentId);
  expect(articles[0]).toMatchObject({ articleDocumentId: first, goesOut: [{ text: HOUSE }] });
});

it('it goes in batches from where the last one ended, and leaves other sources alone', async () => {
  const [one, other] = [await addSource(newsroom), await addSource(newsroom)];
  const articles: string[] = [];
  for (const number of numbers(3, 120)) {
    articles.push(...(await sendEach(one.documentId, [page(number)])));
    await sendEach(other.documentId, [page(number + 20)]);
  }
  const seen: string[] = [];
  let after: number | null = 0;
  let checked = 0;
  while (after !== null) {
    const batch: { checked: number; next: number | null; articles: { articleDocumentId: string }[] } =
      await reclean(one.documentId, { after, limit: 1 });
    checked += batch.checked;
    seen.push(...batch.articles.map(({ articleDocumentId }) => articleDocumentId));
    after = batch.next;
  }
  expect(checked).toBe(3);
  expect(seen).toEqual(articles.slice(0, 2));
});

it('a program may ask for it with a token, and is told what is wrong with what it asks', async () => {
  const { documentId } = await addSource(newsroom);
  const [first = ''] = await sendEach(documentId, numbers(3, 160).map(page));
  const door = (body: object) =>
    newsroom.http.post('/api/copydesk/reclean').auth(newsroom.apiToken, { type: 'bearer' }).send(body);
  const { status, body } = await door({ sourceDocumentId: documentId });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({ checked: 3, articles: [{ articleDocumentId: first }, {}] });
  expect(await bodyText(first)).toContain(HOUSE);

  const refused = await door({ limit: 1_000 });
  expect(refused.status).toBe(400);
  expect(refused.body.error.message).toMatch(/^limit: /);
  expect((await newsroom.http.post('/api/copydesk/reclean').send({})).status).toBe(403);
});

it('two who apply it at once change each article once', async () => {
  const { documentId } = await addSource(newsroom);
  const articles = await sendEach(documentId, numbers(4, 180).map(page));
  const { hash } = await newsroom.strapi.db
    .query(LINE)
    .findOne({ where: { sourceDocumentId: documentId, sample: HOUSE } });
  await post(`/templates/${documentId}/lines/${hash}/keep`);
  await Promise.all([reclean(documentId, { apply: true }), reclean(documentId, { apply: true })]);
  for (const article of articles) expect((await bodyText(article)).split(HOUSE)).toHaveLength(2);
});
