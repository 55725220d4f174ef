import {
  addCaption,
  addDraft,
  addPublished,
  addSource,
  ARTICLE,
  fields,
  readyMadeLicence,
} from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { allowReaders } from '../../newsroom/readers';

let newsroom: TestNewsroom;
let documentId: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  await allowReaders(newsroom);
  const licence = await readyMadeLicence(newsroom, 'cc-by-4.0');
  const source = await addSource(newsroom, {
    name: 'Smith & "Sons"',
    licence: licence.documentId,
    logoRequired: true,
  });
  const caption = await addCaption(newsroom, { credit: 'AP Photo/Mateo Brandt' });
  ({ documentId } = await addPublished(newsroom, {
    headline: 'Ferry crews accept a new contract',
    source: source.documentId,
    photoCaptions: [caption.documentId],
  }));
  await newsroom.http
    .post(`/copydesk/articles/${documentId}/corrections`)
    .auth(newsroom.adminToken, { type: 'bearer' })
    .send(ATTRIBUTION.corrections[0])
    .expect(200);
  await addDraft(newsroom, { headline: 'Not for readers yet' });
}, 120_000);
afterAll(() => newsroom.close());

const ATTRIBUTION = {
  text: 'By Ines Calloway. “Ferry crews accept a new contract” was originally published by Smith & "Sons". Republished under CC BY 4.0.',
  html:
    '<span lang="en" dir="ltr">By Ines Calloway. “Ferry crews accept a new contract” was originally published by ' +
    '<a href="https://harbourwire.example/2026/ferry-contract" rel="external">Smith &#38; &#34;Sons&#34;</a>. Republished under ' +
    '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>.</span>',
  placement: 'anywhere',
  language: 'en',
  link: 'https://harbourwire.example/2026/ferry-contract',
  byline: 'By Ines Calloway',
  source: 'Smith & "Sons"',
  logoRequired: true,
  licence: { name: 'CC BY 4.0', uri: 'https://creativecommons.org/licenses/by/4.0/' },
  photos: [{ caption: 'A ferry leaves Port Vellum at dawn.', credit: 'AP Photo/Mateo Brandt' }],
  corrections: [{ text: 'The ferries sail from pier 4.', date: '2026-05-06' }],
};

describe('a published article', () => {
  it.each([
    '',
    '?fields=headline',
    '?fields[0]=slug&fields[1]=language',
    '?populate=*',
    '?populate[source]=true',
  ])('comes with its attribution whatever the query: %s', async (query) => {
    const one = await newsroom.http.get(`/api/articles/${documentId}${query}`);
    expect(one.body.data.attribution).toEqual(ATTRIBUTION);
    const list = await newsroom.http.get(`/api/articles${query}`);
    expect(list.body.data.map(({ attribution }: { attribution: unknown }) => attribution)).toEqual([
      ATTRIBUTION,
    ]);
  });

  it('has its attribution on GraphQL', async () => {
    const query =
      '{ articles { headline attribution { text html placement language link byline source logoRequired licence { name uri } photos { caption credit } corrections { text date } } } }';
    const { body } = await newsroom.http.post('/graphql').send({ query });
    expect(body.data.articles).toEqual([
      { headline: 'Ferry crews accept a new contract', attribution: ATTRIBUTION },
    ]);
  });

  it('does not cost a query for each article of a list', async () => {
    for (let number = 0; number < 20; number += 1) await addPublished(newsroom, { section: 'Bulk' });
    let queries = 0;
    const count = () => (queries += 1);
    const read = async (size: number) => {
      queries = 0;
      await newsroom.http.get(
        `/api/articles?filters[section]=Bulk&fields=headline&pagination[pageSize]=${size}`,
      );
      return queries;
    };
    /** The newsroom's schedules ask on their own time, and are counted too: the fewest is what the list costs. */
    const fewest = async (size: number) =>
      Math.min(await read(size), await read(size), await read(size), await read(size));
    newsroom.strapi.db.connection.on('query', count);
    await read(1); // what Strapi reads once is read now
    const few = await fewest(2);
    const many = await fewest(20);
    newsroom.strapi.db.connection.removeListener('query', count);
    expect(few).toBeGreaterThan(0);
    expect(many).toBe(few);
  });
});

describe('a draft', () => {
  it.each([
    '?status=draft',
    '?status=draft&populate=*',
    '?publicationState=preview',
    '?status=draft&fields=headline',
  ])('never leaves by REST: %s', async (query) => {
    for (const token of [null, newsroom.apiToken]) {
      const request = newsroom.http.get(`/api/articles${query}&pagination[pageSize]=100`);
      const { text } = await (token === null ? request : request.auth(token, { type: 'bearer' }));
      expect(text).not.toContain('Not for readers yet');
    }
  });

  it('is not found by its id', async () => {
    const draft = await addDraft(newsroom, { headline: 'Still being edited' });
    for (const query of ['', '?status=draft']) {
      const { status } = await newsroom.http
        .get(`/api/articles/${draft.documentId}${query}`)
        .auth(newsroom.apiToken, { type: 'bearer' });
      expect(status).toBe(404);
    }
  });

  it('never leaves by GraphQL', async () => {
    const query =
      '{ articles(status: DRAFT) { headline publishedAt } articles_connection(status: DRAFT) { nodes { headline } pageInfo { total } } }';
    const { body } = await newsroom.http
      .post('/graphql')
      .auth(newsroom.apiToken, { type: 'bearer' })
      .send({ query });
    expect(JSON.stringify(body.data)).not.toContain('Not for readers yet');
    expect(
      body.data.articles.every(({ publishedAt }: { publishedAt: unknown }) => publishedAt !== null),
    ).toBe(true);
  });

  it('is what a published article shows nothing of', async () => {
    const { documentId: edited } = await addPublished(newsroom, { headline: 'As published' });
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId: edited, data: fields({ headline: 'As rewritten' }) });
    const { body } = await newsroom.http.get(`/api/articles/${edited}?status=draft`);
    expect(body.data.headline).toBe('As published');
  });
});
