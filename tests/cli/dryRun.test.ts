import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { main } from '../../plugins/copydesk/cli/src/main';
import { numberedScrape, storyText } from '../newsroom/scrapes';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-dry-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string): string => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};

/** Without a newsroom, a token or a network. */
async function dryRun(args: string[], stdin: Readable = new PassThrough().end()) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await main({ args: ['import', '--dry-run', ...args], environment: {}, stdin, stdout, stderr });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

it('says what would become of each, and sends nothing', async () => {
  const rows = [
    JSON.stringify({ text: storyText(1) }),
    JSON.stringify({ text: storyText(1) }),
    '{"text": broken',
    JSON.stringify({ html: '<nav><a href="/">Home</a></nav>' }),
  ].join('\n');
  const { code, out, err } = await dryRun([
    file('pier.txt', numberedScrape(1)),
    file('rows.jsonl', rows),
    'https://harbourwire.example/1',
    path.join(folder, 'nowhere.txt'),
  ]);
  expect(out.trim().split('\n')).toEqual([
    'fetched\thttps://harbourwire.example/1\tThe newsroom would fetch it.',
    'imported\tpier.txt',
    'imported\trows.jsonl, record 1',
    'duplicate\trows.jsonl, record 2\tThe same text came before it.',
    expect.stringMatching(/^rejected\trows\.jsonl, record 3\t.*not JSON/),
    expect.stringMatching(/^rejected\trows\.jsonl, record 4\t/),
  ]);
  expect(err).toMatch(/nowhere\.txt: There is no such file/);
  expect(err).toMatch(/Nothing was sent\. 6 articles: 2 imported, 1 duplicate, 2 rejected, 1 fetched/);
  expect(code).toBe(1);
});

it('ends with 0 where all of it would be taken', async () => {
  expect((await dryRun([file('good.txt', numberedScrape(2))])).code).toBe(0);
});

it('looks at no more than the first so many, of a stream without an end too', async () => {
  let number = 0;
  const endless = Readable.from(
    (function* () {
      for (;;) yield `${JSON.stringify({ text: storyText((number += 1)) })}\n`;
    })(),
  );
  const { code, out } = await dryRun(['--limit', '3', '-'], endless);
  expect(out.trim().split('\n')).toHaveLength(3);
  expect(code).toBe(0);
});
