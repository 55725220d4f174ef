import { byItself } from '../../../plugins/copydesk/server/src/audit/byItself';
import { recordEvent } from '../../../plugins/copydesk/server/src/audit/recordEvent';
import { recordTakedowns, takingDown } from '../../../plugins/copydesk/server/src/audit/recordTakedowns';
import { verifyChain } from '../../../plugins/copydesk/server/src/audit/verifyChain';
import { openNewsroom as bind } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
import {
  addDraft,
  addPublished,
  addSource,
  ARTICLE,
  creditedFields,
  fields,
  SOURCE,
} from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { dirtyScrape } from '../../newsroom/scrapes';
import { lastEvent, trail, trailOf } from '../../newsroom/trail';
import { PUBLISH_PATHS } from '../gate/publishPaths';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const asAdmin = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) =>
  newsroom.http[method](path).auth(newsroom.adminToken, { type: 'bearer' }).send(body);
const articles = `/content-manager/collection-types/${ARTICLE}`;

/** Long enough for what follows an answer. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 80));

const NORA = { actorType: 'admin', actorName: 'Nora Lindqvist', actorId: '1' };
const ROBOT = { actorType: 'apiToken', actorName: 'Desk robot' };
const CODE = { actorType: 'server', actorId: null };

/** Who publishes by which of the gate's paths, and what the trail calls it. */
const WITNESSES: Record<string, object> = {
  'REST POST': { ...ROBOT, path: 'REST POST' },
  'REST PUT': { ...ROBOT, path: 'REST PUT' },
  'GraphQL createArticle': { ...ROBOT, path: 'GraphQL' },
  'GraphQL updateArticle': { ...ROBOT, path: 'GraphQL' },
  'admin publish': { ...NORA, path: 'admin' },
  'admin create and publish': { ...NORA, path: 'admin' },
  'admin bulk publish': { ...NORA, path: 'admin bulk' },
  'MCP publish_article': { ...NORA, actorName: 'Editor 1', path: 'MCP' },
  'strapi.documents create': { ...CODE, path: 'strapi.documents' },
  'strapi.documents update': { ...CODE, path: 'strapi.documents' },
  'strapi.documents publish': { ...CODE, path: 'strapi.documents' },
  'strapi.documents publish of every locale': { ...CODE, path: 'strapi.documents' },
  'strapi.db.query create': { ...CODE, path: 'db.query' },
  'strapi.db.query update': { ...CODE, path: 'db.query' },
  'strapi.db.query updateMany': { ...CODE, path: 'db.query' },
  'entityService create': { ...CODE, path: 'strapi.documents' },
};

it('every path has its witness', () => {
  expect(Object.keys(WITNESSES).sort()).toEqual(PUBLISH_PATHS.map(({ name }) => name).sort());
});

describe.each(PUBLISH_PATHS)('by $name', ({ name, publish }) => {
  it('a publication is recorded once, with who, how, what and the credit it went out with', async () => {
    const source = await addSource(newsroom);
    const before = await trail(newsroom, { action: 'published' });
    const headline = `Published by ${name}`;
    expect(await publish(newsroom, { headline, source: source.documentId })).toMatchObject({ allowed: true });
    const events = await trail(newsroom, { action: 'published' });
    expect(events).toHaveLength(before.length + 1);
    expect(events.at(-1)).toMatchObject({
      ...WITNESSES[name],
      subjectType: 'article',
      subjectName: headline,
      detail: { again: false, byline: 'By Ines Calloway', source: { documentId: source.documentId } },
    });
  });

  it('a refusal is recorded once though everything else of it is rolled back', async () => {
    const before = await trail(newsroom, { action: 'refused' });
    const headline = `Refused by ${name}`;
    expect(await publish(newsroom, { headline, source: null })).toMatchObject({ allowed: false });
    const events = await trailOf(newsroom, before.length + 1, { action: 'refused' });
    expect(events.at(-1)).toMatchObject({
      ...WITNESSES[name],
      subjectName: headline,
      detail: {
        findings: [
          { rule: 'require-approved-source', path: ['source'] },
          { rule: 'require-licence', path: ['licence'] },
        ],
      },
    });
    await pause();
    expect(await trail(newsroom, { subjectName: headline })).toHaveLength(1);
  });
});

describe('A refusal', () => {
  it('of what was to be created has no id, since nothing is there by it', async () => {
    const headline = 'Never there';
    const data = { ...creditedFields({ headline }), source: null };
    await expect(newsroom.strapi.documents(ARTICLE).create({ data, status: 'published' })).rejects.toThrow();
    expect(await trail(newsroom, { subjectName: headline })).toMatchObject([{ subjectDocumentId: null }]);
  });

  it('of what is there has its id', async () => {
    const { documentId } = await addDraft(newsroom, { source: null });
    await expect(newsroom.strapi.documents(ARTICLE).publish({ documentId })).rejects.toThrow();
    expect(await trail(newsroom, { subjectDocumentId: documentId })).toMatchObject([{ action: 'refused' }]);
  });
});

describe('A publication', () => {
  it('of what was public already says so', async () => {
    const { documentId } = await addPublished(newsroom);
    await newsroom.strapi.documents(ARTICLE).publish({ documentId });
    expect(await trail(newsroom, { subjectDocumentId: documentId })).toMatchObject([
      { action: 'published', detail: { again: false } },
      { action: 'published', detail: { again: true } },
    ]);
  });

  it('whose greater transaction fails leaves neither article nor event', async () => {
    const { documentId } = await addDraft(newsroom);
    const work = newsroom.strapi.db.transaction(async () => {
      await newsroom.strapi.documents(ARTICLE).publish({ documentId });
      expect(await trail(newsroom, { subjectDocumentId: documentId })).toHaveLength(1);
      throw new Error('The greater work fails.');
    });
    await expect(work).rejects.toThrow('greater work');
    expect(await trail(newsroom, { subjectDocumentId: documentId })).toEqual([]);
  });

  it('saved as a draft is no event', async () => {
    const before = (await trail(newsroom)).length;
    const { documentId } = await addDraft(newsroom, { source: null });
    await newsroom.strapi.documents(ARTICLE).update({ documentId, data: fields({ section: 'Harbour' }) });
    expect(await trail(newsroom)).toHaveLength(before);
  });
});

describe('A bulk publication of ten articles', () => {
  it('makes all of them public, each with an event, in a trail that is whole', async () => {
    const before = await trail(newsroom, { action: 'published' });
    const drafts = [];
    for (let count = 0; count < 10; count += 1) drafts.push(await addDraft(newsroom));
    const documentIds = drafts.map(({ documentId }) => documentId);
    const { status, body } = await asAdmin('post', `${articles}/actions/bulkPublish`, { documentIds });
    expect([status, body]).toEqual([200, { count: 10 }]);
    const events = await trail(newsroom, { action: 'published' });
    const recorded = events.slice(before.length).map(({ subjectDocumentId }) => subjectDocumentId);
    expect(recorded.sort()).toEqual(documentIds.sort());
    expect(await verifyChain(bind(newsroom.strapi))).toMatchObject({ fault: null });
  });
});

describe('A bulk publication with one refusal', () => {
  it('records the refusal alone, and sends out no word of what was rolled back', async () => {
    const good = await addDraft(newsroom);
    const bad = await addDraft(newsroom, { source: null });
    const told: string[] = [];
    newsroom.strapi.eventHub.on('entry.publish', async ({ entry }: { entry: { documentId: string } }) => {
      told.push(entry.documentId);
    });
    const { status } = await asAdmin('post', `${articles}/actions/bulkPublish`, {
      documentIds: [good.documentId, bad.documentId],
    });
    expect(status).toBe(400);
    expect(await trailOf(newsroom, 1, { subjectDocumentId: bad.documentId })).toMatchObject([
      { action: 'refused', path: 'admin bulk' },
    ]);
    expect(await trail(newsroom, { subjectDocumentId: good.documentId })).toEqual([]);
    await pause();
    expect(told).toEqual([]);

    await newsroom.strapi.documents(ARTICLE).publish({ documentId: good.documentId });
    await pause();
    expect(told).toEqual([good.documentId]);
  });

  it('that somebody caught is recorded, and takes with it what was done around it', async () => {
    const { documentId } = await addDraft(newsroom, { source: null });
    const good = await addDraft(newsroom);
    const both = newsroom.strapi.db.transaction(async () => {
      await newsroom.strapi.documents(ARTICLE).publish({ documentId: good.documentId });
      await newsroom.strapi
        .documents(ARTICLE)
        .publish({ documentId })
        .catch(() => undefined);
    });
    await expect(both).rejects.toThrow(/can't be published yet/);
    expect(await trailOf(newsroom, 1, { subjectDocumentId: documentId })).toMatchObject([
      { action: 'refused' },
    ]);
    expect(await trail(newsroom, { subjectDocumentId: good.documentId })).toEqual([]);
  });
});

describe('Taking down', () => {
  it('records an article that is unpublished', async () => {
    const { documentId } = await addPublished(newsroom, { headline: 'Soon unpublished' });
    await asAdmin('post', `${articles}/${documentId}/actions/unpublish`, {}).expect(200);
    expect(await lastEvent(newsroom)).toMatchObject({
      ...NORA,
      action: 'unpublished',
      path: 'admin',
      subjectDocumentId: documentId,
      subjectName: 'Soon unpublished',
    });
  });

  it('records a public article that is deleted, and no draft that is', async () => {
    const { documentId } = await addPublished(newsroom);
    const draft = await addDraft(newsroom);
    await newsroom.http
      .delete(`/api/articles/${documentId}`)
      .auth(newsroom.apiToken, { type: 'bearer' })
      .expect(204);
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: draft.documentId });
    expect(await lastEvent(newsroom)).toMatchObject({
      ...ROBOT,
      action: 'takenDown',
      path: 'REST DELETE',
      subjectDocumentId: documentId,
      detail: { deleted: true },
    });
  });

  it('that Copydesk orders by itself is recorded as what it is', async () => {
    const { documentId } = await addPublished(newsroom);
    // The running plugin is a bundle of its own: this is the same middleware, where the order can be given.
    newsroom.strapi.documents.use(recordTakedowns(bind(newsroom.strapi)));
    const as = { action: 'takenDown' as const, path: 'schedule', detail: { why: 'expired' } };
    await takingDown(as, () => newsroom.strapi.documents(ARTICLE).unpublish({ documentId }));
    expect(await trail(newsroom, { subjectDocumentId: documentId, path: 'schedule' })).toMatchObject([
      { ...as, actorType: 'plugin', actorName: 'Copydesk' },
    ]);
  });
});

describe('A source', () => {
  const ofSource = (documentId: string) => trail(newsroom, { subjectDocumentId: documentId });

  it('is recorded when it is approved and when it is so no longer, with what it was before', async () => {
    const { documentId } = await addSource(newsroom, { approval: 'awaiting' });
    await asAdmin('put', `/content-manager/collection-types/${SOURCE}/${documentId}`, {
      approval: 'approved',
    }).expect(200);
    await newsroom.strapi.documents(SOURCE).update({ documentId, data: fields({ approval: 'suspended' }) });
    expect(await ofSource(documentId)).toMatchObject([
      {
        ...NORA,
        action: 'sourceApproved',
        path: 'admin',
        subjectType: 'source',
        detail: { before: 'awaiting', after: 'approved' },
      },
      {
        ...CODE,
        action: 'sourceSuspended',
        path: 'strapi.documents',
        detail: { before: 'approved', after: 'suspended' },
      },
    ]);
  });

  it('that is approved from the first is recorded, and one that is saved as it was is not', async () => {
    const { documentId } = await addSource(newsroom);
    await newsroom.strapi
      .documents(SOURCE)
      .update({ documentId, data: fields({ approval: 'approved', homepage: 'https://wire.example' }) });
    expect(await ofSource(documentId)).toMatchObject([
      { action: 'sourceApproved', detail: { before: null, after: 'approved' } },
    ]);
  });

  it('that is changed by strapi.db.query, one or many, is seen as well', async () => {
    const { documentId } = await addSource(newsroom);
    const table = newsroom.strapi.db.query(SOURCE);
    await table.update({ where: { documentId }, data: { approval: 'suspended' } });
    await table.updateMany({ where: { documentId }, data: { approval: 'approved' } });
    expect((await ofSource(documentId)).slice(1)).toMatchObject([
      { action: 'sourceSuspended', path: 'db.query' },
      { action: 'sourceApproved', path: 'db.query' },
    ]);
  });
});

it('what an editor puts back or takes out is recorded', async () => {
  const { body } = await newsroom.http
    .post('/api/copydesk/imports')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({ items: [{ text: dirtyScrape }] });
  const documentId: string = body.data.items[0].articleDocumentId;
  const removals = `/copydesk/articles/${documentId}/removals`;
  const { body: listed } = await asAdmin('get', removals);
  const { block } = listed.data.removals.find(({ text }: { text: string }) => text === 'Advertisement');
  await asAdmin('post', `${removals}/${block}/put-back`).expect(200);
  await asAdmin('post', `${removals}/${block}/take-out`).expect(200);
  await asAdmin('post', `${removals}/${block}/take-out`).expect(400);
  const detail = { block, opening: 'Advertisement' };
  expect(await trail(newsroom, { subjectDocumentId: documentId })).toMatchObject([
    { ...NORA, action: 'removalPutBack', path: 'admin', detail },
    { ...NORA, action: 'removalTakenOut', path: 'admin', detail },
  ]);
});

it('what Copydesk does by the clock is its own', async () => {
  const subject = { type: 'newsroom' as const, documentId: null, name: null };
  await byItself('schedule', () => recordEvent(bind(newsroom.strapi), { action: 'audited', subject }));
  expect(await lastEvent(newsroom)).toMatchObject({
    actorType: 'plugin',
    actorName: 'Copydesk',
    path: 'schedule',
  });
});

it('a settings change that Copydesk’s own code records keeps what it says, whatever characters are in it', async () => {
  const detail = { before: { rule: 'block' }, after: { rule: 'warn' }, note: 'NUL \0, half a pair \uD83D' };
  await recordEvent(bind(newsroom.strapi), {
    action: 'settingsChanged',
    subject: { type: 'settings', documentId: null, name: 'Policy\0' },
    detail,
  });
  expect(await lastEvent(newsroom)).toMatchObject({
    action: 'settingsChanged',
    subjectName: 'Policy',
    detail: { ...detail, note: 'NUL , half a pair \uFFFD' },
  });
});
