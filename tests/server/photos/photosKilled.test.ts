import { setTimeout } from 'node:timers/promises';
import { fetchPhotos } from '../../../plugins/copydesk/server/src/photos/fetchPhotos';
import { PHOTO_CAPTION } from '../../newsroom/content';
import { deskOf } from '../../newsroom/desk';
import { newDatabase } from '../../newsroom/environment';
import { openSite, picturedPage, says, type TestSite } from '../../newsroom/site';
import { startOn, stop } from '../../newsroom/newsroom';
import { photoFile } from '../../newsroom/photoFile';
import { killNewsroom, serveNewsroom } from '../../newsroom/served';

const HOUR = 3_600_000;
const FILE = 'plugin::upload.file';
const JPEG = photoFile({ xmp: { 'dc:creator': 'Mateo Brandt' } });

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const later = (milliseconds: number) => new Date(Date.now() + milliseconds);

it('a newsroom that is killed between a draft and its photo goes on with it', async () => {
  const url = `${site.home}/between.jpg`;
  site.pages.set('/between.jpg', () => undefined);
  const database = await newDatabase();
  process.env.FETCH_FROM = '127.0.0.1/32';
  const served = await serveNewsroom(database);
  const ask = (door: string, body: object) =>
    fetch(`${served.address}/api/${door}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${served.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const source = await (
    await ask('sources', { data: { name: 'Harbour Wire', approval: 'approved', photos: 'fetch' } })
  ).json();
  await ask('copydesk/imports', {
    items: [{ html: picturedPage(1, [url]) }],
    sourceDocumentId: source.data.documentId,
  });
  while (!site.asked.includes('/between.jpg')) await setTimeout(50);
  await killNewsroom(served);
  delete process.env.FETCH_FROM;
  site.pages.set('/between.jpg', says(JPEG, 'image/jpeg'));

  const strapi = await startOn(database);
  try {
    const again = deskOf({ strapi });
    expect(await fetchPhotos(again, later(0))).toEqual([]);
    expect(await fetchPhotos(again, later(HOUR))).toEqual([{ url, linked: 1, reason: null }]);
    const [caption] = await strapi.db.query(PHOTO_CAPTION).findMany({ populate: { image: true } });
    expect(caption).toMatchObject({
      imageUrl: url,
      image: { mime: 'image/jpeg' },
      creator: 'Mateo Brandt',
    });
    expect(await strapi.db.query(FILE).count({})).toBe(1);
    await again.fetcher.close();
  } finally {
    await stop(strapi);
    await database.drop();
  }
}, 120_000);
