import { setTimeout } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';
import type { Newsroom } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
import { fetchPhotos } from '../../../plugins/copydesk/server/src/photos/fetchPhotos';
import { pictureKind } from '../../../plugins/copydesk/server/src/photos/pictureKind';
import { pictureName } from '../../../plugins/copydesk/server/src/photos/pictureName';
import { addSource, ARTICLE, fields, PHOTO_CAPTION, SOURCE } from '../../newsroom/content';
import { deskOf } from '../../newsroom/desk';
import { answers, openSite, pageOf, picturedPage, says, type TestSite } from '../../newsroom/site';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { photoFile } from '../../newsroom/photoFile';

const HOUR = 3_600_000;
const FILE = 'plugin::upload.file';
const FETCH = 'plugin::copydesk.photo-fetch';

const SAID = {
  xmp: {
    'dc:creator': 'Mateo Brandt',
    'photoshop:Credit': 'AP',
    'xmpRights:UsageTerms': 'Editorial use, one year',
  },
} as const;
const JPEG = photoFile(SAID);

let site: TestSite;
let newsroom: TestNewsroom;
let desk: Newsroom;
beforeAll(async () => {
  site = await openSite();
  newsroom = await openNewsroom();
  // The tests are the clock.
  newsroom.strapi.cron.remove('copydeskFetchPhotos');
  desk = server();
}, 120_000);
afterAll(async () => {
  await desk.fetcher.close();
  await newsroom.close();
  await site.close();
});
beforeEach(() => {
  site.pages.clear();
  site.asked.length = 0;
});

const server = () => deskOf(newsroom, { imports: { photos: 'fetch' } });
const later = (milliseconds: number) => new Date(Date.now() + milliseconds);
const look = (at: Date = later(0)) => fetchPhotos(desk, at);

let number = 0;

/** A page of an article of its own, with these pictures. */
function withPictures(...urls: readonly string[]): string {
  number += 1;
  return picturedPage(number, urls);
}

/** Imports a page, and gives what is known of its draft. */
async function importPage(html: string, sourceDocumentId?: string) {
  const { body } = await newsroom.http
    .post('/api/copydesk/imports')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({ items: [{ html }], sourceDocumentId });
  const [{ articleDocumentId }] = body.data.items;
  return { articleDocumentId, captions: () => captionsOf(articleDocumentId) };
}

async function captionsOf(documentId: string) {
  const article = await newsroom.strapi.db.query(ARTICLE).findOne({
    where: { documentId, publishedAt: null },
    populate: { photoCaptions: { populate: { image: true }, orderBy: { id: 'asc' } } },
  });
  return article.photoCaptions;
}

/** A PNG of 144 million white pixels, in a few kilobytes. */
function vastPng(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const head = Buffer.from(type, 'latin1');
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(Buffer.concat([head, data])));
    return Buffer.concat([length, head, data, sum]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(12_000, 0);
  size.writeUInt32BE(12_000, 4);
  size[8] = 1;
  const rows = deflateSync(Buffer.alloc(12_000 * (1 + 12_000 / 8)));
  const mark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([mark, chunk('IHDR', size), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

const files = () => newsroom.strapi.db.query(FILE).count({});
const fetchOf = (url: string) => newsroom.strapi.db.query(FETCH).findOne({ where: { url } });

it('a picture is known by its content alone, and SVG is none', () => {
  const avif = Buffer.concat([Buffer.from([0, 0, 0, 28]), Buffer.from('ftypavif')]);
  expect(
    [JPEG, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('GIF89a'), avif].map(pictureKind),
  ).toEqual([
    { mime: 'image/jpeg', ext: '.jpg' },
    { mime: 'image/png', ext: '.png' },
    { mime: 'image/gif', ext: '.gif' },
    { mime: 'image/avif', ext: '.avif' },
  ]);
  expect(pictureKind(Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'))?.mime).toBe('image/webp');
  for (const other of [
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<html>',
    '',
    'RIFF\0\0\0\0WAVE',
    'BM',
    '%PDF-1.7',
  ])
    expect(pictureKind(Buffer.from(other, 'latin1'))).toBeNull();
});

it('its file is called after its address, and otherwise than that of any other', () => {
  expect(pictureName('https://post.example/2026/Night%20ferry.JPG?w=1200')).toMatch(
    /^night-20ferry-[0-9a-f]{12}$/,
  );
  expect(pictureName('https://post.example/')).toMatch(/^photo-[0-9a-f]{12}$/);
  expect(pictureName('https://post.example/a.jpg?1')).not.toBe(pictureName('https://post.example/a.jpg?2'));
  expect(pictureName(`https://post.example/${'../'.repeat(9)}${'x'.repeat(900)}`).length).toBeLessThan(80);
});

describe('the photos of what is imported', () => {
  it('stay where they are, unless the newsroom or the source wants them fetched', async () => {
    const url = `${site.home}/left.jpg`;
    site.pages.set('/left.jpg', says(JPEG, 'image/jpeg'));
    const { captions } = await importPage(withPictures(url));
    expect(await fetchPhotos(deskOf(newsroom), later(0))).toEqual([]);
    expect(site.asked).toEqual([]);
    expect(await captions()).toMatchObject([{ imageUrl: url, image: null }]);
    await look();
  });

  it('are fetched, kept with their alternative text, and what their files say fills the captions', async () => {
    const url = `${site.home}/photos/dawn.jpg?w=1200`;
    site.pages.set('/photos/dawn.jpg?w=1200', says(JPEG, 'application/octet-stream'));
    const { captions } = await importPage(withPictures(url));
    expect(await look()).toEqual([{ url, linked: 1, reason: null }]);
    const [caption] = await captions();
    expect(caption).toMatchObject({
      imageUrl: url,
      imageUnfetched: null,
      creator: 'Mateo Brandt',
      agency: 'AP',
      usageTerms: 'Editorial use, one year',
      image: {
        name: `${pictureName(url)}.jpg`,
        mime: 'image/jpeg',
        ext: '.jpg',
        alternativeText: `Ferry ${number} at dawn`,
      },
    });
    await newsroom.http.get(caption.image.url).expect(200).expect('content-type', 'image/jpeg');
    expect(await look(later(HOUR))).toEqual([]);
    expect(site.asked).toEqual(['/photos/dawn.jpg?w=1200']);
  });

  it('of one address are fetched once, in one import and in the next', async () => {
    const url = `${site.home}/same.jpg`;
    site.pages.set('/same.jpg', says(JPEG, 'image/jpeg'));
    const [one, other] = [await importPage(withPictures(url)), await importPage(withPictures(url))];
    const before = await files();
    expect(await look()).toEqual([{ url, linked: 2, reason: null }]);
    const third = await importPage(withPictures(url));
    expect(await look()).toEqual([{ url, linked: 1, reason: null }]);
    const ids = await Promise.all(
      [one, other, third].map(async ({ captions }) => (await captions())[0].image.id),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await files()).toBe(before + 1);
    expect(site.asked).toEqual(['/same.jpg']);
  });

  it('are fetched once where two servers look at the same moment', async () => {
    const urls = [1, 2, 3].map((index) => `${site.home}/two-${index}.jpg`);
    for (const url of urls)
      site.pages.set(new URL(url).pathname, (_request, response) => {
        void setTimeout(100).then(() => response.writeHead(200).end(JPEG));
      });
    const { captions } = await importPage(withPictures(...urls));
    const before = await files();
    const other = server();
    const done = (await Promise.all([look(), fetchPhotos(other, later(0))])).flat();
    // What the one had noted when the other looked may be the other's; between them they have all.
    expect([...done, ...(await look())].map(({ linked }) => linked)).toEqual([1, 1, 1]);
    expect(site.asked.sort()).toEqual(urls.map((url) => new URL(url).pathname));
    expect(await files()).toBe(before + 3);
    for (const caption of await captions()) expect(caption.image).not.toBeNull();
    await other.fetcher.close();
  });

  it('are left where an editor has chosen another picture meanwhile, and leave no file behind', async () => {
    const url = `${site.home}/late.jpg`;
    site.pages.set('/late.jpg', says(JPEG, 'image/jpeg'));
    const { captions } = await importPage(withPictures(url));
    const [{ documentId }] = await captions();
    await newsroom.strapi.documents(PHOTO_CAPTION).update({
      documentId,
      data: fields({ imageUrl: 'https://post.example/another.jpg' }),
    });
    // Noted with the address that it has now, which is then put back.
    await newsroom.strapi.db.query(FETCH).create({
      data: {
        captionDocumentId: documentId,
        url,
        urlHash: 'late',
        state: 'waiting',
        dueAt: later(0).toISOString(),
      },
    });
    const before = await files();
    expect((await look()).find((one) => one.url === url)).toMatchObject({ linked: 0 });
    expect(await files()).toBe(before);
    expect((await captions())[0].image).toBeNull();
    expect(await fetchOf(url)).toMatchObject({ state: 'givenUp' });
  });

  it('are fetched for a source that says so, and for no other, where the newsroom leaves them', async () => {
    for (const name of ['wanted', 'unwanted']) site.pages.set(`/${name}.jpg`, says(JPEG, 'image/jpeg'));
    const wanting = await addSource(newsroom);
    const leaving = await addSource(newsroom, { photos: 'link' });
    const linking = deskOf(newsroom);
    const say = (photos: 'fetch' | null) =>
      newsroom.strapi.documents(SOURCE).update({ documentId: wanting.documentId, data: fields({ photos }) });
    const one = await importPage(withPictures(`${site.home}/wanted.jpg`), wanting.documentId);
    const other = await importPage(withPictures(`${site.home}/unwanted.jpg`), leaving.documentId);
    // Now only: the newsroom itself looks as soon as an import has ended, and may not connect to this site.
    await say('fetch');
    expect(await fetchPhotos(linking, later(0))).toEqual([
      { url: `${site.home}/wanted.jpg`, linked: 1, reason: null },
    ]);
    expect((await one.captions())[0].image).not.toBeNull();
    expect((await other.captions())[0].image).toBeNull();
    await say(null);
    await linking.fetcher.close();
  });
});

describe('a photo that can not be had', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const final: [string, () => void, RegExp][] = [
    [
      'is a web page',
      () => site.pages.set('/x.jpg', says(pageOf('Not found'))),
      /is no picture of a kind that is taken.*text\/html/,
    ],
    [
      'is SVG, whatever it is called',
      () => site.pages.set('/x.jpg', says(SVG, 'image/jpeg')),
      /is no picture of a kind that is taken/,
    ],
    ['is not there', () => undefined, /answered with HTTP 404/],
    [
      'only begins as one',
      () => site.pages.set('/x.jpg', says(JPEG.subarray(0, 40), 'image/jpeg')),
      /begins as a picture, but can’t be read as one/,
    ],
  ];

  it.each(final)(
    'since it %s leaves its caption as it is, says why, and is not tried again',
    async (_why, serve, reason) => {
      serve();
      const url = `${site.home}/x.jpg`;
      await newsroom.strapi.db.query(FETCH).deleteMany({ where: { url } });
      const before = await files();
      const { captions } = await importPage(withPictures(url));
      expect(await look()).toEqual([{ url, linked: 0, reason: expect.stringMatching(reason) }]);
      expect(await captions()).toMatchObject([
        {
          imageUrl: url,
          image: null,
          imageUnfetched: expect.stringMatching(reason),
          alternativeText: `Ferry ${number} at dawn`,
        },
      ]);
      expect(await files()).toBe(before);
      expect(await look(later(48 * HOUR))).toEqual([]);
    },
  );

  it('since it stands in a private network is never connected to', async () => {
    const url = 'http://10.0.0.1/ferry.jpg';
    const { captions } = await importPage(withPictures(url));
    expect(await look()).toMatchObject([{ url, linked: 0 }]);
    expect(await captions()).toMatchObject([
      {
        image: null,
        imageUnfetched:
          '10.0.0.1 is not fetched: it is no address of the public internet. It is tried again.',
      },
    ]);
    await newsroom.strapi.db.query(FETCH).deleteMany({ where: { url } });
  });

  it('since its robots.txt does not allow it is left', async () => {
    const other = await openSite();
    other.pages.set('/robots.txt', says('User-agent: *\nDisallow: /photos/', 'text/plain'));
    other.pages.set('/photos/a.jpg', says(JPEG, 'image/jpeg'));
    const url = `${other.home}/photos/a.jpg`;
    const { captions } = await importPage(withPictures(url));
    await look();
    expect((await captions())[0].imageUnfetched).toMatch(/robots\.txt .* does not allow it/);
    expect(other.asked).toEqual([]);
    await newsroom.strapi.db.query(FETCH).deleteMany({ where: { url } });
    await other.close();
  });

  it('since its server fails is tried four times, more and more rarely, and then no more', async () => {
    const url = `${site.home}/busy.jpg`;
    site.pages.set('/busy.jpg', answers(503));
    const { captions } = await importPage(withPictures(url));
    const waits: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      const at = Date.now();
      await look(later(24 * HOUR));
      const { dueAt, state } = await fetchOf(url);
      if (state === 'waiting') waits.push(Math.round((Date.parse(dueAt) - at) / 60_000));
    }
    expect(site.asked).toHaveLength(4);
    expect(waits).toEqual([5, 60, 720]);
    expect(await fetchOf(url)).toMatchObject({ state: 'givenUp', tries: 4 });
    expect(await captions()).toMatchObject([
      { image: null, imageUnfetched: `${url} answered with HTTP 503.` },
    ]);
  });

  it('at first is had at the next try, and its caption has no complaint any more', async () => {
    const url = `${site.home}/again.jpg`;
    site.pages.set('/again.jpg', answers(500));
    const { captions } = await importPage(withPictures(url));
    await look();
    expect((await captions())[0].imageUnfetched).toBe(`${url} answered with HTTP 500. It is tried again.`);
    expect(await look()).toEqual([]);
    site.pages.set('/again.jpg', says(JPEG, 'image/jpeg'));
    expect(await look(later(HOUR))).toEqual([{ url, linked: 1, reason: null }]);
    expect(await captions()).toMatchObject([{ imageUnfetched: null, image: { mime: 'image/jpeg' } }]);
  });

  it('since its caption is public and its file forbids to show it leaves no file behind', async () => {
    const url = `${site.home}/denmark.jpg`;
    const out = photoFile({ xmp: { 'photoshop:Instructions': 'DENMARK OUT' } });
    site.pages.set('/denmark.jpg', says(out, 'image/jpeg'));
    const { articleDocumentId, captions } = await importPage(withPictures(url));
    const [{ documentId }] = await captions();
    const { documentId: source } = await addSource(newsroom);
    const credit = { creator: 'Mateo Brandt', usageTerms: 'Editorial use' };
    await newsroom.strapi.documents(PHOTO_CAPTION).update({ documentId, data: fields(credit) });
    await newsroom.strapi.documents(ARTICLE).update({
      documentId: articleDocumentId,
      data: fields({ source, permission: 'By letter of 3 May 2026' }),
    });
    await newsroom.strapi.documents(ARTICLE).publish({ documentId: articleDocumentId });
    const before = await files();
    const reason = expect.stringMatching(/could not have it: .*DENMARK OUT/s);
    expect(await look()).toEqual([{ url, linked: 0, reason }]);
    expect(await captions()).toMatchObject([{ image: null, restrictions: [], imageUnfetched: reason }]);
    expect(await files()).toBe(before);
    expect(await look(later(48 * HOUR))).toEqual([]);
  });

  it('since it would fill the memory is not taken', async () => {
    const url = `${site.home}/vast.png`;
    site.pages.set('/vast.png', says(vastPng(), 'image/png'));
    const { captions } = await importPage(withPictures(url));
    expect(await look()).toEqual([
      { url, linked: 0, reason: expect.stringContaining('12000 × 12000 pixels') },
    ]);
    expect((await captions())[0].image).toBeNull();
  });
});

describe('a server that is killed', () => {
  it('behind the upload of a photo has it linked at the next try, and fetched no second time', async () => {
    const url = `${site.home}/killed.jpg`;
    site.pages.set('/killed.jpg', says(JPEG, 'image/jpeg'));
    const first = await importPage(withPictures(url));
    await look();
    // As it stood between the two: the file is there, and nothing else was written.
    const [{ id, documentId }] = await first.captions();
    await newsroom.strapi.db.query(PHOTO_CAPTION).update({ where: { id }, data: { image: null } });
    await newsroom.strapi.db.query(FETCH).update({
      where: { captionDocumentId: documentId },
      data: { state: 'waiting', fileId: null, dueAt: later(0).toISOString() },
    });
    const before = await files();
    expect(await look()).toEqual([{ url, linked: 1, reason: null }]);
    expect(await files()).toBe(before);
    expect(site.asked).toEqual(['/killed.jpg']);
  });

  it('by the same picture again and again does not take it up without end', async () => {
    const url = `${site.home}/deadly.jpg`;
    site.pages.set('/deadly.jpg', says(JPEG, 'image/jpeg'));
    const { captions } = await importPage(withPictures(url));
    const [{ documentId }] = await captions();
    await newsroom.strapi.db.query(FETCH).create({
      data: {
        captionDocumentId: documentId,
        url,
        urlHash: 'deadly',
        state: 'waiting',
        tries: 4,
        dueAt: later(-1).toISOString(),
      },
    });
    await look();
    expect(await fetchOf(url)).toMatchObject({ state: 'givenUp' });
    expect(site.asked).toEqual([]);
    expect((await captions())[0].imageUnfetched).toMatch(/not tried again/);
  });
});
