import type { UID } from '@strapi/strapi';
import { openNewsroom as bind } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
import { findNear } from '../../../plugins/copydesk/server/src/nearDuplicates/findNear';
import { bandColumn, BANDS } from '../../../plugins/copydesk/server/src/nearDuplicates/bands';
import { signTheRest } from '../../../plugins/copydesk/server/src/nearDuplicates/signTheRest';
import { TEXT_SIGNATURE } from '../../../plugins/copydesk/server/src/nearDuplicates/signatureRows';
import { addDraft, addSource, ARTICLE, fields, paragraph, publicRows } from '../../newsroom/content';
import { signInEditor } from '../../newsroom/editor';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { trail } from '../../newsroom/trail';
import { editedText, inOtherWords, otherWritersText, wireText } from '../../newsroom/wireStory';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  for (const host of ['wire.example', 'gazette.example'])
    await addSource(newsroom, { domains: [{ host }], agencies: ['AP', 'Reuters'] });
}, 120_000);
afterAll(() => newsroom.close());

const SIGNATURE: UID.ContentType = TEXT_SIGNATURE;
const ITEM = 'plugin::copydesk.import-item';
const REASON = 'Both desks were read side by side.';

let addresses = 0;
/** Imports a text, from an address of its own; what became of it. */
async function send(text: string, host = 'wire.example') {
  const { body } = await newsroom.http
    .post('/api/copydesk/imports')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({ items: [{ text, url: `https://${host}/${(addresses += 1)}` }] })
    .expect(201);
  return body.data.items[0];
}

const ask = (method: 'get' | 'post', path: string, body?: object, token = newsroom.adminToken) =>
  newsroom.http[method](`/copydesk/articles/${path}`).auth(token, { type: 'bearer' }).send(body);
const publish = (documentId: string) => newsroom.strapi.documents(ARTICLE).publish({ documentId });
const isPublic = async (documentId: string) => (await publicRows(newsroom, { documentId })) === 1;
const near = async (documentId: string) =>
  (await ask('get', `${documentId}/near-duplicates`).expect(200)).body.data;

/** A wire story and what another house's desk made of it, both imported; of another story for each number. */
async function twoOf(number: number) {
  const original = await send(inOtherWords(wireText(), number));
  const edited = await send(inOtherWords(editedText(), number), 'gazette.example');
  expect(original).toMatchObject({ outcome: 'imported', reasons: [], nearDuplicateOf: null });
  return { original: original.articleDocumentId, edited: edited.articleDocumentId, item: edited };
}

const decide = (
  { original, edited }: { original: string; edited: string },
  decision: string,
  { reason = REASON, token = newsroom.adminToken } = {},
) => ask('post', `${edited}/near-duplicates/${original}`, { decision, reason }, token);

describe('a scrape that is nearly the same as an article', () => {
  it('becomes a draft that is held and linked to it, and can’t be published until an editor decides', async () => {
    const pair = await twoOf(1);
    expect(pair.item).toMatchObject({ outcome: 'held', nearDuplicateOf: pair.original });
    expect(pair.item.reasons).toEqual([
      expect.stringMatching(/^Nearly the same as “Night.* leaves.*” \(9\d% alike\)\./),
    ]);
    await expect(publish(pair.edited)).rejects.toThrow(/Nearly the same as “Night/);
    const published = await newsroom.http
      .put(`/api/articles/${pair.edited}`)
      .auth(newsroom.apiToken, { type: 'bearer' })
      .send({ data: { nearDuplicates: [] } });
    expect(published.status).toBe(400);
    expect(await isPublic(pair.edited)).toBe(false);
    await publish(pair.original);

    await decide(pair, 'differentStory').expect(200);
    await publish(pair.edited);
    expect(await isPublic(pair.edited)).toBe(true);
    const { body } = await newsroom.http
      .get(`/api/articles/${pair.edited}`)
      .auth(newsroom.apiToken, { type: 'bearer' });
    expect(body.data.headline).toMatch(/^Tolmer/);
    expect(body.data).not.toHaveProperty('nearDuplicates');
  });

  it('is found however it came, also by hand, and by what it says now', async () => {
    const text = inOtherWords(wireText(), 2);
    const { documentId } = await addDraft(newsroom, { body: text.split('\n\n').map(paragraph) });
    expect(await send(inOtherWords(editedText(), 2))).toMatchObject({
      outcome: 'held',
      nearDuplicateOf: documentId,
    });
    const other = inOtherWords(wireText(), 3).split('\n\n').map(paragraph);
    await newsroom.strapi.documents(ARTICLE).update({ documentId, data: fields({ body: other }) });
    expect(await send(inOtherWords(editedText(), 3))).toMatchObject({ nearDuplicateOf: documentId });
    const found = await findNear(bind(newsroom.strapi), text, { most: 3 });
    expect(found.map((one) => one.documentId)).not.toContain(documentId);
  });

  it('is shown before it is imported', async () => {
    await send(inOtherWords(wireText(), 4));
    const { body } = await newsroom.http
      .post('/copydesk/preview')
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({ content: inOtherWords(editedText(), 4), url: 'https://gazette.example/preview' });
    const unmet = body.data.checks.filter(({ met }: { met: boolean }) => !met);
    expect(unmet).toMatchObject([{ rule: 'resolve-near-duplicate', path: ['body'] }]);
  });

  it('is none where another writer tells of the same night, and a scrape of the same text stays a duplicate', async () => {
    const original = await send(wireText());
    expect(await send(otherWritersText())).toMatchObject({ outcome: 'imported', nearDuplicateOf: null });
    expect(await send(wireText())).toMatchObject({
      outcome: 'duplicate',
      articleDocumentId: original.articleDocumentId,
      nearDuplicateOf: null,
    });
  });

  it('is free once the other one is deleted', async () => {
    const pair = await twoOf(5);
    await expect(publish(pair.edited)).rejects.toThrow(/Nearly the same/);
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: pair.original });
    expect(await near(pair.edited)).toEqual([]);
    await publish(pair.edited);
    expect(await send(inOtherWords(wireText(), 5))).toMatchObject({ nearDuplicateOf: pair.edited });
  });

  it('is no matter of a copy that an editor makes', async () => {
    const pair = await twoOf(6);
    const copy = await newsroom.strapi
      .documents(ARTICLE)
      .clone({ documentId: pair.edited, data: fields({ slug: null }) });
    await publish(copy?.documentId ?? '');
    await expect(publish(pair.edited)).rejects.toThrow(/Nearly the same/);
  });
});

describe('an editor', () => {
  it('sees the other article with what only one of them has, from both sides', async () => {
    const pair = await twoOf(10);
    const [other] = await near(pair.edited);
    expect(other).toMatchObject({
      documentId: pair.original,
      source: expect.stringContaining('Harbour Wire'),
      state: 'draft',
      isLater: true,
      decision: null,
    });
    expect(other.headline).toMatch(/^Night/);
    expect(other.likeness).toBeGreaterThan(80);
    expect(other.onlyHere[0]).toMatch(/^Four hundred/);
    expect(other.onlyThere.at(-1)).toMatch(/1926/);
    await publish(pair.original);
    expect(await near(pair.edited)).toMatchObject([{ state: 'public' }]);
    expect(await near(pair.original)).toMatchObject([{ documentId: pair.edited, isLater: false }]);
    await ask('get', 'nobody/near-duplicates').expect(404);
  });

  it('needs the permission to decide', async () => {
    const pair = await twoOf(11);
    const reviewer = await signInEditor(newsroom, ['plugin::copydesk.review']);
    await decide(pair, 'sameStory', { token: reviewer }).expect(403);
    await ask('get', `${pair.edited}/near-duplicates`, undefined, reviewer).expect(200);
    await newsroom.http
      .post(`/copydesk/articles/${pair.edited}/near-duplicates/${pair.original}`)
      .expect(401);
    const editor = await signInEditor(newsroom, ['plugin::copydesk.duplicates']);
    const { body } = await decide(pair, 'sameStory', { token: editor }).expect(200);
    expect(body.data).toMatchObject([
      { decision: { decision: 'sameStory', reason: REASON, by: expect.stringMatching(/^Ada Fernsby/) } },
    ]);
  });

  it('gives a decision that there is, with its reason, on what there is to decide', async () => {
    const pair = await twoOf(12);
    const wrong = await decide(pair, 'perhaps').expect(400);
    expect(wrong.body.error.message).toMatch(/decision: say which it is: differentStory, sameStory, drop/);
    expect((await decide(pair, 'sameStory', { reason: ' ' }).expect(400)).body.error.message).toMatch(
      /reason: say how you know/,
    );
    await decide({ ...pair, edited: 'nobody' }, 'sameStory').expect(404);
    const unknown = await decide({ ...pair, original: 'nobody' }, 'sameStory').expect(404);
    expect(unknown.body.error.message).toMatch(/did not come in as nearly the same as article nobody/);
    // It is the one that came later that is decided on.
    await decide({ original: pair.edited, edited: pair.original }, 'drop').expect(404);
    await expect(publish(pair.edited)).rejects.toThrow(/Nearly the same/);
  });

  it('decides once, and the trail has who, what and why', async () => {
    const pair = await twoOf(13);
    const answers = await Promise.all([decide(pair, 'sameStory'), decide(pair, 'drop')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const again = await decide(pair, 'differentStory');
    expect([400, 404]).toContain(again.status);
    const events = await trail(newsroom, { action: 'nearDuplicateDecided', subjectDocumentId: pair.edited });
    expect(events).toMatchObject([
      {
        actorName: 'Nora Lindqvist',
        subjectName: expect.stringMatching(/^Tolmer/),
        detail: { other: pair.original, reason: REASON },
      },
    ]);
  });

  it('who drops it deletes it, and its text does not come in again', async () => {
    const pair = await twoOf(14);
    const { body } = await decide(pair, 'drop').expect(200);
    expect(body.data).toBeNull();
    expect(await newsroom.strapi.db.query(ARTICLE).count({ where: { documentId: pair.edited } })).toBe(0);
    const item = await newsroom.strapi.db
      .query(ITEM)
      .findOne({ where: { documentId: pair.item.documentId } });
    expect(item).toMatchObject({ outcome: 'duplicate', articleDocumentId: pair.original });
    expect(item.reasons[0]).toMatch(/^Nora Lindqvist dropped it as the same story as "Night.*: Both desks/);
    expect(await send(inOtherWords(editedText(), 14))).toMatchObject({
      outcome: 'duplicate',
      articleDocumentId: pair.original,
    });
    expect(await near(pair.original)).toEqual([]);
    await publish(pair.original);
  });

  it('can’t drop what is public', async () => {
    const pair = await twoOf(15);
    await ask('post', `${pair.edited}/overrides`, {
      rules: ['resolve-near-duplicate'],
      reason: REASON,
      expires: new Date(Date.now() + 3_600_000).toISOString(),
    }).expect(201);
    await publish(pair.edited);
    expect((await decide(pair, 'drop').expect(400)).body.error.message).toMatch(/is public/);
    expect(await isPublic(pair.edited)).toBe(true);
    await decide(pair, 'sameStory').expect(200);
    const rows = await newsroom.strapi.db
      .query(ARTICLE)
      .findMany({ select: ['nearDuplicates'], where: { documentId: pair.edited } });
    expect(rows.map(({ nearDuplicates }) => nearDuplicates)).toEqual([null, null]);
  });
});

describe('a kill', () => {
  const related = async (documentId: string) =>
    (await ask('get', `${documentId}/related`).expect(200)).body.data;

  it('names near-duplicates and other versions, and they are found again later', async () => {
    const pair = await twoOf(20);
    const { body } = await ask('post', `${pair.original}/kill`, { notice: 'Invented.' }).expect(200);
    expect(body.data.related).toEqual(await related(pair.original));
    expect(body.data.related).toMatchObject([{ documentId: pair.edited, because: 'nearDuplicate' }]);

    await decide(pair, 'sameStory').expect(200);
    // By the editor's word, whatever it reads like by now.
    const other = [paragraph('It was not so.')];
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId: pair.edited, data: fields({ body: other }) });
    expect(await related(pair.original)).toMatchObject([{ documentId: pair.edited, because: 'version' }]);
    expect(await related(pair.edited)).toMatchObject([{ documentId: pair.original, because: 'version' }]);
    expect(await near(pair.edited)).toMatchObject([{ state: 'killed' }]);
  });

  it('does not name what is another story by an editor’s word', async () => {
    const pair = await twoOf(21);
    await decide(pair, 'differentStory').expect(200);
    expect(await related(pair.original)).toEqual([]);
  });

  it('is for those who may kill, and of an article', async () => {
    const pair = await twoOf(22);
    const reviewer = await signInEditor(newsroom, ['plugin::copydesk.review']);
    await ask('get', `${pair.original}/related`, undefined, reviewer).expect(403);
    await ask('get', 'nobody/related').expect(404);
  });
});

it('articles that have no signature get theirs at the start', async () => {
  const { articleDocumentId } = await send(inOtherWords(wireText(), 30));
  const signatures = newsroom.strapi.db.query(SIGNATURE);
  await signatures.deleteMany({ where: {} });
  expect(await findNear(bind(newsroom.strapi), inOtherWords(wireText(), 30), { most: 1 })).toEqual([]);
  await signTheRest(bind(newsroom.strapi));
  expect(await findNear(bind(newsroom.strapi), inOtherWords(wireText(), 30), { most: 1 })).toMatchObject([
    { documentId: articleDocumentId, likeness: 100 },
  ]);
  expect(await signatures.count({})).toBe(
    await newsroom.strapi.db.query(ARTICLE).count({ where: { publishedAt: null } }),
  );
});

it('articles whose signature has no keys for its bands, as an earlier version left it, get them at the start', async () => {
  const { articleDocumentId } = await send(inOtherWords(wireText(), 40));
  const { tableName } = newsroom.strapi.db.metadata.get(SIGNATURE);
  const none = Object.fromEntries(Array.from({ length: BANDS }, (_, band) => [bandColumn(band), null]));
  await newsroom.strapi.db.getConnection(tableName).update(none);
  const near = () => findNear(bind(newsroom.strapi), inOtherWords(wireText(), 40), { most: 1 });
  expect(await near()).toEqual([]);
  await signTheRest(bind(newsroom.strapi));
  expect(await near()).toMatchObject([{ documentId: articleDocumentId, likeness: 100 }]);
});

it('signatures and decisions are written by no route but the desk’s', async () => {
  const pair = await twoOf(31);
  await expect(newsroom.strapi.documents(SIGNATURE).create({ data: fields({}) })).rejects.toThrow(
    /written by Copydesk itself/,
  );
  await newsroom.strapi
    .documents(ARTICLE)
    .update({ documentId: pair.edited, data: fields({ nearDuplicates: null }) });
  await expect(publish(pair.edited)).rejects.toThrow(/Nearly the same/);
});
