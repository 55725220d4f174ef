import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { main } from '../../../plugins/copydesk/cli/src/main';
import { newDatabase, type TestDatabase } from '../../newsroom/environment';
import { numberedScrape } from '../../newsroom/scrapes';
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

async function copydesk(args: string[], environment: Record<string, string> = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await main({
    args: ['import', ...args],
    environment,
    stdin: new PassThrough().end(),
    stdout,
    stderr,
  });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
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
  expect(code).toBe(1);
});

it('says what the token lacks', async () => {
  const { code, err } = await copydesk(['--token', 'wrong', file('y.txt', 'y')], settings());
  expect(err).toMatch(/does not take this token/);
  expect(code).toBe(1);
});

it.each([
  [[], /Name the files to import/],
  [['--url', 'https://a.example', 'a.txt', 'b.txt'], /name a single file/],
  [['--colour', 'blue', 'a.txt'], /colour/],
])('called wrongly, %j, explains itself and ends with 2', async (args, message) => {
  const { code, err } = await copydesk(args, settings());
  expect(err).toMatch(message);
  expect(code).toBe(2);
});
