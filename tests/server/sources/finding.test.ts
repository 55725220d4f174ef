import { addSource, ARTICLE, SOURCE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { storyText } from '../../newsroom/scrapes';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  await addSource(newsroom, { name: 'Harbour Wire', domains: [{ host: 'harbourwire.example' }] });
  await addSource(newsroom, { name: 'Mill Lane Monitor', domains: [{ host: 'milllane.co.uk' }] });
}, 120_000);
afterAll(() => newsroom.close());

interface Sent {
  name?: string;
  url?: string;
  text?: string;
  html?: string;
  /** The desk's choice for the whole import, by name. */
  chosen?: string;
}

/** Imports one scrape: how its source is known, and which it is. */
async function sourceOf({ chosen, ...item }: Sent) {
  const { http, apiToken, strapi } = newsroom;
  const { body } = await http
    .post('/api/copydesk/imports')
    .auth(apiToken, { type: 'bearer' })
    .send({ items: [item], ...(chosen === undefined ? {} : { sourceDocumentId: chosen }) })
    .expect(201);
  const [{ articleDocumentId, sourceEvidence }] = body.data.items;
  const article = await strapi
    .documents(ARTICLE)
    .findOne({ documentId: articleDocumentId, populate: ['source'] });
  return { evidence: sourceEvidence, source: article?.source ?? null };
}

let number = 100;
const text = (more = '') => `${storyText((number += 1))}${more}`;
const page = (head: string) => {
  const [headline, ...paragraphs] = text().split('\n\n');
  return `<html><head><title>${headline}</title>${head}</head><body><article><h1>${headline}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
};

const KNOWN: [string, () => Sent, string, RegExp][] = [
  [
    'the desk’s choice, whatever the address',
    () => ({ text: text(), url: 'https://harbourwire.example/1', chosen: 'Mill Lane Monitor' }),
    'Mill Lane Monitor',
    /import that brought it/,
  ],
  [
    'the address that it came from',
    () => ({ text: text(), url: 'https://www.harbourwire.example/2' }),
    'Harbour Wire',
    /address is on harbourwire\.example/,
  ],
  [
    'a host below its domain, under a public suffix of two parts',
    () => ({ text: text(), url: 'https://sport.milllane.co.uk/3' }),
    'Mill Lane Monitor',
    /address is on sport\.milllane\.co\.uk/,
  ],
  [
    'the address that the page calls its own, before the one that it was fetched from',
    () => ({
      html: page('<link rel="canonical" href="https://milllane.co.uk/4">'),
      url: 'https://mirror.example/4',
    }),
    'Mill Lane Monitor',
    /address is on milllane\.co\.uk/,
  ],
  [
    'the publisher in its metadata',
    () => ({ html: page('<meta property="og:site_name" content="Harbour Wire">') }),
    'Harbour Wire',
    /og:site_name: Harbour Wire/,
  ],
  [
    'the publisher in its JSON-LD',
    () => ({
      html: page(
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","publisher":{"@type":"Organization","name":"The Harbour Wire"}}</script>',
      ),
    }),
    'Harbour Wire',
    /JSON-LD publisher/,
  ],
  [
    '“Discover more from”',
    () => ({ text: text('\n\nDiscover more from Mill Lane Monitor') }),
    'Mill Lane Monitor',
    /Discover more from Mill Lane Monitor/,
  ],
  [
    'a folder that is called after it',
    () => ({ text: text(), name: 'monday/mill-lane monitor/7.txt' }),
    'Mill Lane Monitor',
    /folder "mill-lane monitor"/,
  ],
  [
    'a folder that is called after its site',
    () => ({ text: text(), name: 'www.harbourwire.example/2026/8.txt' }),
    'Harbour Wire',
    /folder "www\.harbourwire\.example"/,
  ],
];

it.each(KNOWN)('a source is known by %s', async (_by, sent, name, evidence) => {
  expect(await sourceOf(sent())).toMatchObject({
    source: { name, approval: 'approved' },
    evidence: expect.stringMatching(evidence),
  });
});

const UNKNOWN: [string, () => Sent, object, RegExp][] = [
  [
    'by its host alone, under its registrable domain',
    () => ({ text: text(), url: 'https://news.gullport.co.uk/1' }),
    { name: 'gullport.co.uk', homepage: 'https://gullport.co.uk' },
    /address is on news\.gullport\.co\.uk/,
  ],
  [
    'by what it calls itself',
    () => ({ text: text('\n\nDiscover more from Gullport Gazette') }),
    { name: 'Gullport Gazette', homepage: null },
    /Discover more from Gullport Gazette/,
  ],
];

it.each(UNKNOWN)(
  'a source that nobody knows is put before an editor %s',
  async (_by, sent, source, evidence) => {
    expect(await sourceOf(sent())).toMatchObject({
      source: { approval: 'awaiting', ...source },
      evidence: expect.stringMatching(evidence),
    });
  },
);

it('what nothing tells has no source, and a folder of any other name makes none', async () => {
  const before = await newsroom.strapi.documents(SOURCE).count({});
  for (const name of ['9.txt', 'drafts/9.txt', 'export.zip/9.txt', 'elsewhere.example/9.txt'])
    expect(await sourceOf({ text: text(), name })).toEqual({ source: null, evidence: null });
  expect(await newsroom.strapi.documents(SOURCE).count({})).toBe(before);
});
