import { DOMParser } from '@xmldom/xmldom';
import { parseFeed } from 'feedsmith';
import { Agent, cacheStores, interceptors, request } from 'undici-7';
import {
  addCaption,
  addDraft,
  addPublished,
  addSource,
  ARTICLE,
  paragraph,
  readyMadeLicence,
} from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { allowReaders } from '../../newsroom/readers';

/** As the block editor keeps it. */
const PICTURE = {
  ...{ name: 'pier.jpg', hash: 'pier', ext: '.jpg', mime: 'image/jpeg', size: 12, width: 8, height: 6 },
  ...{ url: 'https://vellum.example/pier.jpg', alternativeText: 'Pier "4"', provider: 'local' },
  ...{ createdAt: '2026-05-05T06:00:00Z', updatedAt: '2026-05-05T06:00:00Z' },
};

const FORMATS = ['rss', 'atom', 'json'] as const;

let newsroom: TestNewsroom;
let address: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  await allowReaders(newsroom, ['plugin::copydesk.syndication.feed']);
  const server = strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
}, 120_000);
afterAll(() => newsroom.close());

const feed = async (format: string, query = ''): Promise<string> => {
  const answer = await newsroom.http.get(`/api/copydesk/feed/${format}${query}`).buffer(true).expect(200);
  return Buffer.isBuffer(answer.body) ? answer.body.toString('utf8') : answer.text;
};

const headlines = async (query = ''): Promise<string[]> => {
  const { items } = JSON.parse(await feed('json', query));
  return items.map(({ title }: { title: string }) => title);
};

const credited = async (more: Record<string, unknown> = {}) => {
  const licence = await readyMadeLicence(newsroom, 'cc-by-4.0');
  const source = await addSource(newsroom, {
    name: `Harbour & Sons ${Math.random()}`,
    homepage: 'https://harbourwire.example',
    licence: licence.documentId,
  });
  const caption = await addCaption(newsroom, {
    credit: 'AP Photo/Mateo Brandt',
    copyrightNotice: '© 2026 AP',
    imageUrl: 'https://harbourwire.example/ferry.jpg?w=800&h=600',
  });
  const article = await addPublished(newsroom, {
    source: source.documentId,
    photoCaptions: [caption.documentId],
    authors: [{ name: 'Inés Calloway' }, { name: 'Tove Aldridge' }],
    ...more,
  });
  return { ...article, source };
};

describe('a public article in the feeds', () => {
  it('has whose it is in each format', async () => {
    const { documentId, source } = await credited({
      headline: 'Ferry crews accept',
      deck: 'After nine days.',
      section: 'Harbour',
      keywords: ['ferries', 'strike'],
    });
    const rss = parseFeed(await feed('rss')).feed;
    expect(rss).toMatchObject({
      items: [
        {
          title: 'Ferry crews accept',
          description: 'After nine days.',
          guid: { value: documentId },
          source: { title: source.name, url: 'https://harbourwire.example' },
          dc: { creators: ['Inés Calloway', 'Tove Aldridge'] },
          creativeCommons: { licenses: ['https://creativecommons.org/licenses/by/4.0/'] },
          categories: [{ name: 'Harbour' }, { name: 'ferries' }, { name: 'strike' }],
          media: {
            contents: [
              {
                url: 'https://harbourwire.example/ferry.jpg?w=800&h=600',
                credits: [{ value: 'AP Photo/Mateo Brandt' }],
                copyright: { value: '© 2026 AP' },
              },
            ],
          },
        },
      ],
    });
    expect(parseFeed(await feed('atom')).feed).toMatchObject({
      entries: [
        {
          authors: [{ name: 'Inés Calloway' }, { name: 'Tove Aldridge' }],
          links: [
            { href: `${address}/api/articles/${documentId}`, rel: 'alternate' },
            { href: 'https://harbourwire.example/2026/ferry-contract', rel: 'via' },
            { href: 'https://creativecommons.org/licenses/by/4.0/', rel: 'license' },
          ],
          source: { title: { value: source.name } },
          media: { contents: [{ credits: [{ value: 'AP Photo/Mateo Brandt' }] }] },
        },
      ],
    });
    const [item] = JSON.parse(await feed('json')).items;
    expect(item).toMatchObject({
      id: documentId,
      external_url: 'https://harbourwire.example/2026/ferry-contract',
      authors: [{ name: 'Inés Calloway' }, { name: 'Tove Aldridge' }],
      tags: ['Harbour', 'ferries', 'strike'],
      _attribution: { source: source.name, photos: [{ credit: 'AP Photo/Mateo Brandt' }] },
    });
    for (const format of FORMATS) {
      const text = await feed(format);
      expect(text).toContain('was originally published by');
      expect(text).toContain('(AP Photo/Mateo Brandt)');
    }
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
  });

  it('is well formed and shows what was written, whatever that is', async () => {
    const headline = 'A ]]> <script>alert(1)</script> & \u0001\u{1F6A2}';
    const caption = await addCaption(newsroom, { imageUrl: PICTURE.url });
    const { documentId } = await credited({
      headline,
      photoCaptions: [caption.documentId],
      body: [
        { type: 'image', image: PICTURE, children: [{ type: 'text', text: '' }] },
        paragraph('1 < 2 & 3 > 2 ]]> \u0008 "quoted" <script>alert(1)</script>'),
        {
          type: 'paragraph',
          children: [
            {
              type: 'link',
              url: 'https://vellum.example/?a=1&b="2"',
              children: [{ type: 'text', text: 'a link', bold: true }],
            },
          ],
        },
      ],
    });
    for (const format of ['rss', 'atom'] as const) {
      const faults: string[] = [];
      const text = await feed(format);
      const document = new DOMParser({
        onError: (_level, message) => void faults.push(message),
      }).parseFromString(text, 'text/xml');
      expect(faults).toEqual([]);
      expect(document.getElementsByTagName('script').length).toBe(0);
      const content = document.getElementsByTagName(format === 'rss' ? 'content:encoded' : 'content')[0]
        ?.textContent;
      expect(content).toContain('1 &lt; 2 &amp; 3 &gt; 2');
      expect(content).toContain(
        '<p><a href="https://vellum.example/?a=1&amp;b=&quot;2&quot;"><strong>a link</strong></a></p>',
      );
      expect(content).toContain('<img src="https://vellum.example/pier.jpg" alt="Pier &quot;4&quot;" />');
      expect(content).not.toContain('<script');
    }
    expect((await headlines())[0]).toContain('<script>');
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
  });

  it('is asked for by source, section, language and number', async () => {
    const one = await credited({ headline: 'Of the harbour', section: 'Harbour' });
    const two = await credited({ headline: 'Vom Hafen', section: 'Hafen', language: 'de' });
    await addDraft(newsroom, { headline: 'Not for readers yet' });
    expect(await headlines()).toEqual(['Vom Hafen', 'Of the harbour']);
    expect(await headlines('?limit=1')).toEqual(['Vom Hafen']);
    expect(await headlines('?section=Harbour')).toEqual(['Of the harbour']);
    expect(await headlines('?language=de')).toEqual(['Vom Hafen']);
    expect(await headlines(`?source=${one.source.documentId}`)).toEqual(['Of the harbour']);
    for (const { documentId } of [one, two])
      await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
    expect(await headlines()).toEqual([]);
    expect(parseFeed(await feed('rss')).format).toBe('rss');
  });

  it('is not in them once it has expired, though no clock has struck', async () => {
    const { documentId } = await credited({
      headline: 'Gone by noon',
      expires: new Date(Date.now() + 3_600_000),
    });
    expect(await headlines()).toEqual(['Gone by noon']);
    await newsroom.strapi.db
      .connection('articles')
      .where({ document_id: documentId })
      .update({
        expires: newsroom.strapi.db.dialect.client === 'sqlite' ? Date.now() - 1 : new Date(Date.now() - 1),
      });
    expect(await headlines()).toEqual([]);
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
  });

  it.each([
    ['/api/copydesk/feed/xml', 404, /Ask for rss, atom, json/],
    ['/api/copydesk/feed/rss?limit=0', 400, /limit/],
    ['/api/copydesk/feed/rss?limit=many', 400, /limit/],
    ['/api/copydesk/feed/rss?status=draft', 400, /status/],
  ])('%s gets HTTP %d', async (path, status, message) => {
    const answer = await newsroom.http.get(path);
    expect({ status: answer.status, message: answer.body.error.message }).toEqual({
      status,
      message: expect.stringMatching(message),
    });
  });
});

describe('through a cache that all readers share', () => {
  const throughCache = () => {
    const store = new cacheStores.MemoryCacheStore();
    const dispatcher = new Agent().compose(interceptors.cache({ store, type: 'shared', methods: ['GET'] }));
    return async (path: string) => {
      const { statusCode, body } = await request(`${address}${path}`, { dispatcher });
      return { status: statusCode, text: await body.text() };
    };
  };

  it('a killed article is gone at the next question', async () => {
    const { documentId } = await credited({ headline: 'Withdrawn at ten' });
    const get = throughCache();
    const asked = [
      `/api/articles/${documentId}`,
      '/api/articles?fields=headline',
      ...FORMATS.map((format) => `/api/copydesk/feed/${format}`),
    ];
    for (let twice = 0; twice < 2; twice++)
      for (const path of asked)
        expect(await get(path)).toMatchObject({
          status: 200,
          text: expect.stringContaining('Withdrawn at ten'),
        });

    await newsroom.http
      .post(`/copydesk/articles/${documentId}/kill`)
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ notice: 'The agency withdrew it.' })
      .expect(200);
    const [article, ...lists] = asked;
    expect(await get(article ?? '')).toEqual({
      status: 410,
      text: expect.stringContaining('The agency withdrew it.'),
    });
    for (const path of lists) expect((await get(path)).text).not.toContain('Withdrawn at ten');
  });

  it('what is as it was is not sent again', async () => {
    const { documentId } = await credited({ headline: 'Read again and again' });
    for (const path of [`/api/articles/${documentId}`, '/api/copydesk/feed/rss']) {
      const first = await newsroom.http.get(path).expect(200);
      expect(first.headers['cache-control']).toBe('no-cache');
      const { etag } = first.headers;
      const again = await newsroom.http.get(path).set('If-None-Match', String(etag)).expect(304);
      expect(again.text).toBe('');
      await newsroom.strapi
        .documents(ARTICLE)
        .update({ documentId, data: { section: 'Harbour' }, status: 'published' });
      await newsroom.http.get(path).set('If-None-Match', String(etag)).expect(200);
      await newsroom.strapi
        .documents(ARTICLE)
        .update({ documentId, data: { section: null }, status: 'published' });
    }
  });
});
