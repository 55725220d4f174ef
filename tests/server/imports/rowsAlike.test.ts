import { clean, toStrapiBlocks } from '../../../plugins/copydesk/engine/src';
import { captionFields, writtenFields } from '../../../plugins/copydesk/server/src/imports/articleFields';
import { addSource, ARTICLE, fields, PHOTO_CAPTION } from '../../newsroom/content';
import { newRows, type Rows } from '../../newsroom/newRows';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const URL = 'https://www.tidewater.example/2026/05/harbour-wall';

/** A page with something for every field that an import fills. */
const PAGE = `<!doctype html><html lang="en"><head><title>Harbour wall to be raised by a metre</title>
<link rel="canonical" href="${URL}"><meta property="og:site_name" content="Tidewater Courier">
<meta property="article:section" content="Local"><meta name="keywords" content="harbour, floods">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour wall to be raised by a metre","datePublished":"2026-05-04T08:30:00+02:00","dateModified":"2026-05-05T10:00:00+02:00","author":[{"@type":"Person","name":"Ines Calloway"},{"@type":"Person","name":"Tomas Birk"}]}</script>
</head><body><article><h1>Harbour wall to be raised by a metre</h1>
<p class="deck">The council voted for the works after two floods in one winter.</p>
<p class="byline">By Ines Calloway and Tomas Birk</p>
<figure><img src="/wall.jpg" alt="Waves at the wall"><figcaption>Waves break over the harbour wall at Port Vellum. (Photo: Mateo Brandt/AP)</figcaption></figure>
<p>PORT VELLUM, May 4 (AP) — The council voted on Monday night to raise the harbour wall by a metre, after two floods in one winter had reached the market square and the school behind it.</p>
<p>The works begin in the autumn and take two years, said <a href="https://vellum.example/council">the council's engineer</a>, who had asked for them since 2019.</p>
<figure><img src="/square.jpg" alt="The square under water"><figcaption>The market square in January. Photo by Lena Ostrow</figcaption></figure>
<h2>Who pays</h2>
<p>Two thirds of the cost of eleven million are borne by the state, the rest by the town, which sells a plot of land for it.</p>
<p>© 2026 Tidewater Courier. All rights reserved.</p></article>
<section id="comments"><h2>12 Comments</h2><p>Comments are closed.</p></section></body></html>`;

/** What an import leaves beside the article: of itself, and of what it learned. */
const OF_IMPORTS = /^(?:copydesk_import|copydesk_template|pgboss|strapi_)/;

const ofTheArticle = (rows: Rows): Rows =>
  Object.fromEntries(Object.entries(rows).filter(([table]) => !OF_IMPORTS.test(table)));

it('a story lies in the database as Strapi’s own create would have laid it, in every table', async () => {
  const { strapi } = newsroom;
  const source = await addSource(newsroom, {
    name: 'Tidewater Courier',
    domains: [{ host: 'tidewater.example' }],
  });
  const { story } = clean({ html: PAGE, url: URL });
  // Or fields were tried that nothing stands in.
  expect(story).toMatchObject({
    deck: expect.any(String),
    authors: ['Ines Calloway', 'Tomas Birk'],
    dateline: { place: 'PORT VELLUM', agency: 'AP' },
    captions: [{ creator: 'Mateo Brandt' }, { creator: 'Lena Ostrow' }],
    commentsClosed: true,
    commentCount: 12,
    section: 'Local',
  });

  let made = { documentId: '' };
  const captions: string[] = [];
  const byStrapi = await newRows(newsroom, async () => {
    for (const caption of story.captions) {
      const data = fields(captionFields(caption));
      captions.push((await strapi.documents(PHOTO_CAPTION).create({ data })).documentId);
    }
    made = await strapi.documents(ARTICLE).create({
      data: fields({
        ...writtenFields(story, URL),
        body: toStrapiBlocks(story.body),
        source: source.documentId,
        photoCaptions: captions,
      }),
      status: 'draft',
    });
  });
  await strapi.documents(ARTICLE).delete({ documentId: made.documentId });
  for (const documentId of captions) await strapi.documents(PHOTO_CAPTION).delete({ documentId });

  const byImport = await newRows(newsroom, async () => {
    const { body } = await newsroom.http
      .post('/api/copydesk/imports')
      .set('Authorization', `Bearer ${newsroom.apiToken}`)
      .send({ items: [{ url: URL, html: PAGE }] })
      .expect(201);
    expect(body.data.items[0].reasons).toEqual(expect.any(Array));
    expect(body.data.counts).toMatchObject({ read: 1, failed: 0, rejected: 0, duplicate: 0 });
  });
  expect(Object.keys(ofTheArticle(byStrapi))).toEqual(
    expect.arrayContaining(['articles', 'articles_cmps', 'articles_source_lnk', 'photo_captions']),
  );
  expect(ofTheArticle(byImport)).toEqual(ofTheArticle(byStrapi));
});
