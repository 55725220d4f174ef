import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { main } from '../../../plugins/copydesk/cli/src/main';
import { newDatabase, type TestDatabase } from '../../newsroom/environment';
import { numberedScrape, storyText } from '../../newsroom/scrapes';
import { killNewsroom, serveNewsroom, type ServedNewsroom } from '../../newsroom/served';

let database: TestDatabase;
let newsroom: ServedNewsroom;
let folder: string;
beforeAll(async () => {
  database = await newDatabase();
  newsroom = await serveNewsroom(database);
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-command-'));
}, 120_000);
afterAll(async () => {
  await killNewsroom(newsroom);
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: string | Buffer): string => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};

interface Around {
  stdin?: Readable;
  /** Whether standard error is a terminal. */
  isWatched?: boolean;
  onInterrupt?: (stop: () => void) => void;
}

async function copydesk(
  args: string[],
  environment: Record<string, string> = {},
  { stdin = new PassThrough().end(), isWatched = false, onInterrupt }: Around = {},
) {
  const stdout = new PassThrough();
  const stderr = Object.assign(new PassThrough(), { isTTY: isWatched });
  const printed = { out: '', err: '' };
  stdout.on('data', (chunk) => (printed.out += String(chunk)));
  stderr.on('data', (chunk) => (printed.err += String(chunk)));
  const code = await main({
    args: ['import', ...args],
    environment,
    stdin,
    stdout,
    stderr,
    ...(onInterrupt && { onInterrupt }),
  });
  await new Promise((resolve) => setImmediate(resolve));
  return { code, ...printed };
}

const settings = () => ({ COPYDESK_URL: newsroom.address, COPYDESK_TOKEN: newsroom.token });

it('sends files to the newsroom and says of each what became of it', async () => {
  const good = file('pier.txt', numberedScrape(1));
  const { code, out, err } = await copydesk([good], settings());
  expect(err).toBe('');
  expect(out).toMatch(/^held\tpier\.txt\tThe source Harbour Wire is still awaiting approval\./);
  expect(code).toBe(0);
});

it('goes on past a missing file and one that is no text, and ends with 1', async () => {
  const { code, out, err } = await copydesk(
    [
      path.join(folder, 'nowhere.txt'),
      file('noise.bin', Buffer.from([0, 1, 2, 0, 255])),
      file('two.txt', numberedScrape(2)),
    ],
    settings(),
  );
  expect(err).toMatch(/nowhere\.txt: There is no such file/);
  expect(out).toMatch(/^rejected\tnoise\.bin\t.*not text/m);
  expect(out).toMatch(/^held\ttwo\.txt/m);
  expect(code).toBe(1);
});

it('says what to do where no newsroom answers', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => closed.on('listening', resolve));
  const address = closed.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((resolve) => closed.close(resolve));
  const { code, err } = await copydesk(
    ['--newsroom', `http://127.0.0.1:${port}`, file('x.txt', 'x')],
    settings(),
  );
  expect(err).toMatch(/No newsroom answers at .*Start it, or give its address/);
  expect(code).toBe(3);
});

it('says what the token lacks', async () => {
  const { code, err } = await copydesk(['--token', 'wrong', file('y.txt', 'y')], settings());
  expect(err).toMatch(/does not take this token/);
  expect(code).toBe(3);
});

it.each([
  [[], /Name the files to import/],
  [['--url', 'https://a.example', 'a.txt', 'b.txt'], /name a single file/],
  [['--colour', 'blue', 'a.txt'], /colour/],
  [['--limit', '0', 'a.txt'], /--limit takes a number/],
  [['--progress', 'loud', 'a.txt'], /--progress takes one of bar, json, none/],
  [['--resume', 'abc', 'a.txt'], /takes no files/],
])('called wrongly, %j, explains itself and ends with 2', async (args, message) => {
  const { code, err } = await copydesk(args, settings());
  expect(err).toMatch(message);
  expect(code).toBe(2);
});

const rowOf = (number: number) => `${JSON.stringify({ text: storyText(number) })}\n`;

async function ask(method: 'GET' | 'POST', place: string) {
  const response = await fetch(`${newsroom.address}/api/copydesk/imports${place}`, {
    method,
    headers: { authorization: `Bearer ${newsroom.token}` },
  });
  return response.json();
}

describe('--limit', () => {
  it('takes the first of a file, and of several files together', async () => {
    const one = file('one.jsonl', [1, 2, 3, 4].map((number) => rowOf(1_000 + number)).join(''));
    const two = file('two.jsonl', [5, 6].map((number) => rowOf(1_000 + number)).join(''));
    const { out } = await copydesk(['--limit', '5', one, two], settings());
    expect(out.trim().split('\n')).toEqual(
      [
        'one.jsonl, record 1',
        'one.jsonl, record 2',
        'one.jsonl, record 3',
        'one.jsonl, record 4',
        'two.jsonl, record 1',
      ].map((name) => expect.stringContaining(`\t${name}`)),
    );
  });

  it('ends the sending of a stream that would go on for ever', async () => {
    let sent = 0;
    const endless = Readable.from(
      (async function* () {
        for (;;) {
          yield rowOf(2_000 + ((sent += 1) % 500));
          if (sent % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
        }
      })(),
    );
    const { code, out } = await copydesk(['--limit', '30', '-'], settings(), { stdin: endless });
    expect(out.trim().split('\n')).toHaveLength(30);
    expect(code).toBe(0);
  });
});

it('names the source of all of it by its id, its name or a domain', async () => {
  await copydesk([file('known.txt', numberedScrape(3_001))], settings());
  const { err, code } = await copydesk(
    ['--source', 'Nobody Wire', file('unknown.txt', storyText(3_002))],
    settings(),
  );
  expect(err).toMatch(/There is no source Nobody Wire/);
  expect(code).toBe(3);
  const { out } = await copydesk(
    ['--source', 'harbour wire', file('named.txt', storyText(3_003))],
    settings(),
  );
  expect(out).toMatch(/^held\tnamed\.txt\tThe source Harbour Wire is still awaiting approval/);
});

describe('progress', () => {
  it('is a bar on a terminal, and the report of reasons follows it', async () => {
    const rows = file(
      'bar.jsonl',
      Array.from({ length: 1_050 }, (_, index) => rowOf(4_000 + index)).join(''),
    );
    const { code, out, err } = await copydesk([rows], settings(), { isWatched: true });
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1_050);
    expect(err).toMatch(/[█░]{24} [\d,]+\/1,050 · (?:\d+\/s · )?[\d,]+ held · 0 errors/);
    expect(err).toMatch(/1,050 articles: 1,050 held\n {2}1,050 {2}held: /);
  }, 120_000);

  it('is lines of JSON where a program wants them', async () => {
    const rows = file(
      'json.jsonl',
      Array.from({ length: 1_010 }, (_, index) => rowOf(6_000 + index)).join(''),
    );
    const { err } = await copydesk(['--progress', 'json', rows], settings());
    const events = err
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
    expect(events.length).toBeGreaterThan(1);
    expect(events.at(-1)).toMatchObject({
      event: 'finished',
      import: expect.any(String),
      status: 'done',
      counts: { read: 1_010, waiting: 0 },
    });
    expect(events.slice(0, -1).every(({ event }) => event === 'progress')).toBe(true);
  }, 120_000);
});

describe('--resume', () => {
  it('has an import that was paused go on, waits for its end and prints it', async () => {
    const rows = file(
      'paused.jsonl',
      Array.from({ length: 1_500 }, (_, index) => rowOf(8_000 + index)).join(''),
    );
    let documentId = '';
    const pausing = (async () => {
      while (documentId === '') {
        const { data } = await ask('GET', '?pageSize=1');
        if (data[0]?.label === 'paused.jsonl') documentId = data[0].documentId;
      }
      await ask('POST', `/${documentId}/pause`);
    })();
    const first = await copydesk([rows], settings());
    await pausing;
    expect(first.err).toMatch(
      new RegExp(
        `The import is paused by .*: \\d+ of 1500 wait\\. Go on with: copydesk import --resume ${documentId}`,
      ),
    );
    expect(first.code).toBe(1);
    const second = await copydesk(['--resume', documentId], settings());
    expect(second.out.trim().split('\n')).toHaveLength(1_500);
    expect(second.out).not.toMatch(/^waiting/m);
    expect(second.code).toBe(0);
    // What is through is printed again.
    expect((await copydesk(['--resume', documentId], settings())).out).toBe(second.out);
  }, 120_000);

  it('says that there is no such import', async () => {
    const { code, err } = await copydesk(['--resume', 'nosuchimport'], settings());
    expect(err).toMatch(/There is no import nosuchimport/);
    expect(code).toBe(3);
  });
});

it('interrupted, it stops and says how to follow what the newsroom has', async () => {
  let number = 10_000;
  const slowly = Readable.from(
    (async function* () {
      yield Array.from({ length: 250 }, () => rowOf((number += 1))).join('');
      for (;;) {
        yield rowOf((number += 1));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })(),
  );
  let stop = (): void => undefined;
  const running = copydesk(['--label', 'Endless', '-'], settings(), {
    stdin: slowly,
    onInterrupt: (end) => (stop = end),
  });
  const known = async () =>
    (await ask('GET', '?pageSize=5')).data.find(({ label }: { label: string }) => label === 'Endless');
  while ((await known()) === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
  // Until the command has seen it too.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  stop();
  const { code, err } = await running;
  const { documentId } = await known();
  expect(err).toContain(
    `Stopped. The newsroom goes on with what it has. Follow it with: copydesk import --resume ${documentId}`,
  );
  expect(code).toBe(130);
  const followed = await copydesk(['--resume', documentId], settings());
  expect(followed.code).toBe(1);
  expect(followed.out).toMatch(/^rejected\tEndless\tWhat came broke off here/m);
}, 120_000);
