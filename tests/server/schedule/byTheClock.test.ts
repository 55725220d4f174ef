import supertest from 'supertest';
import { creditedFields } from '../../newsroom/content';
import { newDatabase, type TestDatabase } from '../../newsroom/environment';
import { killNewsroom, serveNewsroom, type ServedNewsroom } from '../../newsroom/served';

let database: TestDatabase;
const servers: ServedNewsroom[] = [];
beforeAll(async () => {
  database = await newDatabase();
});
afterAll(async () => {
  await Promise.all(servers.map(killNewsroom));
  await database.drop();
});

/** More than one turn of each server's clock, which looks every second here. */
const LATER = 4_000;
const ARTICLES = 8;

it('servers that look by their own clocks publish what is due once, and take down once what has expired', async () => {
  // SQLite is for one server.
  for (let count = 0; count < (database.client === 'postgres' ? 2 : 1); count += 1)
    servers.push(await serveNewsroom(database, { SCHEDULE_RULE: '* * * * * *' }));
  const [first] = servers;
  if (first === undefined) throw new Error('There is no server.');
  const { address, token, editor } = first;
  const robot = supertest.agent(address).auth(token, { type: 'bearer' });
  const login = await supertest(address).post('/admin/login').send(editor).expect(200);
  const desk = supertest.agent(address).auth(login.body.data.token, { type: 'bearer' });
  const source = await robot
    .post('/api/sources')
    .send({ data: { name: 'Harbour Wire', kind: 'wire', approval: 'approved' } })
    .expect(201);

  const due = Date.now() + LATER;
  const data = {
    source: source.body.data.documentId,
    permission: 'By letter of 3 May 2026',
    expires: new Date(due + LATER).toISOString(),
  };
  const ids: string[] = [];
  for (let count = 0; count < ARTICLES; count += 1) {
    const { body } = await robot
      .post('/api/articles?status=draft')
      .send({ data: creditedFields(data) })
      .expect(201);
    ids.push(body.data.documentId);
    await desk
      .post(`/copydesk/articles/${body.data.documentId}/schedule`)
      .send({ at: new Date(due).toISOString() })
      .expect(200);
  }
  const eventsOf = async (action: string): Promise<{ path: string; subjectDocumentId: string }[]> =>
    (await desk.get(`/copydesk/audit?action=${action}&pageSize=100`).expect(200)).body.data;
  expect(await eventsOf('published')).toEqual([]);

  const end = due + 2 * LATER + 20_000;
  while ((await eventsOf('takenDown')).length < ARTICLES && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 500));
  // A second server would have come by now.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  for (const action of ['published', 'takenDown']) {
    const events = await eventsOf(action);
    expect(events.map(({ subjectDocumentId }) => subjectDocumentId).sort()).toEqual([...ids].sort());
    expect(new Set(events.map(({ path }) => path))).toEqual(new Set(['schedule']));
  }
}, 120_000);
