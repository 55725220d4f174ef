import { addSource, ARTICLE, SOURCE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { storyText } from '../../newsroom/scrapes';

const ITEM = 'plugin::copydesk.import-item';
const HOUSE = 'The paper of record for these shores is printed by Salt Marsh Media, a family firm, on reeds.';
const TIPS = 'Tips for the night desk';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const page = (number: number) => [storyText(number), HOUSE, TIPS].join('\n\n');

const send = async (sourceDocumentId: string | null, texts: string[]) => {
  const { body, status } = await newsroom.http
    .post('/api/copydesk/imports')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({ sourceDocumentId, items: texts.map((text) => ({ text })) });
  expect(status).toBe(201);
  return body.data.items;
};

const ask = async (method: 'get' | 'post', path: string) => {
  const { body, status } = await newsroom.http[method](`/copydesk/templates${path}`).auth(
    newsroom.adminToken,
    { type: 'bearer' },
  );
  expect(status).toBe(200);
  return body.data;
};

const bodyOf = async (item: { articleDocumentId: string }): Promise<string> =>
  (await newsroom.strapi.documents(ARTICLE).findOne({ documentId: item.articleDocumentId }))?.bodyText ?? '';

const numbers = (count: number, from: number) => Array.from({ length: count }, (_, index) => index + from);

it('a line is taken out from the third article of its source on, with a reason that counts', async () => {
  const { documentId, name } = await addSource(newsroom);
  const bodies: string[] = [];
  for (const number of [1, 2, 3]) bodies.push(await bodyOf((await send(documentId, [page(number)]))[0]));
  expect(bodies.map((body) => body.includes(HOUSE))).toEqual([true, true, false]);

  const items = await send(documentId, [page(4)]);
  const { body } = await newsroom.http
    .get(`/copydesk/articles/${items[0].articleDocumentId}/removals`)
    .auth(newsroom.adminToken, { type: 'bearer' });
  expect(body.data.removals).toMatchObject([
    { text: HOUSE, judge: 'template', reason: `Seen in 4 of the last 4 articles of ${name}.` },
    { text: TIPS, judge: 'template' },
  ]);
});

it('a first import learns over itself: its first page is as clean as its last', async () => {
  const items = await send(
    null,
    numbers(30, 100).map((number) => `${page(number)}\n\nDiscover more from Gullport Gazette`),
  );
  for (const item of items) {
    const body = await bodyOf(item);
    expect(body).toContain('came out to look');
    expect(body).not.toContain(HOUSE);
    expect(body).not.toContain(TIPS);
  }
  const [source] = await newsroom.strapi
    .documents(SOURCE)
    .findMany({ filters: { name: 'Gullport Gazette' } });
  const template = await ask('get', `/${source?.documentId}`);
  expect(template).toMatchObject({ articles: 30, source: { name: 'Gullport Gazette' } });
  expect(template.lines).toMatchObject([
    { sample: 'Discover more from Gullport Gazette', count: 30 },
    { sample: HOUSE, count: 30, isKept: false },
    { sample: TIPS, count: 30, isKept: false },
  ]);
});

it('a scrape that comes again, or that was looked at only, is not counted again', async () => {
  const { documentId } = await addSource(newsroom);
  await send(documentId, [page(200), page(200), page(200)]);
  await send(documentId, [page(200)]);
  expect(await ask('get', `/${documentId}`)).toMatchObject({ articles: 1, lines: [] });

  await send(documentId, [page(201)]);
  const { body } = await newsroom.http
    .post('/copydesk/preview')
    .auth(newsroom.adminToken, { type: 'bearer' })
    .send({ content: page(202), sourceDocumentId: documentId });
  expect(body.data.story.bodyText).not.toContain(HOUSE);
  expect(await ask('get', `/${documentId}`)).toMatchObject({ articles: 2, lines: [] });
});

it('what was learned of one source is not used on another', async () => {
  const [one, other] = [await addSource(newsroom), await addSource(newsroom)];
  await send(one.documentId, numbers(4, 300).map(page));
  const [item] = await send(other.documentId, [page(310)]);
  expect(await bodyOf(item)).toContain(HOUSE);
});

it('the desk keeps a line, and it stays in whatever comes next', async () => {
  const { documentId } = await addSource(newsroom);
  await send(documentId, numbers(4, 400).map(page));
  const { lines } = await ask('get', `/${documentId}`);
  const { hash } = lines.find(({ sample }: { sample: string }) => sample === HOUSE);
  await ask('post', `/${documentId}/lines/${hash}/keep`);
  const [kept] = await send(documentId, [page(410)]);
  expect(await bodyOf(kept)).toContain(HOUSE);
  expect(await bodyOf(kept)).not.toContain(TIPS);

  await ask('post', `/${documentId}/lines/${hash}/unkeep`);
  const [again] = await send(documentId, [page(411)]);
  expect(await bodyOf(again)).not.toContain(HOUSE);
});

it('what was learned is forgotten when an editor says so, but for what the desk keeps', async () => {
  const { documentId } = await addSource(newsroom);
  await send(documentId, numbers(4, 500).map(page));
  const { lines } = await ask('get', `/${documentId}`);
  const { hash } = lines.find(({ sample }: { sample: string }) => sample === TIPS);
  await ask('post', `/${documentId}/lines/${hash}/keep`);
  expect(await ask('post', `/${documentId}/forget`)).toMatchObject({
    articles: 0,
    lines: [{ sample: TIPS, isKept: true, count: 0 }],
  });
  expect(await ask('get', '')).toEqual(
    expect.arrayContaining([expect.objectContaining({ documentId, articles: 0 })]),
  );
  const [item] = await send(documentId, [page(510)]);
  expect(await bodyOf(item)).toContain(HOUSE);
});

it('a page that the engine refuses stays with its row, and the others are learned from', async () => {
  const { documentId } = await addSource(newsroom);
  const items = await send(documentId, [page(600), '   \n ', page(601), page(602)]);
  expect(items.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'held',
    'rejected',
    'held',
    'held',
  ]);
  expect(await bodyOf(items[0])).not.toContain(HOUSE);
  expect(await newsroom.strapi.db.query(ITEM).count({ where: { outcome: 'failed' } })).toBe(0);
});

it('two imports at once count every article once', async () => {
  const { documentId } = await addSource(newsroom);
  await Promise.all([
    send(documentId, numbers(10, 700).map(page)),
    send(documentId, numbers(10, 720).map(page)),
  ]);
  const { articles, lines } = await ask('get', `/${documentId}`);
  expect(articles).toBe(20);
  expect(lines.map(({ count }: { count: number }) => count)).toEqual([20, 20]);
});

describe('a source that is known well', () => {
  let source: Awaited<ReturnType<typeof addSource>>;
  beforeAll(async () => {
    source = await addSource(newsroom, { domains: [{ host: 'wellknown.example' }] });
    await send(source.documentId, numbers(52, 800).map(page));
  });

  const sendAll = async (items: { html?: string; text?: string; url: string }[]) => {
    const { body } = await newsroom.http
      .post('/api/copydesk/imports')
      .auth(newsroom.apiToken, { type: 'bearer' })
      .send({ items });
    return body.data.items;
  };

  it('has its scrapes cleaned by what it printed before, and they are learned from', async () => {
    const items = await sendAll(
      numbers(3, 900).map((number) => ({
        text: page(number),
        url: `https://wellknown.example/${number}`,
      })),
    );
    for (const item of items) {
      expect(await bodyOf(item)).toContain('came out to look');
      expect(await bodyOf(item)).not.toContain(HOUSE);
    }
    const learned = await newsroom.strapi.db
      .query('plugin::copydesk.template')
      .findOne({ where: { sourceDocumentId: source.documentId } });
    expect(learned.articles).toBe(55);
    const { lines } = await ask('get', `/${source.documentId}`);
    expect(lines).toContainEqual(expect.objectContaining({ sample: HOUSE, count: 50 }));
  });

  it('is not taken for that of a page that names another site as its own', async () => {
    const other = await addSource(newsroom, { domains: [{ host: 'otherpaper.example' }] });
    const html = (number: number) => `<!doctype html><html><head>
      <link rel="canonical" href="https://otherpaper.example/${number}"></head><body><article>
      ${page(number)
        .split('\n\n')
        .map((text) => `<p>${text}</p>`)
        .join('')}</article></body></html>`;
    const [there, here] = await sendAll([
      { html: html(950), url: 'https://wellknown.example/950' },
      { text: page(951), url: 'https://wellknown.example/951' },
    ]);
    const sourceOf = async ({ articleDocumentId }: { articleDocumentId: string }) => {
      const article = await newsroom.strapi
        .documents(ARTICLE)
        .findOne({ documentId: articleDocumentId, populate: { source: true } });
      return article?.source?.documentId;
    };
    expect([await sourceOf(there), await sourceOf(here)]).toEqual([other.documentId, source.documentId]);
    expect(await bodyOf(there)).toContain(HOUSE);
    expect(await bodyOf(here)).not.toContain(HOUSE);
  });
});
