import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { main } from '../../../plugins/copydesk/cli/src/main';
import { addPublished, ARTICLE } from '../../newsroom/content';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { numberedScrape } from '../../newsroom/scrapes';
import { trailOf } from '../../newsroom/trail';
import { zipOf } from '../../readers/zipFile';

const ITEM = 'plugin::copydesk.import-item';
const IMPORTS = '/api/copydesk/imports';

let newsroom: TestNewsroom;
let address: string;
let folder: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const server = newsroom.strapi.server.httpServer;
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-formats-'));
}, 120_000);
afterAll(async () => {
  await newsroom.close();
  rmSync(folder, { recursive: true, force: true });
});

const row = (number: number, more: object = {}) =>
  JSON.stringify({ url: `https://rows.example/${number}`, text: numberedScrape(number), ...more });

const door = (query = '') =>
  newsroom.http.post(`${IMPORTS}${query}`).auth(newsroom.apiToken, { type: 'bearer' });

const outcomes = (items: { name: string; outcome: string }[]) =>
  items.map(({ name, outcome }) => [name, outcome]);

const articleOf = ({ articleDocumentId }: { articleDocumentId: string }) =>
  newsroom.strapi.documents(ARTICLE).findOne({
    documentId: articleDocumentId,
    populate: ['source', 'photoCaptions', 'authors'],
  });

it('rows of one file become one import, each with its outcome, and those that are none with their reason', async () => {
  const { body } = await door().attach(
    'files',
    Buffer.from([row(1), '{"text": ', row(2), '{"url": "http://10.0.0.8/3"}', '{"id": 4}'].join('\n')),
    'rows.jsonl',
  );
  expect(body.data).toMatchObject({ label: 'rows.jsonl', counts: { read: 5, held: 2, rejected: 3 } });
  expect(outcomes(body.data.items)).toEqual([
    ['rows.jsonl, record 1', 'held'],
    ['rows.jsonl, record 2', 'rejected'],
    ['rows.jsonl, record 3', 'held'],
    ['rows.jsonl, record 4', 'rejected'],
    ['rows.jsonl, record 5', 'rejected'],
  ]);
  expect(body.data.items[1].reasons).toEqual([
    expect.stringMatching(/^rows\.jsonl, record 2: It is not JSON/),
  ]);
  const kept = await newsroom.strapi.db
    .query(ITEM)
    .findOne({ where: { documentId: body.data.items[1].documentId } });
  expect(kept.scrape).toBe('{"text": ');
  expect(body.data.items[3].reasons).toEqual([
    '10.0.0.8 is not fetched: it is no address of the public internet.',
  ]);
});

it('what a feed says of an article fills what the article leaves out', async () => {
  const feed = `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Feed Gazette</title><language>en</language><item>
    <title>Ferry gets a new hull</title><link>https://feedgazette.example/hull</link><dc:creator>Ines Calloway</dc:creator>
    <pubDate>Thu, 02 May 2024 09:30:00 +0000</pubDate><content:encoded><![CDATA[<p>The ferry Teal got a new hull in the yard of Port Vellum on Monday, after three winters of patching the old one.</p><p>It will sail again in June, the harbour master said, and carry twice as many cars as before across the sound.</p>]]></content:encoded>
    <media:content url="https://feedgazette.example/hull.jpg" medium="image"><media:description>The ferry Teal in the yard.</media:description><media:credit>Mateo Brandt/AP</media:credit></media:content></item></channel></rss>`;
  const { body } = await door().attach('files', Buffer.from(feed), 'feed.xml');
  expect(outcomes(body.data.items)).toEqual([['feed.xml, record 1', 'held']]);
  expect(await articleOf(body.data.items[0])).toMatchObject({
    headline: 'Ferry gets a new hull',
    byline: 'Ines Calloway',
    originalUrl: 'https://feedgazette.example/hull',
    source: { name: 'Feed Gazette' },
    photoCaptions: [
      {
        text: 'The ferry Teal in the yard.',
        credit: 'Mateo Brandt/AP',
        creator: 'Mateo Brandt',
        agency: 'AP',
      },
    ],
  });
});

it('an embargo and the terms that a wire sends come with its article, and keep it back', async () => {
  const item = {
    uri: 'https://rows.example/embargoed',
    pubstatus: 'usable',
    headline: 'Ferry budget is agreed',
    byline: 'By Ines Calloway',
    usageterms: 'Editorial use. Port Vellum out',
    embargoed: '2031-05-03T05:00:00+02:00',
    expires: '2031-06-03T05:00:00Z',
    body_text: numberedScrape(14),
  };
  const { body } = await door().attach('files', Buffer.from(JSON.stringify(item)), 'item.json');
  expect(outcomes(body.data.items)).toEqual([['item.json', 'held']]);
  expect(body.data.items[0].reasons).toContainEqual(expect.stringMatching(/embargo/i));
  expect(await articleOf(body.data.items[0])).toMatchObject({
    usageTerms: 'Editorial use. Port Vellum out',
    embargoedUntil: '2031-05-03T03:00:00.000Z',
    expires: '2031-06-03T05:00:00.000Z',
  });
});

it('what a wire cancels is withheld on the desk, and the report says whether it is public', async () => {
  const item = (name: string, pubstatus: string) => ({
    uri: `https://rows.example/${name}`,
    pubstatus,
    headline: `Ferry ${name}`,
    body_text: numberedScrape(15).replaceAll('Pier', name),
  });
  const sent = async (...items: object[]) =>
    (await door().attach('files', Buffer.from(JSON.stringify(items)), 'wire.json')).body.data.items;
  const [draft] = await sent(item('Teal', 'usable'));
  const { documentId } = await addPublished(newsroom, {
    headline: 'Ferry Wren',
    originalUrl: 'https://rows.example/Wren',
  });
  const items = await sent(item('Teal', 'canceled'), item('Wren', 'canceled'), item('Nobody', 'canceled'));
  expect(items.map(({ reasons }: { reasons: string[] }) => reasons.slice(1))).toEqual([
    ['The desk holds it as "Teal 15 reopens after repairs", which is withheld now.'],
    ['The desk holds it as "Ferry Wren", which is public: kill it there, or take it down.'],
    [],
  ]);
  expect(await articleOf(draft)).toMatchObject({ pubStatus: 'withheld' });
  const audit = await newsroom.http
    .post('/copydesk/public-audit')
    .auth(newsroom.adminToken, { type: 'bearer' });
  expect(audit.body.data.found).toMatchObject([{ documentId, findings: [{ rule: 'respect-kill' }] }]);
  expect(await trailOf(newsroom, 2, { action: 'withdrawnUpstream' })).toMatchObject([
    { subjectDocumentId: draft.articleDocumentId, detail: { status: 'canceled', isPublic: false } },
    { subjectDocumentId: documentId, detail: { status: 'canceled', isPublic: true } },
  ]);
  await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
  await expect(newsroom.strapi.documents(ARTICLE).publish({ documentId })).rejects.toThrow(/withheld/);
  await newsroom.strapi.documents(ARTICLE).update({ documentId, data: { pubStatus: 'usable' } });
  expect(await newsroom.strapi.documents(ARTICLE).publish({ documentId })).toMatchObject({ documentId });
});

it('an archive is read through, and what is no article in it is noted', async () => {
  const archive = zipOf([
    { name: 'a/pier.txt', content: numberedScrape(11) },
    { name: 'a/style.css', content: 'p {}' },
    { name: '../slip.txt', content: numberedScrape(12) },
    { name: 'rows.jsonl.gz', content: gzipSync(row(13)) },
  ]);
  const { body } = await door().attach('files', archive, 'run.zip');
  expect(outcomes(body.data.items)).toEqual([
    ['run.zip/a/pier.txt', 'held'],
    ['run.zip/../slip.txt', 'rejected'],
    ['run.zip/rows.jsonl, record 1', 'held'],
  ]);
  expect(body.data.notes).toEqual(['run.zip: 1 record of type "css" left out: no articles.']);
});

it('a file may be the body of the request, with the options in its address', async () => {
  const { status, body } = await door('?label=Morning%20run&name=rows.jsonl')
    .type('application/x-ndjson')
    .send(`${row(21)}\n${row(22)}\n`);
  expect(status).toBe(201);
  expect(body.data).toMatchObject({ label: 'Morning run', counts: { read: 2, held: 2 } });
  const plain = await door('?name=pier.txt&url=https%3A%2F%2Frows.example%2Fpier')
    .type('text/plain')
    .send(numberedScrape(23));
  expect(outcomes(plain.body.data.items)).toEqual([['pier.txt', 'held']]);
  expect(await articleOf(plain.body.data.items[0])).toMatchObject({
    originalUrl: 'https://rows.example/pier',
  });
});

it('a body that breaks off is kept so far, and the import says so', async () => {
  const sent = httpRequest(`${address}${IMPORTS}?label=Broken`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${newsroom.apiToken}`,
      'content-type': 'application/x-ndjson',
      'transfer-encoding': 'chunked',
    },
  });
  sent.on('error', () => undefined);
  for (let number = 31; number < 36; number++) sent.write(`${row(number)}\n`);
  sent.write('x'.repeat(70_000));
  await new Promise((resolve) => setTimeout(resolve, 500));
  sent.destroy();
  const broken = async () => {
    const { body } = await newsroom.http
      .get(`${IMPORTS}?pageSize=100`)
      .auth(newsroom.apiToken, { type: 'bearer' });
    return body.data.find(
      ({ label, status }: { label: string; status: string }) => label === 'Broken' && status === 'done',
    );
  };
  let found = await broken();
  for (let look = 0; look < 50 && !found; look++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    found = await broken();
  }
  expect(found).toMatchObject({ counts: { read: 6, held: 5, rejected: 1 } });
  const { body } = await newsroom.http
    .get(`${IMPORTS}/${found.documentId}`)
    .auth(newsroom.apiToken, { type: 'bearer' });
  expect(body.data.items.at(-1).reasons).toEqual([expect.stringMatching(/^What came broke off here/)]);
});

it('of very many rows all are written down before the first is looked at, and the command waits for their end', async () => {
  const count = 1_200;
  const rows = Readable.from(
    (function* () {
      // One article again and again: what is measured is the door.
      for (let number = 0; number < count; number++) yield `${number === 7 ? 'broken' : row(41)}\n`;
    })(),
  );
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const lines: string[] = [];
  stdout.on('data', (chunk) => lines.push(...String(chunk).trim().split('\n')));
  const code = await main({
    args: ['import', '-'],
    environment: { COPYDESK_URL: address, COPYDESK_TOKEN: newsroom.apiToken },
    stdin: rows,
    stdout,
    stderr,
  });
  expect(String(stderr.read() ?? '').split('\n')).toEqual([
    '1,200 articles: 1 held, 1,198 duplicate, 1 rejected',
    '  1,198  duplicate: The desk holds this text already: "Pier 41 reopens after repairs".',
    expect.stringMatching(/^ {6}1 {2}rejected: It is not JSON/),
    expect.stringMatching(/^ {6}1 {2}held: Neither the article nor its source has a licence/),
    expect.stringMatching(/^ {6}1 {2}held: The source Harbour Wire is still awaiting approval/),
    '',
  ]);
  expect(code).toBe(1);
  expect(lines).toHaveLength(count);
  expect(lines[0]).toMatch(/^held\tstandard input, record 1/);
  expect(lines[7]).toMatch(/^rejected\tstandard input, record 8\tstandard input, record 8: It is not JSON/);
  expect(lines.filter((line) => line.startsWith('duplicate'))).toHaveLength(count - 2);
  const waiting = await newsroom.strapi.db.query(ITEM).count({ where: { outcome: null } });
  expect(waiting).toBe(0);
}, 300_000);

it('the command sends what is in a folder, and says what it left out', async () => {
  mkdirSync(path.join(folder, 'run', 'monday'), { recursive: true });
  writeFileSync(path.join(folder, 'run', 'monday', 'pier.txt'), numberedScrape(51));
  writeFileSync(
    path.join(folder, 'run', 'rows.csv'),
    `url,text\nhttps://rows.example/52,"${numberedScrape(52).replace(/"/g, '""')}"\n`,
  );
  writeFileSync(path.join(folder, 'run', 'logo.png'), Buffer.from([1, 2]));
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await main({
    args: ['import', path.join(folder, 'run')],
    environment: { COPYDESK_URL: address, COPYDESK_TOKEN: newsroom.apiToken },
    stdin: new PassThrough().end(),
    stdout,
    stderr,
  });
  const complaints = String(stderr.read()).split('\n');
  expect(complaints).toContainEqual(
    expect.stringMatching(/run: 1 file of type "png" left out: no articles\.$/),
  );
  // With all that it said, which tells why, should it be something else.
  expect({ code, complaints, lines: String(stdout.read()).trim().split('\n') }).toEqual({
    code: 0,
    complaints,
    lines: [
      expect.stringMatching(/^held\tmonday\/pier\.txt\t/),
      expect.stringMatching(/^held\trows\.csv, record 2\t/),
    ],
  });
});
