import { defaultConfig } from '../../../plugins/copydesk/server/src/config/schema';
import { READY_MADE_LICENCES } from '../../../plugins/copydesk/server/src/licences/readyMade';
import { seedLicences } from '../../../plugins/copydesk/server/src/licences/seedLicences';
import { bindNewsroom } from '../../../plugins/copydesk/server/src/newsroom/binding';
import { addPublished, fields, LICENCE, readyMadeLicence } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

/** What the next start does. */
const startAgain = () => {
  const { strapi } = newsroom;
  return seedLicences({ strapi, types: bindNewsroom(strapi, defaultConfig.contentTypes) });
};

const licences = () => newsroom.strapi.documents(LICENCE).findMany({ limit: -1 });
const names = async () => (await licences()).map(({ name }) => name).sort();
const store = () => newsroom.strapi.store({ type: 'plugin', name: 'copydesk' });

it('a new newsroom has every ready-made licence, as its terms say', async () => {
  const found = await licences();
  expect(found).toHaveLength(READY_MADE_LICENCES.length);
  for (const { examples: _examples, ...terms } of READY_MADE_LICENCES)
    expect(found.find(({ key }) => key === terms.key)).toMatchObject(terms);
});

it('a text under one of them goes out with its credit', async () => {
  const { documentId: licence } = await readyMadeLicence(newsroom, 'global-voices');
  const { documentId } = await addPublished(newsroom, {
    licence,
    language: 'de',
    headline: 'Die Fähre fährt wieder',
    authors: [{ name: 'Ines Calloway' }],
    byline: null,
    changesMade: 'gekürzt',
    originalPublishedAt: '2026-05-05T08:30:00.000Z',
  });
  const { body } = await newsroom.http
    .get(`/api/articles/${documentId}?fields=headline`)
    .auth(newsroom.apiToken, { type: 'bearer' });
  expect(body.data.attribution).toMatchObject({
    text: expect.stringMatching(
      /^Von Ines Calloway\. „Die Fähre fährt wieder“ erschien zuerst am 5\. Mai 2026 bei Harbour Wire \d+\. Lizenz: CC BY 3\.0\. Änderungen: gekürzt\.$/,
    ),
    placement: 'top',
    language: 'de',
  });
});

it('what an editor changes or deletes stays so at the next start', async () => {
  const changed = await readyMadeLicence(newsroom, 'cc-by-nc-4.0');
  const deleted = await readyMadeLicence(newsroom, 'cc0-1.0');
  const { strapi } = newsroom;
  await strapi
    .documents(LICENCE)
    .update({ documentId: changed.documentId, data: fields({ name: 'BY-NC', linkRequired: false }) });
  await strapi.documents(LICENCE).delete({ documentId: deleted.documentId });
  const before = await names();
  await startAgain();
  expect(await names()).toEqual(before);
  expect(await readyMadeLicence(newsroom, 'cc-by-nc-4.0')).toMatchObject({
    name: 'BY-NC',
    linkRequired: false,
  });
});

it('a licence of that name that the desk made is not made twice, nor touched', async () => {
  const own = await readyMadeLicence(newsroom, 'cc-by-4.0');
  const { strapi } = newsroom;
  await strapi.documents(LICENCE).delete({ documentId: own.documentId });
  await strapi.documents(LICENCE).create({ data: fields({ name: 'cc by 4.0', linkRequired: false }) });
  await store().delete({ key: 'readyMadeLicences' });
  await startAgain();
  const found = (await licences()).filter(({ name }) => /^cc by 4\.0$/i.test(String(name)));
  expect(found).toMatchObject([{ name: 'cc by 4.0', linkRequired: false, key: null }]);
});
