import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { main } from '../../../plugins/copydesk/cli/src/main';
import { ARTICLE, fields, SOURCE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';

const page = (headline: string) =>
  `<html><head><title>${headline}</title></head><body><h1>${headline}</h1><p>By Ines Calloway</p>` +
  `<p>${headline} on Monday, the harbour master of Port Vellum said, after two winters in which nobody had thought it possible.</p>` +
  '<p>The crews had heard of it on the radio, and rang the bell of the old lightship until the neighbours complained.</p></body></html>';

const PAGES: Record<string, string> = {
  '/robots.txt': 'User-agent: *\nDisallow: /members/',
  '/ferry': page('The night ferry came back'),
  '/wall': page('The harbour wall was opened'),
  '/quay': page('The long quay was paved'),
  '/members/list': page('The members were counted'),
};

let site: Server;
let home: string;
let newsroom: TestNewsroom;
beforeAll(async () => {
  site = createServer((request, response) => {
    const found = request.url === '/reserved' ? page('The rights were kept') : PAGES[request.url ?? ''];
    if (request.url === '/reserved') response.setHeader('tdm-reservation', '1');
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(found);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  home = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  process.env.FETCH_FROM = '127.0.0.1/32';
  newsroom = await openNewsroom();
}, 120_000);
afterAll(async () => {
  delete process.env.FETCH_FROM;
  await newsroom.close();
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
});

const door = () => newsroom.http.post('/api/copydesk/imports').auth(newsroom.apiToken, { type: 'bearer' });

it('pages of which only the address comes are fetched, kept and imported', async () => {
  const { body } = await door().send({ items: [{ url: `${home}/ferry` }] });
  expect(body.data.items).toMatchObject([{ name: `${home}/ferry`, outcome: 'held' }]);
  const [{ documentId, articleDocumentId }] = body.data.items;
  expect(await newsroom.strapi.documents(ARTICLE).findOne({ documentId: articleDocumentId })).toMatchObject({
    headline: 'The night ferry came back',
    byline: 'By Ines Calloway',
    originalUrl: `${home}/ferry`,
  });
  const kept = await newsroom.strapi.db
    .query('plugin::copydesk.import-item')
    .findOne({ where: { documentId } });
  expect(kept).toMatchObject({ scrape: PAGES['/ferry'], contentType: 'text/html', toBeFetched: false });
});

it('what can not be had is rejected with its reason, and the rest go on', async () => {
  const urls = [
    `${home}/gone`,
    `${home}/members/list`,
    'http://10.0.0.1/',
    `${home}/reserved`,
    `${home}/wall`,
  ];
  const { body } = await door().send({ items: urls.map((url) => ({ url })) });
  expect(
    body.data.items.map(({ outcome, reasons }: { outcome: string; reasons: string[] }) => [
      outcome,
      reasons[0],
    ]),
  ).toEqual([
    ['rejected', `${home}/gone answered with HTTP 404.`],
    ['rejected', expect.stringMatching(/robots\.txt of 127\.0\.0\.1:\d+ does not allow it/)],
    ['rejected', '10.0.0.1 is not fetched: it is no address of the public internet.'],
    ['rejected', expect.stringMatching(/reserves text and data mining/)],
    ['held', expect.any(String)],
  ]);
});

it('what a publisher reserves is fetched once an editor has approved it as a source', async () => {
  // The imports above have put the site before an editor, as a source that awaits approval.
  const { documentId } = await newsroom.strapi
    .documents(SOURCE)
    .findFirst({ filters: { homepage: 'https://127.0.0.1' } })
    .then((source) => source ?? { documentId: '' });
  await newsroom.strapi.documents(SOURCE).update({ documentId, data: fields({ approval: 'approved' }) });
  const { body } = await door().send({ items: [{ url: `${home}/reserved` }] });
  expect(body.data.items[0].outcome).not.toBe('rejected');
});

it('the command takes addresses too', async () => {
  const server = newsroom.strapi.server.httpServer;
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  let printed = '';
  const stdout = new PassThrough().on('data', (chunk) => (printed += String(chunk)));
  const code = await main({
    args: ['import', `${home}/quay`],
    environment: { COPYDESK_URL: `http://127.0.0.1:${port}`, COPYDESK_TOKEN: newsroom.apiToken },
    stdin: new PassThrough().end(),
    stdout,
    stderr: new PassThrough(),
  });
  expect(printed).toMatch(new RegExp(`^(?:held|imported)\t${home}/quay`));
  expect(code).toBe(0);
});
