import { activeOverrides } from '../../../plugins/copydesk/server/src/override/activeOverrides';
import { endStaleOverrides } from '../../../plugins/copydesk/server/src/override/endOverrides';
import { openNewsroom as bind } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
import {
  addCaption,
  addDraft,
  addSource,
  ARTICLE,
  fields,
  PHOTO_CAPTION,
  publicRows,
  SOURCE,
} from '../../newsroom/content';
import { signInEditor } from '../../newsroom/editor';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { trail, trailOf } from '../../newsroom/trail';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const REASON = 'The agency names nobody, as its desk confirmed by telephone.';
const BYLINE = 'require-byline';
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const order = (more: object = {}) => ({ rules: [BYLINE], reason: REASON, expires: inHours(24), ...more });

const ask = (method: 'get' | 'post' | 'delete', path: string, body?: object, token = newsroom.adminToken) =>
  newsroom.http[method](`/copydesk/articles/${path}`).auth(token, { type: 'bearer' }).send(body);
const override = async (documentId: string, more: object = {}) => {
  const { body } = await ask('post', `${documentId}/overrides`, order(more)).expect(201);
  return body.data;
};
const publish = (documentId: string) => newsroom.strapi.documents(ARTICLE).publish({ documentId });
const update = (documentId: string, data: Record<string, unknown>) =>
  newsroom.strapi.documents(ARTICLE).update({ documentId, data });
const listed = async (documentId: string) =>
  (await ask('get', `${documentId}/overrides`).expect(200)).body.data;
const withoutByline = (more: object = {}) => addDraft(newsroom, { byline: null, ...more });
const isPublic = async (documentId: string) => (await publicRows(newsroom, { documentId })) === 1;

describe('An override', () => {
  it('needs its permission', async () => {
    const { documentId } = await withoutByline();
    const editor = await signInEditor(newsroom, ['plugin::copydesk.review']);
    await ask('post', `${documentId}/overrides`, order(), editor).expect(403);
    await ask('get', `${documentId}/overrides`, undefined, editor).expect(200);
    await newsroom.http.post(`/copydesk/articles/${documentId}/overrides`).send(order()).expect(401);
    const chief = await signInEditor(newsroom, ['plugin::copydesk.override']);
    const { body } = await ask('post', `${documentId}/overrides`, order(), chief).expect(201);
    expect(body.data.givenBy).toMatch(/^Ada Fernsby/);
  });

  it.each([
    ['without a reason', { reason: ' ' }, /reason: say why/],
    ['without a rule', { rules: [] }, /rules: name at least one/],
    ['without an end', { expires: undefined }, /expires: say until when/],
    ['that has ended already', { expires: inHours(-1) }, /still to come/],
    ['of what the article does not lack', { rules: ['require-approved-source'] }, /lacks nothing/],
    ['of what no rule asks for', { rules: ['require-weather'] }, /lacks nothing/],
  ])('%s is refused', async (_what, more, words) => {
    const { documentId } = await withoutByline();
    const { status, body } = await ask('post', `${documentId}/overrides`, order(more));
    expect(status).toBe(400);
    expect(body.error.message).toMatch(words);
    expect(body.error.details.errors[0].path[0]).toMatch(/^(reason|rules|expires)$/);
    expect(await listed(documentId)).toEqual([]);
  });

  it('lets the article through, and the trail has who gave it, why, and that it was used', async () => {
    const { documentId } = await withoutByline();
    await expect(publish(documentId)).rejects.toThrow(/Give the byline/);
    const given = await override(documentId);
    await publish(documentId);
    expect(await isPublic(documentId)).toBe(true);
    expect(await trailOf(newsroom, 4, { subjectDocumentId: documentId })).toMatchObject([
      { action: 'refused' },
      {
        action: 'overridden',
        actorName: 'Nora Lindqvist',
        detail: { step: 'given', override: given.documentId, rules: [BYLINE], reason: REASON },
      },
      { action: 'published' },
      {
        action: 'overridden',
        path: 'strapi.documents',
        detail: { step: 'used', override: given.documentId, reason: REASON, givenBy: 'Nora Lindqvist' },
      },
    ]);
  });

  it('lets it through by the content API as well', async () => {
    const { documentId } = await withoutByline();
    await override(documentId);
    await newsroom.http
      .put(`/api/articles/${documentId}`)
      .auth(newsroom.apiToken, { type: 'bearer' })
      .send({ data: { section: 'Harbour' } })
      .expect(200);
    expect(await isPublic(documentId)).toBe(true);
  });

  it('covers no finding that it does not name, and no other article', async () => {
    const { documentId } = await withoutByline({ originalUrl: null });
    const other = await withoutByline();
    await override(documentId);
    await expect(publish(documentId)).rejects.toThrow(/Give the address of the original/);
    await expect(publish(documentId)).rejects.not.toThrow(/Give the byline/);
    await expect(publish(other.documentId)).rejects.toThrow(/Give the byline/);
  });

  it('shows beside the check that it covers, with reason, by whom and until when', async () => {
    const { documentId } = await withoutByline();
    const given = await override(documentId);
    const { body } = await ask('get', `${documentId}/checks`).expect(200);
    const checks: { rule: string; met: boolean; override: object | null }[] = body.data.checks;
    expect(checks.filter(({ met }) => !met)).toMatchObject([
      {
        rule: BYLINE,
        override: {
          documentId: given.documentId,
          reason: REASON,
          givenBy: 'Nora Lindqvist',
          expires: given.expires,
        },
      },
    ]);
    expect(checks.filter((check) => check.met && check.override !== null)).toEqual([]);
  });
});

describe('It ends', () => {
  const ended = (documentId: string) =>
    trail(newsroom, { subjectDocumentId: documentId, action: 'overrideEnded' });

  it('when what it covered changes, and stays ended though that be changed back', async () => {
    const { documentId } = await withoutByline();
    const { documentId: name } = await override(documentId);
    await update(documentId, { byline: 'By Ines Calloway' });
    await update(documentId, { byline: null });
    await expect(publish(documentId)).rejects.toThrow(/Give the byline/);
    expect(await listed(documentId)).toMatchObject([{ documentId: name, endedBecause: 'changed' }]);
    expect(await ended(documentId)).toMatchObject([{ detail: { override: name, because: 'changed' } }]);
  });

  it('not when something else of the article changes', async () => {
    const { documentId } = await withoutByline();
    await override(documentId);
    await update(documentId, { headline: 'Ferry crews accept, again', section: 'Harbour' });
    await publish(documentId);
    expect(await listed(documentId)).toMatchObject([{ endedAt: null, endedBecause: null }]);
  });

  it('when its source loses its approval', async () => {
    const source = await addSource(newsroom);
    const { documentId } = await withoutByline({ source: source.documentId });
    await override(documentId);
    const approve = (approval: string) =>
      newsroom.strapi.documents(SOURCE).update({ documentId: source.documentId, data: fields({ approval }) });
    await approve('suspended');
    await approve('approved');
    await expect(publish(documentId)).rejects.toThrow(/Give the byline/);
    expect(await ended(documentId)).toHaveLength(1);
  });

  it('when a photo’s credit changes', async () => {
    const caption = await addCaption(newsroom, { creator: null, agency: null });
    const { documentId } = await addDraft(newsroom, { photoCaptions: [caption.documentId] });
    await override(documentId, { rules: ['require-photo-credit'] });
    await newsroom.strapi
      .documents(PHOTO_CAPTION)
      .update({ documentId: caption.documentId, data: fields({ credit: 'Somebody' }) });
    await expect(publish(documentId)).rejects.toThrow(/names neither creator nor agency/);
  });

  it('when its time is up, by Copydesk’s own hand', async () => {
    const { documentId } = await withoutByline();
    const { expires } = await override(documentId, { expires: inHours(2) });
    const desk = bind(newsroom.strapi);
    const before = new Date(new Date(expires).getTime() - 1);
    expect(await activeOverrides(desk, documentId, before)).toHaveLength(1);
    expect(await activeOverrides(desk, documentId, new Date(expires))).toEqual([]);
    await endStaleOverrides(desk, documentId, before);
    expect(await ended(documentId)).toEqual([]);
    await Promise.all([1, 2].map(() => endStaleOverrides(desk, documentId, new Date(expires))));
    expect(await ended(documentId)).toMatchObject([
      { actorType: 'plugin', actorName: 'Copydesk', path: 'schedule', detail: { because: 'expired' } },
    ]);
    await expect(publish(documentId)).rejects.toThrow(/Give the byline/);
  });

  it('when somebody who may takes it back', async () => {
    const { documentId } = await withoutByline();
    const given = await override(documentId);
    const path = `${documentId}/overrides/${given.documentId}`;
    const editor = await signInEditor(newsroom, ['plugin::copydesk.review']);
    await ask('delete', path, undefined, editor).expect(403);
    await ask('delete', path).expect(204);
    await ask('delete', path).expect(404);
    expect(await ended(documentId)).toMatchObject([
      { actorName: 'Nora Lindqvist', detail: { because: 'withdrawn' } },
    ]);
    await expect(publish(documentId)).rejects.toThrow(/Give the byline/);
  });

  it('not by a change that is refused and rolled back', async () => {
    const { documentId } = await withoutByline();
    await override(documentId);
    await expect(
      newsroom.strapi
        .documents(ARTICLE)
        .update({ documentId, data: fields({ originalUrl: null }), status: 'published' }),
    ).rejects.toThrow(/can't be published yet/);
    await publish(documentId);
    expect(await isPublic(documentId)).toBe(true);
  });
});
