import supertest from 'supertest';
import { creditedFields } from '../../newsroom/content';
import { newDatabase, type TestDatabase } from '../../newsroom/environment';
import { killNewsroom, serveNewsroom, type ServedNewsroom } from '../../newsroom/served';

/** SQLite is for one server; there this says that it skips. */
const onPostgres = (process.env.COPYDESK_TEST_POSTGRES ?? '') === '' ? it.skip : it;

let database: TestDatabase;
const servers: ServedNewsroom[] = [];
beforeAll(async () => {
  database = await newDatabase();
});
afterAll(async () => {
  await Promise.all(servers.map(killNewsroom));
  await database.drop();
});

onPostgres(
  'two servers that publish and refuse at once write one chain without a gap',
  async () => {
    for (let count = 0; count < 2; count += 1) servers.push(await serveNewsroom(database));
    const [first] = servers;
    if (first === undefined) throw new Error('There is no server.');

    const source = await supertest(first.address)
      .post('/api/sources')
      .auth(first.token, { type: 'bearer' })
      .send({ data: { name: 'Harbour Wire', kind: 'wire', approval: 'approved' } })
      .expect(201);
    const credits = [source.body.data.documentId, null];
    const posts = servers.flatMap(({ address, token }) =>
      Array.from({ length: 12 }, (_, index) =>
        supertest(address)
          .post('/api/articles')
          .auth(token, { type: 'bearer' })
          .send({
            data: creditedFields({ source: credits[index % 2], permission: 'By letter of 3 May 2026' }),
          }),
      ),
    );
    const statuses = (await Promise.all(posts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(12);
    expect(statuses.filter((status) => status === 400)).toHaveLength(12);

    const login = await supertest(first.address).post('/admin/login').send(first.editor).expect(200);
    const { body } = await supertest(first.address)
      .get('/copydesk/audit/verify')
      .auth(login.body.data.token, { type: 'bearer' })
      .expect(200);
    expect(body.data).toMatchObject({ events: 1 + 24, fault: null });
  },
  120_000,
);
