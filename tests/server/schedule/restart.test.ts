import supertest from 'supertest';
import { creditedFields } from '../../newsroom/content';
import { newDatabase, type TestDatabase } from '../../newsroom/environment';
import { killNewsroom, serveNewsroom, type ServedNewsroom } from '../../newsroom/served';

let database: TestDatabase;
let server: ServedNewsroom | undefined;
beforeAll(async () => {
  database = await newDatabase();
});
afterAll(async () => {
  if (server !== undefined) await killNewsroom(server);
  await database.drop();
});

const SECOND = 1_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function publish({ address, token }: ServedNewsroom, more: object): Promise<string> {
  const { body } = await supertest(address)
    .post('/api/articles')
    .auth(token, { type: 'bearer' })
    .send({ data: creditedFields({ permission: 'By letter of 3 May 2026', ...more }) })
    .expect(201);
  return body.data.documentId;
}

async function publicIds({ address, token }: ServedNewsroom): Promise<string[]> {
  const { body } = await supertest(address).get('/api/articles').auth(token, { type: 'bearer' }).expect(200);
  return body.data.map(({ documentId }: { documentId: string }) => documentId);
}

it('what expires while no server runs is down before the next one answers its first reader', async () => {
  server = await serveNewsroom(database);
  const { body } = await supertest(server.address)
    .post('/api/sources')
    .auth(server.token, { type: 'bearer' })
    .send({ data: { name: 'Harbour Wire', kind: 'wire', approval: 'approved' } })
    .expect(201);
  const source: string = body.data.documentId;
  const expires = Date.now() + 4 * SECOND;
  const expiring = await publish(server, { source, expires: new Date(expires).toISOString() });
  const lasting = await publish(server, { source });
  expect((await publicIds(server)).sort()).toEqual([expiring, lasting].sort());

  await killNewsroom(server);
  await pause(Math.max(0, expires - Date.now()));
  server = await serveNewsroom(database);
  expect(await publicIds(server)).toEqual([lasting]);
}, 120_000);
