import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';

import { main } from '../../plugins/copydesk/cli/src/main';

const TEXT =
  'River rises and the bridges close\n\nBy Jane Doe\n\nThe river rose by a metre in the night, and the bridges were closed to lorries and carts.\n\nThe mayor asked for sandbags, and was sent flour, in sacks of the same size.\n\nAdvertisement\n';

function collector(): { stream: Writable; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      // A reader that takes its time: the command has to wait.
      setImmediate(done);
    },
    highWaterMark: 64,
  });
  return { stream, text: () => chunks.join('') };
}

async function run(
  args: string[],
  input: string | Buffer = '',
): Promise<{ code: number; out: string; err: string }> {
  const [out, err] = [collector(), collector()];
  const code = await main({
    args,
    environment: {},
    stdin: Readable.from([Buffer.from(input)]),
    stdout: out.stream,
    stderr: err.stream,
  });
  await new Promise((done) => out.stream.end(() => err.stream.end(done)));
  return { code, out: out.text(), err: err.text() };
}

describe('copydesk clean', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-clean-'));
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints a file’s story and its removals as JSON', async () => {
    const { code, out, err } = await run(['clean', file('a.txt', TEXT)]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      headline: 'River rises and the bridges close',
      authors: ['Jane Doe'],
      removals: [{ rule: 'advertisement', line: 9 }],
    });
  });

  it('reads standard input for “-”, and tells HTML by its look', async () => {
    const { out } = await run(['clean', '-'], `<h1>River rises</h1><p>${TEXT.split('\n\n')[2]}</p>`);
    expect(JSON.parse(out)).toMatchObject({ headline: 'River rises', body: [{ type: 'paragraph' }] });
  });

  it('prints text for reading with --text', async () => {
    const { out } = await run(['clean', '--text', file('b.txt', TEXT)]);
    expect(out).toContain('[removed by advertisement, line 9:');
  });

  it('reads a page in the charset that it declares', async () => {
    const page = Buffer.concat([
      Buffer.from('<meta charset="windows-1251"><p>'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      Buffer.from('</p>'),
    ]);
    const { out } = await run(['clean', file('c.html', page)]);
    expect(JSON.parse(out).bodyText).toBe('Привет');
  });

  it('names each file that fails, cleans the others, and says so by its exit code', async () => {
    const { code, out, err } = await run([
      'clean',
      join(folder, 'none.txt'),
      file('bin', Buffer.from([0, 1, 2, 3])),
      file('d.txt', TEXT),
      folder,
    ]);
    expect(code).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual([join(folder, 'd.txt')]);
    expect(err).toContain('none.txt: There is no such file.');
    expect(err).toContain('bin: The scrape is not text');
    expect(err).toContain('This is a folder.');
  });

  it('says how it is called when it is called wrongly', async () => {
    expect((await run(['clean'])).code).toBe(2);
    expect((await run(['clean', '--nonsense'])).err).toContain('--nonsense');
    expect((await run(['frobnicate'])).err).toContain("no command 'frobnicate'");
  });
});

describe('copydesk clean --jsonl', () => {
  it('answers every row in order, a bad one with its error', async () => {
    const rows = [
      JSON.stringify({ id: 1, text: TEXT }),
      'not json',
      '',
      JSON.stringify({ id: 'b', url: null, html: `<h1>River rises</h1><p>${TEXT.split('\n\n')[2]}</p>` }),
      JSON.stringify({ id: 'c' }),
      JSON.stringify({ id: 'd', text: '' }),
      '{"id":"e","text":"Only a line.","__proto__":{"polluted":true}}',
    ];
    const { code, out } = await run(['clean', '--jsonl'], rows.join('\n'));
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(
      answers.map(({ id, headline, error }) => [id, headline ?? (error === undefined ? 'story' : 'error')]),
    ).toEqual([
      [1, 'River rises and the bridges close'],
      [null, 'error'],
      ['b', 'River rises'],
      ['c', 'error'],
      ['d', 'error'],
      ['e', 'Only a line.'],
    ]);
    expect(answers[1].error).toContain('Line 2');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
