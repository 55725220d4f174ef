import { gzipSync, deflateSync } from 'node:zlib';
import { read } from './read';
import { tarOf } from './tarFile';
import { zipOf } from './zipFile';

const STORY = 'The ferry returned to the harbour on Monday after three weeks in the dock.';
const PAGE = `<!doctype html><html><body><h1>Ferry returns</h1><p>${STORY}</p></body></html>`;
const ROW = JSON.stringify({ url: 'https://harbour.example/1', text: STORY });

function warcRecord(headers: Record<string, string | number>, block: Buffer | string): Buffer {
  const bytes = Buffer.from(block);
  const all = { 'WARC-Record-ID': '<urn:uuid:1>', 'Content-Length': bytes.length, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

const answer = (body: Buffer | string, headers = '', status = '200 OK') =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
    Buffer.from(body),
  ]);

const response = (url: string, block: Buffer, more: Record<string, string | number> = {}) =>
  warcRecord({ 'WARC-Type': 'response', 'WARC-Target-URI': url, ...more }, block);

describe('a web archive', () => {
  it('gives its pages, and leaves the rest out with a word', async () => {
    const archive = Buffer.concat([
      warcRecord({ 'WARC-Type': 'warcinfo' }, 'software: a crawler\r\n'),
      warcRecord({ 'WARC-Type': 'request' }, 'GET / HTTP/1.1\r\n\r\n'),
      response('<https://harbour.example/1>', answer(PAGE)),
      response('https://harbour.example/gzip', answer(gzipSync(PAGE), 'Content-Encoding: gzip\r\n')),
      response('https://harbour.example/deflate', answer(deflateSync(PAGE), 'Content-Encoding: deflate\r\n')),
      response(
        'https://harbour.example/chunks',
        answer(
          `5\r\n${PAGE.slice(0, 5)}\r\n${(PAGE.length - 5).toString(16)};x=y\r\n${PAGE.slice(5)}\r\n0\r\n\r\n`,
          'Transfer-Encoding: chunked\r\n',
        ),
      ),
      response('https://harbour.example/no-chunks', answer(PAGE, 'Transfer-Encoding: chunked\r\n')),
      response('https://harbour.example/gone', answer('gone', '', '404 Not Found')),
      response(
        'https://harbour.example/a.png',
        Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx'),
      ),
      warcRecord(
        {
          'WARC-Type': 'resource',
          'WARC-Target-URI': 'https://harbour.example/r',
          'Content-Type': 'text/html',
        },
        PAGE,
      ),
      response('https://harbour.example/bad', answer('not gzip', 'Content-Encoding: br\r\n')),
    ]);
    for (const content of [archive, gzipSync(archive)]) {
      const { scrapes, texts, leftOut, problems } = await read('crawl.warc', content);
      expect(scrapes.map(({ url, place }) => [place.record, url])).toEqual([
        [3, 'https://harbour.example/1'],
        [4, 'https://harbour.example/gzip'],
        [5, 'https://harbour.example/deflate'],
        [6, 'https://harbour.example/chunks'],
        [7, 'https://harbour.example/no-chunks'],
        [10, 'https://harbour.example/r'],
      ]);
      expect(new Set(texts)).toEqual(new Set([PAGE]));
      expect(leftOut.map(({ what }) => what)).toEqual([
        'of type "warcinfo"',
        'of type "request"',
        'with HTTP status 404',
        'of type "image/png"',
      ]);
      expect(problems).toEqual([
        expect.stringMatching(/^crawl\.warc, record 11: Its payload can’t be unpacked \(br\)/),
      ]);
    }
  });

  it('packed record by record, as crawlers do, is read like any other', async () => {
    const archive = Buffer.concat(
      ['1', '2'].map((name) => gzipSync(response(`https://harbour.example/${name}`, answer(PAGE)))),
    );
    expect((await read('crawl.warc.gz', archive)).scrapes.map(({ url }) => url)).toEqual([
      'https://harbour.example/1',
      'https://harbour.example/2',
    ]);
  });

  it('of texts (WET) says their language', async () => {
    const { scrapes, texts } = await read(
      'crawl.wet',
      warcRecord(
        {
          'WARC-Type': 'conversion',
          'WARC-Target-URI': 'https://hafen.example/',
          'Content-Type': 'text/plain',
          'WARC-Identified-Content-Language': 'deu,eng',
        },
        'Die Fähre fährt.',
      ),
    );
    expect(texts).toEqual(['Die Fähre fährt.']);
    expect(scrapes[0]).toMatchObject({ contentType: 'text/plain; charset=utf-8', hints: { language: 'de' } });
  });

  it.each([
    ['too long', 40],
    ['too short', -40],
  ])('whose length is %s tells of that record, and reads the others', async (_how, by) => {
    const wrong = answer(PAGE);
    const archive = Buffer.concat([
      response('https://harbour.example/1', answer(PAGE)),
      response('https://harbour.example/2', wrong, { 'Content-Length': wrong.length + by }),
      response('https://harbour.example/3', answer(PAGE)),
    ]);
    const { scrapes, problems } = await read('crawl.warc', archive);
    expect(scrapes.map(({ url }) => url)).toEqual(['https://harbour.example/1', 'https://harbour.example/3']);
    expect(problems).toEqual([
      expect.stringContaining('crawl.warc, record 2: The record is not as long as it says'),
    ]);
  });

  it('that is cut off, or says no length, tells so', async () => {
    const archive = response('https://harbour.example/1', answer(PAGE));
    const { problems } = await read('crawl.warc', archive.subarray(0, archive.length - 60));
    expect(problems).toEqual([
      expect.stringContaining('record 1: The archive ends in the middle of the record.'),
    ]);
    const { problems: others } = await read(
      'crawl.warc',
      'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n',
    );
    expect(others).toEqual([
      expect.stringContaining('record 1: The record says no length (Content-Length: many).'),
    ]);
  });
});

describe('a ZIP', () => {
  it('is read through, files of every format and archives in it', async () => {
    const archive = zipOf([
      { name: 'pages/', content: '' },
      { name: 'pages/fähre.html', content: PAGE },
      { name: 'pages/style.css', content: 'p { margin: 0 }' },
      { name: '__MACOSX/._a', content: 'x' },
      { name: 'rows.jsonl', content: `${ROW}\n17\n` },
      { name: 'inner.zip', content: zipOf([{ name: 'a.txt', content: STORY }]) },
      { name: 'empty.html', content: '' },
    ]);
    const { scrapes, problems, leftOut } = await read('upload', archive);
    expect(scrapes.map(({ place }) => place)).toEqual([
      { file: 'upload/pages/fähre.html', record: null },
      { file: 'upload/rows.jsonl', record: 1 },
      { file: 'upload/inner.zip/a.txt', record: null },
    ]);
    expect(problems).toEqual([
      expect.stringContaining('upload/rows.jsonl, record 2: It is a number'),
      'upload/empty.html: There is no text in it. Check that it was saved whole, or leave it out.',
    ]);
    expect(leftOut.map(({ what }) => what)).toEqual(['of type "css"', 'of the system that packed them']);
  });

  it('of one damaged, one encrypted and one good entry gives the good one', async () => {
    const { texts, problems } = await read(
      'a.zip',
      zipOf([
        { name: 'damaged.txt', content: STORY, sum: 1 },
        { name: 'secret.txt', content: STORY, flags: 0x801 },
        { name: 'good.txt', content: STORY },
      ]),
    );
    expect(texts).toEqual([STORY]);
    expect(problems).toEqual([
      expect.stringContaining('a.zip/damaged.txt: The entry is damaged: its sum does not fit.'),
      expect.stringContaining('a.zip/secret.txt: The entry is encrypted.'),
    ]);
  });
});

describe('a tar', () => {
  it('is read through, packed or not', async () => {
    const archive = await tarOf({ './a.html': PAGE, 'rows.jsonl.gz': gzipSync(ROW), 'a.css': 'p {}' });
    for (const content of [archive, gzipSync(archive)]) {
      const { scrapes, problems, leftOut } = await read('pages.tar', content);
      expect(scrapes.map(({ place }) => place)).toEqual([
        { file: 'pages.tar/a.html', record: null },
        { file: 'pages.tar/rows.jsonl', record: 1 },
      ]);
      expect(problems).toEqual([]);
      expect(leftOut).toHaveLength(1);
    }
  });
});
