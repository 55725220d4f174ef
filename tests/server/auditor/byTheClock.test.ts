import supertest from 'supertest';
import { newDatabase, type TestDatabase } from '../../newsroom/environment';
import { killNewsroom, serveNewsroom, type ServedNewsroom } from '../../newsroom/served';

let database: TestDatabase;
let served: ServedNewsroom;
beforeAll(async () => {
  database = await newDatabase();
  served = await serveNewsroom(database, { AUDITOR_RULE: '* * * * * *' });
}, 120_000);
afterAll(async () => {
  await killNewsroom(served);
  await database.drop();
});

it('the auditor looks again and again by its own clock, without being asked', async () => {
  const login = await supertest(served.address).post('/admin/login').send(served.editor).expect(200);
  const desk = supertest.agent(served.address).auth(login.body.data.token, { type: 'bearer' });
  const looks = new Set<string>();
  for (let tries = 0; looks.size < 3 && tries < 150; tries += 1) {
    const { body } = await desk.get('/copydesk/public-audit').expect(200);
    if (body.data !== null) looks.add(body.data.startedAt);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  // The first is that of the start.
  expect(looks.size).toBe(3);
}, 60_000);
