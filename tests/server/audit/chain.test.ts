import { GENESIS } from '../../../plugins/copydesk/server/src/audit/auditEvent';
import { hashEvent } from '../../../plugins/copydesk/server/src/audit/hashEvent';
import { recordEvent } from '../../../plugins/copydesk/server/src/audit/recordEvent';
import { verifyChain } from '../../../plugins/copydesk/server/src/audit/verifyChain';
import { openNewsroom as bind } from '../../../plugins/copydesk/server/src/newsroom/newsroom';
import { addDraft, addPublished, ARTICLE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { trail, trailOf } from '../../newsroom/trail';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const EVENTS = 'copydesk_audit_events';
const CHAINS = 'copydesk_audit_chains';
const table = (name = EVENTS) => newsroom.strapi.db.connection(name);
const state = () => verifyChain(bind(newsroom.strapi));
const whole = () => expect(state()).resolves.toMatchObject({ fault: null });

/** Does something to the tables behind Strapi's back, tells what the chain says of it, and puts all back. */
async function tampered(deed: () => Promise<unknown>) {
  const [events, chains] = [await table().select('*'), await table(CHAINS).select('*')];
  await deed();
  const { fault } = await state();
  await table().delete();
  await table(CHAINS).delete();
  for (const row of events) await table().insert({ ...row, detail: asJson(row.detail) });
  await table(CHAINS).insert(chains);
  await whole();
  return fault;
}

const asJson = (detail: unknown) => (typeof detail === 'string' ? detail : JSON.stringify(detail));

it('a trail in which nothing was ever recorded is whole', async () => {
  expect(await state()).toEqual({ events: 0, lastHash: GENESIS, fault: null });
});

it('ten publications at once, and five refusals among them, make one chain without a gap', async () => {
  const good = await Promise.all(Array.from({ length: 10 }, () => addDraft(newsroom)));
  const bad = await Promise.all(Array.from({ length: 5 }, () => addDraft(newsroom, { source: null })));
  const before = (await trail(newsroom)).length;
  const answers = await Promise.allSettled(
    [...good, ...bad].map(({ documentId }) => newsroom.strapi.documents(ARTICLE).publish({ documentId })),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  const events = await trailOf(newsroom, before + 15);
  expect(events.slice(before).filter(({ action }) => action === 'published')).toHaveLength(10);
  expect(events.slice(before).filter(({ action }) => action === 'refused')).toHaveLength(5);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_event, index) => index + 1));
  expect(await state()).toEqual({ events: before + 15, lastHash: events.at(-1)?.hash, fault: null });
});

describe('what was done behind Strapi’s back is told:', () => {
  it('a changed text', async () => {
    const change = () => table().where({ sequence: 4 }).update({ subject_name: 'Another headline' });
    expect(await tampered(change)).toEqual({ kind: 'changed', sequence: 4 });
  });

  it('a text taken away altogether', async () => {
    const change = () => table().where({ sequence: 4 }).update({ path: null });
    expect(await tampered(change)).toEqual({ kind: 'changed', sequence: 4 });
  });

  it('a changed detail', async () => {
    const change = () => table().where({ sequence: 5 }).update({ detail: '{"again":true}' });
    expect(await tampered(change)).toEqual({ kind: 'changed', sequence: 5 });
  });

  it('a text changed together with its hash', async () => {
    const [event] = await trail(newsroom, { sequence: 6 });
    if (event === undefined) throw new Error('There is no such event.');
    const hash = hashEvent({ ...event, actorName: 'Somebody' });
    const change = () => table().where({ sequence: 6 }).update({ actor_name: 'Somebody', hash });
    expect(await tampered(change)).toEqual({ kind: 'changed', sequence: 6 });
  });

  it('a deleted event, and the first', async () => {
    for (const sequence of [7, 1])
      expect(await tampered(() => table().where({ sequence }).delete())).toEqual({
        kind: 'missing',
        sequence,
      });
  });

  it('the last events deleted', async () => {
    const { events } = await state();
    const cut = () => table().where('sequence', '>', events - 2).delete(); // prettier-ignore
    expect(await tampered(cut)).toEqual({ kind: 'cutOff', sequence: events - 1 });
  });

  it('all of them deleted', async () => {
    expect(await tampered(() => table().delete())).toEqual({ kind: 'cutOff', sequence: 1 });
  });

  it('an event put on at the end, though its hash is right', async () => {
    const last = (await trail(newsroom)).at(-1);
    if (last === undefined) throw new Error('There is no event.');
    const { hash: previousHash, ...said } = last;
    const forged = { ...said, sequence: last.sequence + 1, previousHash };
    const insert = () =>
      table().insert({
        sequence: forged.sequence,
        at: forged.at,
        action: forged.action,
        actor_type: forged.actorType,
        actor_id: forged.actorId,
        actor_name: forged.actorName,
        path: forged.path,
        subject_type: forged.subjectType,
        subject_document_id: forged.subjectDocumentId,
        subject_name: forged.subjectName,
        detail: JSON.stringify(forged.detail),
        previous_hash: forged.previousHash,
        hash: hashEvent(forged),
      });
    expect(await tampered(insert)).toEqual({ kind: 'inserted', sequence: forged.sequence });
  });

  it('an event put in that others followed: it does not stop them', async () => {
    const { events } = await state();
    const insert = async () => {
      await table().insert({
        sequence: events + 1,
        at: new Date().toISOString(),
        action: 'published',
        actor_type: 'server',
        path: 'knex',
        subject_type: 'article',
        detail: 'null',
        previous_hash: 'x',
        hash: 'y',
      });
      await addPublished(newsroom);
    };
    expect(await tampered(insert)).toEqual({ kind: 'inserted', sequence: events + 1 });
  });

  it('the memory of the end taken away', async () => {
    const { events } = await state();
    expect(await tampered(() => table(CHAINS).delete())).toEqual({ kind: 'headMissing', sequence: events });
  });
});

it('a trail of more than a page is read to its end, and exported so', async () => {
  const desk = bind(newsroom.strapi);
  const before = (await state()).events;
  await newsroom.strapi.db.transaction(async () => {
    for (let count = 0; count < 1_100; count += 1)
      await recordEvent(desk, {
        action: 'audited',
        subject: { type: 'newsroom', documentId: null, name: null },
        detail: { count },
      });
  });
  expect(await state()).toMatchObject({ events: before + 1_100, fault: null });
  const { text } = await newsroom.http
    .get('/copydesk/audit/export?format=csv&action=audited')
    .auth(newsroom.adminToken, { type: 'bearer' })
    .expect(200);
  expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 1_100);
  for (const sequence of [1_000, 1_001]) {
    await table().where({ sequence }).update({ path: 'elsewhere' });
    expect((await state()).fault).toEqual({ kind: 'changed', sequence });
    await table().where({ sequence }).update({ path: 'db.query' });
  }
  await whole();
}, 60_000);

it('Strapi’s own doors neither change nor delete an event', async () => {
  const query = newsroom.strapi.db.query('plugin::copydesk.audit-event');
  const where = { sequence: 1 };
  await expect(query.update({ where, data: { path: 'none' } })).rejects.toThrow(/only added to/);
  await expect(query.delete({ where })).rejects.toThrow(/only added to/);
  await expect(query.deleteMany({ where })).rejects.toThrow(/only added to/);
  for (const type of ['audit-event', 'audit-chain', 'override']) {
    const routes = `/content-manager/collection-types/plugin::copydesk.${type}`;
    const write = (method: 'post' | 'put' | 'delete', path: string) =>
      newsroom.http[method](path).auth(newsroom.adminToken, { type: 'bearer' }).send({ name: 'forged' });
    const [first] = await newsroom.strapi.db.query(`plugin::copydesk.${type}`).findMany({ limit: 1 });
    await write('post', routes).expect(403);
    if (first === undefined) continue;
    await write('put', `${routes}/${first.documentId}`).expect(403);
    await write('delete', `${routes}/${first.documentId}`).expect(403);
  }
  const { body } = await newsroom.http
    .post('/graphql')
    .auth(newsroom.apiToken, { type: 'bearer' })
    .send({ query: '{ __schema { types { name } } }' });
  const names: string[] = body.data.__schema.types.map(({ name }: { name: string }) => name);
  expect(names.filter((name) => /audit|override/i.test(name))).toEqual([]);
  await whole();
});
