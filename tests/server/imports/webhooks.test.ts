import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { numberedScrape } from '../../newsroom/scrapes';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

interface Told {
  event: string;
  model?: string;
  entry?: Record<string, unknown>;
  import?: { counts: Record<string, number> };
}

let newsroom: TestNewsroom;
let server: Server;
const told: Told[] = [];

beforeAll(async () => {
  newsroom = await openNewsroom();
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      told.push(JSON.parse(body));
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 120_000);
afterAll(async () => {
  await newsroom.close();
  server.close();
});
beforeEach(() => {
  told.length = 0;
});

const hook = (events: string[]) =>
  newsroom.http
    .post('/admin/webhooks')
    .set('Authorization', `Bearer ${newsroom.adminToken}`)
    .send({
      name: 'Desk',
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      headers: {},
      events,
    })
    .expect(201);

const bringIn = (first: number, number: number) =>
  newsroom.http
    .post('/api/copydesk/imports')
    .set('Authorization', `Bearer ${newsroom.apiToken}`)
    .send({ items: Array.from({ length: number }, (_, index) => ({ text: numberedScrape(first + index) })) })
    .expect(201);

/** All that is told, once nothing more has come for a while. */
async function allTold(): Promise<Told[]> {
  for (let known = -1; known !== told.length; ) {
    known = told.length;
    await setTimeout(500);
  }
  return told;
}

it('a webhook is told once of an import, and of no article where none asks for that', async () => {
  await hook(['copydesk.import.finished']);
  await bringIn(0, 3);
  const [only, ...more] = await allTold();
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    event: 'copydesk.import.finished',
    import: { status: 'done', counts: { read: 3, held: 3, waiting: 0 } },
  });
});

it('and of each article where it asks for what is created, as Strapi tells it', async () => {
  await hook(['entry.create']);
  await bringIn(10, 3);
  const created = (await allTold()).filter(
    ({ event, model }) => event === 'entry.create' && model === 'article',
  );
  expect(created.map(({ entry }) => entry?.headline).sort()).toEqual([
    'Pier 10 reopens after repairs',
    'Pier 11 reopens after repairs',
    'Pier 12 reopens after repairs',
  ]);
  expect(created[0]).toMatchObject({
    uid: 'api::article.article',
    entry: { source: { name: 'Harbour Wire' }, authors: [{ name: 'Ines Calloway' }], publishedAt: null },
  });
});
