import { publishDue } from '../../../plugins/copydesk/server/src/schedule/publishDue';
import { takeDownExpired } from '../../../plugins/copydesk/server/src/schedule/takeDownExpired';
import type { Newsroom } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
import {
  addDraft,
  addLicence,
  addPublished,
  addSource,
  ARTICLE,
  creditedFields,
  fields,
  publicRows,
} from '../../newsroom/content';
import { deskOf } from '../../newsroom/desk';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let newsroom: TestNewsroom;
let desk: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  desk = deskOf(newsroom);
}, 120_000);
afterAll(() => newsroom.close());

const ask = (documentId: string, at: string | null) =>
  newsroom.http
    .post(`/copydesk/articles/${documentId}/schedule`)
    .auth(newsroom.adminToken, { type: 'bearer' })
    .send({ at });

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
const draftOf = (documentId: string) => newsroom.strapi.documents(ARTICLE).findOne({ documentId });

describe('a scheduled publication', () => {
  it('happens when its moment has come, and not before', async () => {
    const { documentId } = await addDraft(newsroom);
    const at = inHours(2);
    expect((await ask(documentId, at.toISOString())).body.data).toEqual({
      documentId,
      scheduledFor: at.toISOString(),
    });
    expect(await publishDue(desk, new Date(at.getTime() - 1))).toEqual([]);
    expect(await publicRows(newsroom, { documentId })).toBe(0);

    expect(await publishDue(desk, at)).toEqual([{ documentId, outcome: 'published', message: null }]);
    expect(await publicRows(newsroom, { documentId })).toBe(1);
    expect(await draftOf(documentId)).toMatchObject({ scheduledFor: null });
    expect(await publishDue(desk, at)).toEqual([]);
  });

  it('is refused by the gate as any other, leaves a draft and is not tried again', async () => {
    const { documentId } = await addDraft(newsroom, { byline: null });
    await ask(documentId, inHours(1).toISOString());
    expect(await publishDue(desk, inHours(1))).toMatchObject([
      { documentId, outcome: 'refused', message: expect.stringContaining('Give the byline') },
    ]);
    expect(await publicRows(newsroom, { documentId })).toBe(0);
    expect(await publishDue(desk, inHours(1))).toEqual([]);
  });

  it('waits for the embargo to lift', async () => {
    const lifts = inHours(5);
    const { documentId } = await addDraft(newsroom, { embargoedUntil: lifts.toISOString() });
    await ask(documentId, inHours(1).toISOString());
    expect(await publishDue(desk, inHours(1))).toMatchObject([{ documentId, outcome: 'putOff' }]);
    expect(await draftOf(documentId)).toMatchObject({ scheduledFor: lifts.toISOString() });
    await ask(documentId, null);
  });

  it('happens once where two servers look at the same moment', async () => {
    const drafts = [await addDraft(newsroom), await addDraft(newsroom), await addDraft(newsroom)];
    const at = inHours(1);
    for (const { documentId } of drafts) await ask(documentId, at.toISOString());
    const both = (await Promise.all([publishDue(desk, at), publishDue(desk, at)])).flat();
    for (const { documentId } of drafts) {
      expect(both.filter((one) => one.documentId === documentId && one.outcome === 'published')).toHaveLength(
        1,
      );
      expect(await publicRows(newsroom, { documentId })).toBe(1);
    }
  });

  it('can be taken back, and is refused for a moment that has passed', async () => {
    const { documentId } = await addDraft(newsroom);
    await ask(documentId, inHours(1).toISOString());
    expect((await ask(documentId, null)).body.data).toEqual({ documentId, scheduledFor: null });
    expect(await publishDue(desk, inHours(1))).toEqual([]);
    const late = await ask(documentId, inHours(-1).toISOString());
    expect(late.status).toBe(400);
    expect(late.body.error.details.errors).toMatchObject([{ path: ['at'] }]);
    expect((await ask(documentId, 'tomorrow')).status).toBe(400);
    expect((await ask('nobody', inHours(1).toISOString())).status).toBe(404);
  });

  it('is set and taken back by nobody who merely edits, nor taken over into a copy', async () => {
    const { strapi, http, apiToken, adminToken } = newsroom;
    const { documentId } = await addDraft(newsroom, { scheduledFor: inHours(1).toISOString() });
    expect(await draftOf(documentId)).toMatchObject({ scheduledFor: null });
    const at = inHours(2).toISOString();
    await ask(documentId, at);
    for (const scheduledFor of [inHours(1).toISOString(), null]) {
      const data = { section: 'Harbour', scheduledFor };
      await http
        .put(`/api/articles/${documentId}?status=draft`)
        .auth(apiToken, { type: 'bearer' })
        .send({ data })
        .expect(200);
      await http
        .put(`/content-manager/collection-types/${ARTICLE}/${documentId}`)
        .auth(adminToken, { type: 'bearer' })
        .send(data)
        .expect(200);
    }
    expect(await draftOf(documentId)).toMatchObject({ scheduledFor: at, section: 'Harbour' });
    const copy = await strapi.documents(ARTICLE).clone({ documentId, data: fields({}) });
    expect(await draftOf(copy?.documentId ?? '')).toMatchObject({ scheduledFor: null });
    await ask(documentId, null);
  });

  it('takes a moment with its zone, in the night in which clocks are put forward too', async () => {
    const { documentId } = await addDraft(newsroom);
    expect((await ask(documentId, '2031-03-30T03:00:00+02:00')).body.data.scheduledFor).toBe(
      '2031-03-30T01:00:00.000Z',
    );
    await ask(documentId, null);
  });
});

describe('what has expired', () => {
  it('is taken down at its moment, once, and stays a draft', async () => {
    const { documentId } = await addPublished(newsroom, { expires: inHours(2).toISOString() });
    expect(await takeDownExpired(desk, inHours(1))).toEqual([]);
    const down = (
      await Promise.all([takeDownExpired(desk, inHours(3)), takeDownExpired(desk, inHours(3))])
    ).flat();
    expect(down).toEqual([documentId]);
    expect(await publicRows(newsroom, { documentId })).toBe(0);
    expect(await draftOf(documentId)).toMatchObject({ publishedAt: null });
  });

  it('is told by the days that its licence allows, its own or its source’s', async () => {
    const licence = await addLicence(newsroom, { maximumDays: 30 });
    const source = await addSource(newsroom, { licence: licence.documentId });
    const own = await addPublished(newsroom, { licence: licence.documentId });
    const ofSource = await addPublished(newsroom, { source: source.documentId });
    expect(await takeDownExpired(desk, new Date(Date.now() + 29 * DAY))).toEqual([]);
    const down = await takeDownExpired(desk, new Date(Date.now() + 30 * DAY + HOUR));
    expect(down.sort()).toEqual([own.documentId, ofSource.documentId].sort());
  });

  it('is told by the days that its source allows, from its first publication on', async () => {
    const source = await addSource(newsroom, { maximumDays: 90 });
    const { documentId } = await addPublished(newsroom, { source: source.documentId });
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId, data: fields({ section: 'Harbour' }), status: 'published' });
    expect(await takeDownExpired(desk, new Date(Date.now() + 89 * DAY))).toEqual([]);
    const later = new Date(Date.now() + 80 * DAY).toISOString();
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId, data: fields({ firstPublishedAt: later }), status: 'published' });
    expect(await takeDownExpired(desk, new Date(Date.now() + 90 * DAY + HOUR))).toEqual([documentId]);
  });

  it('stays up where an editor has an override for that, until the override ends', async () => {
    const { documentId } = await addPublished(newsroom, {
      expires: new Date(Date.now() + 400).toISOString(),
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await newsroom.http
      .post(`/copydesk/articles/${documentId}/overrides`)
      .auth(newsroom.adminToken, { type: 'bearer' })
      .send({
        rules: ['respect-expiry'],
        reason: 'The agency gave us two hours more.',
        expires: inHours(2).toISOString(),
      })
      .expect(201);
    expect(await takeDownExpired(desk, inHours(1))).toEqual([]);
    expect(await publicRows(newsroom, { documentId })).toBe(1);
    expect(await takeDownExpired(desk, inHours(3))).toEqual([documentId]);
  });

  it('is taken down in one turn, however much expires at once', async () => {
    const { source: _source, ...shared } = creditedFields({ expires: inHours(1).toISOString() });
    const source = (await addSource(newsroom)).documentId;
    const all = [];
    for (let count = 0; count < 205; count += 1)
      all.push(await addPublished(newsroom, { ...shared, source, headline: `Tide table ${count}` }));
    expect(await takeDownExpired(desk, inHours(2))).toHaveLength(all.length);
  }, 120_000);
});
