import { rowReader } from '../../../plugins/copydesk/server/src/newsroom/populatedRow';
import {
  readSubject,
  SUBJECT_POPULATE,
  SUBJECT_WITHOUT_FILES,
  type Around,
} from '../../../plugins/copydesk/server/src/policy/subject';
import { addCaption, addDraft, addLicence, addSource, ARTICLE, paragraph } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const AROUND: Around = {
  imported: null,
  desk: { commercial: true, countries: [], archiveAfterDays: 30, photoAgencies: [] },
  now: new Date('2026-05-05T12:00:00Z'),
};

const byQuery = (id: number) =>
  newsroom.strapi.db.query(ARTICLE).findOne({ where: { id }, populate: SUBJECT_POPULATE });

const reader = () => {
  const read = rowReader(newsroom.strapi, ARTICLE, SUBJECT_WITHOUT_FILES, { two: 'select 1 + 1' });
  if (read === null) throw new Error('The databases that are tested can read a row at once.');
  return read;
};
async function atOnce(id: number): Promise<unknown> {
  const [found] = await newsroom.strapi.db.transaction(async ({ trx }) => reader()(trx, 'id', id));
  return found?.row;
}

async function draftId(more: Record<string, unknown>): Promise<number> {
  const { documentId } = await addDraft(newsroom, more);
  const row = await newsroom.strapi.db.query(ARTICLE).findOne({ where: { documentId, publishedAt: null } });
  return Number(row?.id);
}

it('what is public of a document is read without its draft, and something else beside it', async () => {
  const { documentId } = await addDraft(newsroom);
  const read = () =>
    newsroom.strapi.db.transaction(async ({ trx }) => reader()(trx, 'public of document', documentId));
  expect(await read()).toEqual([]);
  await newsroom.strapi.documents(ARTICLE).publish({ documentId });
  const row = await newsroom.strapi.db
    .query(ARTICLE)
    .findOne({ where: { documentId, publishedAt: { $notNull: true } } });
  expect(await read()).toMatchObject([{ id: row?.id, row: { documentId }, beside: { two: 2 } }]);
});

it('a row read at once is what the policy sees by one query for each relation', async () => {
  const licence = await addLicence(newsroom, {
    nonCommercial: true,
    maximumDays: 90,
    uri: 'https://a.example/',
  });
  const source = await addSource(newsroom, {
    licence: licence.documentId,
    agencies: ['AP', 'Reuters'],
    severities: { 'require-byline': 'warn' },
    domains: [{ host: 'harbourwire.example' }, { host: 'b.example' }],
    maximumDays: 30,
    automatedImportAllowed: false,
  });
  const captions = [
    await addCaption(newsroom, { restrictions: ['NO ARCHIVING', "L'ÎLE “OUT”"] }),
    await addCaption(newsroom, { creator: null, text: 'Second\nline' }),
  ];
  const id = await draftId({
    source: source.documentId,
    licence: (await addLicence(newsroom)).documentId,
    photoCaptions: captions.map(({ documentId }) => documentId).reverse(),
    authors: [{ name: 'Ines Calloway' }, { name: 'عمر', institution: 'Port Vellum University' }],
    dateline: { text: 'PORT VELLUM (AP) -', agency: 'AP' },
    embargoedUntil: '2026-05-05T06:00:00.123Z',
    expires: '2031-01-01T00:00:00Z',
    body: [paragraph('Crews voted.')],
    permission: null,
  });
  const [plain, once] = [await byQuery(id), await atOnce(id)];
  expect(readSubject(once, AROUND)).toEqual(readSubject(plain, AROUND));
  expect(readSubject(once, AROUND).article.photoCaptions).toHaveLength(2);
});

it('what is not there is null, or an empty list', async () => {
  const id = await draftId({ source: null, byline: null, body: [] });
  expect(readSubject(await atOnce(id), AROUND)).toEqual(readSubject(await byQuery(id), AROUND));
  expect(await atOnce(999_999)).toBeUndefined();
});
