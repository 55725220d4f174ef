import type { Newsroom } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
import { fetchPhotos } from '../../../plugins/copydesk/server/src/photos/fetchPhotos';
import { ARTICLE, fields, PHOTO_CAPTION } from '../../newsroom/content';
import { deskOf } from '../../newsroom/desk';
import { openSite, picturedPage, says, type TestSite } from '../../newsroom/site';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { photoFile } from '../../newsroom/photoFile';
import { askImports, reportOf } from '../../newsroom/steered';

const FILE = 'plugin::upload.file';
const FETCH = 'plugin::copydesk.photo-fetch';
const JPEG = photoFile({ xmp: { 'photoshop:Credit': 'AP', 'xmpRights:UsageTerms': 'Editorial use' } });

let site: TestSite;
let newsroom: TestNewsroom;
let desk: Newsroom;
beforeAll(async () => {
  site = await openSite();
  newsroom = await openNewsroom();
  // The tests are the clock.
  newsroom.strapi.cron.remove('copydeskFetchPhotos');
  desk = deskOf(newsroom, { imports: { photos: 'fetch' } });
}, 120_000);
afterAll(async () => {
  await desk.fetcher.close();
  await newsroom.close();
  await site.close();
});

let number = 0;

/** Imports an article with a picture, which the newsroom then fetches; its caption. */
async function pictured() {
  number += 1;
  const url = `${site.home}/photo-${number}.jpg`;
  site.pages.set(`/photo-${number}.jpg`, says(JPEG, 'image/jpeg'));
  const { body } = await newsroom.http
    .post('/api/copydesk/imports')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({ items: [{ html: picturedPage(number, [url]) }] });
  await fetchPhotos(desk, new Date());
  const { documentId, items } = body.data;
  const article = await newsroom.strapi.documents(ARTICLE).findOne({
    documentId: items[0].articleDocumentId,
    populate: { photoCaptions: { populate: ['image'] } },
  });
  const [caption] = article?.photoCaptions ?? [];
  expect(caption?.image?.id).toBeDefined();
  return { documentId, article: items[0].articleDocumentId, caption };
}

const rollBack = (documentId: string) => askImports(newsroom, 'post', `${documentId}/roll-back`);
const isThere = async (uid: typeof ARTICLE, documentId: string) =>
  (await newsroom.strapi.documents(uid).findOne({ documentId })) !== null;
const files = () => newsroom.strapi.db.query(FILE).count({});

it('the picture that was fetched for an article goes with it, and is no work of an editor', async () => {
  const before = await files();
  const { documentId, article, caption } = await pictured();
  expect(await files()).toBe(before + 1);
  await rollBack(documentId);
  expect(await isThere(ARTICLE, article)).toBe(false);
  expect(await isThere(PHOTO_CAPTION, caption.documentId)).toBe(false);
  expect(await files()).toBe(before);
  expect(
    await newsroom.strapi.db.query(FETCH).count({ where: { captionDocumentId: caption.documentId } }),
  ).toBe(0);
});

it('an article whose caption an editor mended after it got its picture is kept', async () => {
  const { documentId, article, caption } = await pictured();
  await newsroom.strapi
    .documents(PHOTO_CAPTION)
    .update({ documentId: caption.documentId, data: fields({ usageTerms: 'By contract' }) });
  await rollBack(documentId);
  expect(await isThere(ARTICLE, article)).toBe(true);
  expect((await reportOf(newsroom, documentId)).items[0]?.reasons[0]).toMatch(
    /one of its captions was edited/,
  );
});
