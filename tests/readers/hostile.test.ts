import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { endless, read } from './read';
import { tarOf } from './tarFile';
import { zipOf } from './zipFile';

const STORY = 'The ferry returned to the harbour on Monday after three weeks in the dock.';
const ROW = JSON.stringify({ text: STORY });

describe('files that are made to harm', () => {
  it('a gzip that is cut off gives what came before', async () => {
    const rows = Array.from({ length: 5_000 }, (_, number) =>
      JSON.stringify({ text: `${STORY} ${number} ${Math.random()}` }),
    ).join('\n');
    const packed = gzipSync(rows);
    const { texts, problems } = await read('rows.jsonl.gz', packed.subarray(0, packed.length / 2));
    expect(texts.length).toBeGreaterThan(1_000);
    expect(problems.at(-1)).toMatch(/^rows\.jsonl: The gzip ends in the middle\./);
  });

  it('a gzip that is damaged says so', async () => {
    const packed = gzipSync(STORY.repeat(1_000));
    packed.fill(0x55, 20, 60);
    const { problems } = await read('a.gz', packed);
    expect(problems).toEqual([expect.stringContaining('The gzip is damaged')]);
  });

  it('a gzip bomb is stopped', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'));
    const { scrapes, problems } = await read('bomb.gz', bomb, { ratioFrom: 1_000_000 });
    expect(scrapes).toEqual([]);
    expect(problems).toEqual([
      expect.stringContaining('bomb.gz: It becomes more than 200 times as large by unpacking'),
    ]);
  });

  it('a ZIP bomb is stopped, and nothing after it is unpacked', async () => {
    const entries = Array.from({ length: 20 }, (_, at) => ({
      name: `${at}.txt`,
      content: `${STORY}\n`.repeat(50_000),
    }));
    const { scrapes, problems } = await read('bomb.zip', zipOf(entries), { ratioFrom: 5_000_000 });
    expect(scrapes.length).toBeLessThan(entries.length);
    expect(problems).toEqual([expect.stringContaining('bomb.zip: It becomes more than 200 times as large')]);
  });

  it('a ZIP in a ZIP in a ZIP … is followed so far and no further', async () => {
    let archive = zipOf([{ name: 'a.txt', content: STORY }]);
    for (let depth = 0; depth < 6; depth++)
      archive = zipOf([
        { name: 'inner.zip', content: archive },
        { name: 'b.txt', content: STORY },
      ]);
    const { texts, problems } = await read('deep.zip', archive);
    expect(texts).toHaveLength(4);
    expect(problems).toEqual([expect.stringContaining('Archives lie more than 4 deep within each other.')]);
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'a\\..\\..\\b', 'C:\\windows\\a', 'a\u0000.txt'])(
    'an entry called %j is refused, the others are read',
    async (name) => {
      const { texts, problems } = await read(
        'slip.zip',
        zipOf([
          { name, content: STORY },
          { name: 'b.txt', content: STORY },
        ]),
      );
      expect(texts).toEqual([STORY]);
      expect(problems).toEqual([
        expect.stringMatching(
          /The entry (?:leads out of|has an absolute path|has a zero byte).+ and was not read\./,
        ),
      ]);
      if (name.includes('\u0000')) return;
      const tar = await read('slip.tar', await tarOf({ [name]: STORY, 'b.txt': STORY }));
      expect(tar.texts).toEqual([STORY]);
      expect(tar.problems).toHaveLength(1);
    },
  );

  it('an archive of too many entries is read so far', async () => {
    const entries = Array.from({ length: 12 }, (_, at) => ({ name: `${at}.txt`, content: STORY }));
    const limits = { maxEntries: 10 };
    const zip = await read('many.zip', zipOf(entries), limits);
    const tar = await read(
      'many.tar',
      await tarOf(Object.fromEntries(entries.map(({ name, content }) => [name, content]))),
      limits,
    );
    for (const { texts, problems } of [zip, tar]) {
      expect(texts).toHaveLength(10);
      expect(problems).toEqual([expect.stringContaining('It has more than 10 entries.')]);
    }
  });

  it('a ZIP and a tar that are cut off say so, and leave nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('copydesk-zip-')).length;
    const zip = zipOf([{ name: 'a.txt', content: STORY }]);
    expect((await read('cut.zip', zip.subarray(0, zip.length - 30))).problems).toEqual([
      expect.stringContaining('cut.zip: The ZIP can’t be read'),
    ]);
    const tar = await tarOf({ 'a.txt': STORY, 'b.txt': STORY.repeat(100) });
    const cut = await read('cut.tar', tar.subarray(0, 1_800));
    expect(cut.texts[0]).toBe(STORY);
    expect(cut.problems).toEqual([expect.stringContaining('The tar can’t be read')]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('copydesk-zip-')).length).toBe(before);
  });

  it('a line of 100 MB is passed over', async () => {
    const long = Readable.from(
      (function* () {
        yield Buffer.from(`${ROW}\n{"text": "`);
        for (let part = 0; part < 100; part++) yield Buffer.alloc(1_000_000, 'a');
        yield Buffer.from(`"}\n${ROW}\n`);
      })(),
    );
    const { texts, problems } = await read('rows.jsonl', long);
    expect(texts).toEqual([STORY, STORY]);
    expect(problems).toEqual([
      expect.stringContaining('rows.jsonl, record 2: The line is longer than 32 MB.'),
    ]);
  });

  it('a page, a table and an array that do not end are passed over', async () => {
    const readEndless = (name: string, start: string) =>
      read(
        name,
        endless((number) => (number === 1 ? start : 'a'.repeat(1_000_000)), 6),
        { maxRecordBytes: 2 * 1024 ** 2 },
      );
    expect((await readEndless('a.txt', 'The ferry ')).problems).toEqual([
      expect.stringContaining('one page or text of more than 2 MB'),
    ]);
    expect((await readEndless('a.csv', 'title,text\na,"')).problems).toEqual([
      expect.stringContaining('Row 2 is longer than 2 MB'),
    ]);
    expect((await readEndless('a.json', '[{"text": "')).problems).toEqual([
      expect.stringContaining('record 1: The element is longer than 2 MB'),
      expect.stringContaining('The array of JSON ends in the middle.'),
    ]);
  });

  it.each([
    [
      'RSS',
      '<rss><channel><item><title>&lol9;</title><content:encoded>&lol9;</content:encoded></item></channel></rss>',
      'rss',
    ],
    ['NITF', '<nitf><body><body.content><p>&lol9;</p></body.content></body></nitf>', 'nitf'],
  ])('a billion laughs in %s are refused', async (_format, document, root) => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`,
    ).join('\n');
    const { scrapes, problems } = await read(
      'laughs.xml',
      `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY lol0 "lol">\n${laughs}]>${document}`,
    );
    expect(scrapes).toEqual([]);
    expect(problems).toEqual([
      expect.stringContaining('laughs.xml: Its DOCTYPE declares entities of its own'),
    ]);
  });

  it.each([
    ['a file', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['an address', '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1:1/a.dtd"> %x;]>'],
  ])('an entity that fetches %s is refused', async (_what, doctype) => {
    const { scrapes, problems } = await read(
      'xxe.xml',
      `<?xml version="1.0"?>${doctype}<rss><channel><item><link>https://a.example</link><content:encoded>&x;</content:encoded></item></channel></rss>`,
    );
    expect(scrapes).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('Its DOCTYPE declares entities of its own')]);
  });

  it('a DOCTYPE elsewhere is fetched by nobody', async () => {
    const { texts } = await read(
      'a.xml',
      '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd"><rss><channel><item><link>https://a.example</link><content:encoded>&amp;&x;</content:encoded></item></channel></rss>',
    );
    expect(texts).toEqual(['&&x;']);
  });

  it('elements within each other without end are refused', async () => {
    const { problems } = await read('deep.xml', `<rss><channel><item>${'<a>'.repeat(500_000)}`);
    expect(problems).toEqual([
      expect.stringContaining('Elements of the XML lie more than 1000 deep within each other.'),
    ]);
  });

  it('an item of a million elements is passed over, the next is read', async () => {
    const { texts, problems } = await read(
      'wide.xml',
      `<rss><channel><item>${'<a/>'.repeat(300_000)}</item><item><link>https://a.example</link><content:encoded>${STORY}</content:encoded></item></channel></rss>`,
    );
    expect(texts).toEqual([STORY]);
    expect(problems).toEqual([
      expect.stringContaining(
        'record 1: The element is longer than 32 MB, or made of more than 200000 parts.',
      ),
    ]);
  });

  it.each(['[', '{"a":'])(
    'JSON of %j a hundred thousand times is refused, record by record',
    async (opening) => {
      const deep = opening.repeat(100_000);
      const rows = await read('rows.jsonl', `${ROW}\n{"x": ${deep}\n${ROW}`);
      expect(rows.texts).toEqual([STORY, STORY]);
      expect(rows.problems).toEqual([
        expect.stringContaining('rows.jsonl, record 2: It is nested more than 200 levels deep.'),
      ]);
      const array = await read('a.json', `[${ROW}, ${deep}`);
      expect(array.texts).toEqual([STORY]);
      expect(array.problems).toEqual([
        expect.stringContaining('nested more than 200'),
        expect.stringContaining('ends in the middle'),
      ]);
    },
  );

  it('a table of too many columns is refused', async () => {
    const { problems } = await read(
      'wide.csv',
      `url,text,${Array.from({ length: 2_000 }, (_, at) => `c${at}`).join(',')}\n`,
    );
    expect(problems).toEqual([expect.stringContaining('wide.csv: The table has 2002 columns.')]);
  });

  it('a response that unpacks without end is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    const block = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
      bomb,
    ]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: ${block.length}\r\n\r\n`;
    const { scrapes, problems } = await read(
      'bomb.warc',
      Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]),
    );
    expect(scrapes).toEqual([]);
    expect(problems).toEqual([
      expect.stringContaining('bomb.warc, record 1: Its payload can’t be unpacked (gzip)'),
    ]);
  });

  it('random bytes are refused or read as what they look like, and never throw', async () => {
    let state = 7;
    const next = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) & 0xff;
    const heads = [
      '',
      'PK\u0003\u0004',
      '\u001f\u008b\u0008',
      'WARC/1.0\r\n',
      '<rss>',
      '{"',
      '[{',
      'url,text\n',
      'PK\u0005\u0006',
    ];
    for (const head of heads)
      for (let round = 0; round < 20; round++) {
        const noise = Buffer.from(Array.from({ length: 3_000 }, next));
        const { all } = await read('noise', Buffer.concat([Buffer.from(head, 'latin1'), noise]));
        expect(all.length).toBeGreaterThan(0);
      }
  });

  it('what goes wrong with the reading itself is no fault of the file', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${ROW}\n`.repeat(5_000));
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
    }
    for (const name of ['rows.jsonl', 'rows.csv']) await expect(read(name, failing())).rejects.toThrow('EIO');
    async function* failingGzip(): AsyncGenerator<Buffer> {
      yield gzipSync(ROW).subarray(0, 20);
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
    }
    await expect(read('rows.gz', failingGzip())).rejects.toThrow('EIO');
  });

  it('a reader that is left in the middle lets go of its file', async () => {
    let isClosed = false;
    async function* rows(): AsyncGenerator<Buffer> {
      try {
        while (true) yield Buffer.from(`${ROW}\n`.repeat(2_000));
      } finally {
        isClosed = true;
      }
    }
    const { readScrapes } = await import('../../plugins/copydesk/readers/src');
    for await (const found of readScrapes({ name: 'rows.jsonl', bytes: rows() })) {
      expect(found.kind).toBe('scrape');
      break;
    }
    expect(isClosed).toBe(true);
  });
});
