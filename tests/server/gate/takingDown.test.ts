import {
  addCaption,
  addLicence,
  addPublished,
  addSource,
  ARTICLE,
  fields,
  LICENCE,
  PHOTO_CAPTION,
  publicRows,
  SOURCE,
} from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { trailOf } from '../../newsroom/trail';
import { publicFaults } from './publicFaults';

/** A newsroom that would rather take an article down than refuse a change of what its credit hangs on. */
let newsroom: TestNewsroom;
beforeAll(async () => {
  process.env.GATE_WHEN_CREDIT_IS_LOST = 'takeDown';
  process.env.AUDITOR_TAKES_DOWN = 'true';
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());
afterEach(async () => {
  expect(await publicFaults(newsroom)).toEqual([]);
});

async function published() {
  const licence = await addLicence(newsroom);
  const source = await addSource(newsroom, { licence: licence.documentId });
  const caption = await addCaption(newsroom, { agency: null });
  const { documentId } = await addPublished(newsroom, {
    source: source.documentId,
    photoCaptions: [caption.documentId],
  });
  return { documentId, licence, source, caption };
}
type Published = Awaited<ReturnType<typeof published>>;

const inAdmin = (uid: string, documentId: string, data: object) =>
  newsroom.http
    .put(`/content-manager/collection-types/${uid}/${documentId}`)
    .auth(newsroom.adminToken, { type: 'bearer' })
    .send(data)
    .expect(200);

const CHANGES: [string, string, (of: Published) => Promise<unknown>][] = [
  [
    'its source is suspended',
    'require-approved-source',
    ({ source }) =>
      newsroom.strapi
        .documents(SOURCE)
        .update({ documentId: source.documentId, data: fields({ approval: 'suspended' }) }),
  ],
  [
    'its source is suspended in the admin',
    'require-approved-source',
    async ({ source }) => inAdmin(SOURCE, source.documentId, { approval: 'suspended' }),
  ],
  [
    'the approval of its source ends at a moment that has passed',
    'require-approved-source',
    ({ source }) =>
      newsroom.strapi.db
        .query(SOURCE)
        .update({ where: { id: source.id }, data: { approvedUntil: new Date(Date.now() - 1_000) } }),
  ],
  [
    'its licence comes to forbid commercial use',
    'respect-non-commercial',
    ({ licence }) =>
      newsroom.strapi
        .documents(LICENCE)
        .update({ documentId: licence.documentId, data: fields({ nonCommercial: true }) }),
  ],
  [
    'the credit of its photo is emptied',
    'require-photo-credit',
    ({ caption }) =>
      newsroom.strapi.db.query(PHOTO_CAPTION).update({ where: { id: caption.id }, data: { creator: null } }),
  ],
  [
    'its photo may not be shown here any more',
    'respect-restrictions',
    async ({ caption }) =>
      inAdmin(PHOTO_CAPTION, caption.documentId, { restrictions: ['DENMARK OUT'], creator: 'Mateo Brandt' }),
  ],
];

it.each(CHANGES)('an article is taken down where %s, and the trail says why', async (_what, rule, change) => {
  const other = await addPublished(newsroom);
  const all = await published();
  const { documentId } = all;
  await change(all);
  expect(await publicRows(newsroom, { documentId })).toBe(0);
  expect(await publicRows(newsroom, { documentId: other.documentId })).toBe(1);
  expect(await newsroom.strapi.documents(ARTICLE).findOne({ documentId })).toMatchObject({
    publishedAt: null,
  });
  const down = { subjectDocumentId: documentId, action: 'takenDown' };
  expect(await trailOf(newsroom, 1, down)).toMatchObject([
    { detail: { because: 'support', findings: [{ rule }] } },
  ]);
});

it('what its sender cancels is taken down as it comes', async () => {
  const { documentId } = await addPublished(newsroom, {
    originalUrl: 'https://harbourwire.example/cancelled',
  });
  const item = { uri: 'https://harbourwire.example/cancelled', pubstatus: 'canceled', body_text: 'Not so.' };
  const { body } = await newsroom.http
    .post('/api/copydesk/imports?name=wire.json')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .type('application/octet-stream')
    .send(Buffer.from(JSON.stringify(item)));
  expect(body.data.items[0].reasons[1]).toMatch(/was public, and was taken down and withheld/);
  expect(await publicRows(newsroom, { documentId })).toBe(0);
  expect(await newsroom.strapi.documents(ARTICLE).findOne({ documentId })).toMatchObject({
    pubStatus: 'withheld',
  });
});

it('what articles hang on can be deleted there no more than elsewhere', async () => {
  const { documentId, source, caption } = await published();
  await expect(newsroom.strapi.documents(SOURCE).delete(source)).rejects.toThrow(/can't be deleted/);
  await expect(newsroom.strapi.documents(PHOTO_CAPTION).delete(caption)).rejects.toThrow(/can't be deleted/);
  expect(await publicRows(newsroom, { documentId })).toBe(1);
});

it('the auditor takes down what was written past every hook, and says so', async () => {
  const { documentId } = await published();
  const { strapi, http, adminToken } = newsroom;
  await strapi.db.connection('articles').where({ document_id: documentId }).update({ byline: null });
  const { body } = await http.post('/copydesk/public-audit').auth(adminToken, { type: 'bearer' }).expect(200);
  expect(body.data).toMatchObject({
    foundInAll: 1,
    found: [{ documentId, takenDown: true, findings: [{ rule: 'require-byline' }] }],
  });
  expect(await publicRows(newsroom, { documentId })).toBe(0);
  expect(await trailOf(newsroom, 1, { subjectDocumentId: documentId, action: 'takenDown' })).toMatchObject([
    { path: 'auditor', detail: { findings: [{ rule: 'require-byline' }] } },
  ]);
});
