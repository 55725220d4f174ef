import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const COMMAND = path.resolve('plugins/copydesk/bin/copydesk.js');
const SENTENCE = 'The river rose by a metre in the night, and the bridges were closed to lorries and carts. ';

/** The built command: threads are files of their own there. */
function run(args: string[], input: string): Promise<{ code: number | null; lines: string[]; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, lines: out.split('\n').filter(Boolean), err }));
    child.stdin.end(input);
  });
}

/** Long rows among short ones, so that threads end in another order than they began. */
const ROWS = Array.from({ length: 60 }, (_, id) =>
  JSON.stringify({ id, text: `River rises, day ${id}\n\n${SENTENCE.repeat(id % 7 === 0 ? 400 : 2)}` }),
);

describe('copydesk clean --jsonl --threads', () => {
  beforeAll(() => {
    if (!existsSync('plugins/copydesk/dist/cli/rowWorker.js'))
      throw new Error('The plugin is not built. Run "npm run build:plugin".');
  });

  it('answers in the order of the rows, as one thread does', async () => {
    const input = `${ROWS.join('\n')}\n`;
    const [one, three] = [
      await run(['clean', '--jsonl'], input),
      await run(['clean', '--jsonl', '--threads', '3'], input),
    ];
    expect(three).toEqual(one);
    expect(one.lines.map((line) => JSON.parse(line).id)).toEqual(ROWS.map((_, id) => id));
  }, 60_000);

  it('answers a bad row with its id and the reason, and goes on', async () => {
    const { code, lines } = await run(
      ['clean', '--jsonl', '--threads', '2'],
      `${ROWS[0]}\nnot json\n{"id":"x","html":""}\n${ROWS[1]}\n`,
    );
    expect(code).toBe(1);
    expect(lines.map((line) => JSON.parse(line)).map(({ id, error }) => [id, typeof error])).toEqual([
      [0, 'undefined'],
      [null, 'string'],
      ['x', 'string'],
      [1, 'undefined'],
    ]);
  }, 60_000);

  it.each([['0'], ['-1'], ['many'], ['1000']])(
    'refuses --threads %s and says what it takes',
    async (threads) => {
      const { code, err } = await run(['clean', '--jsonl', `--threads=${threads}`], '');
      expect(code).toBe(2);
      expect(err).toContain("--threads takes a number from 1 to 128, or 'all'.");
    },
  );

  it('refuses --threads without --jsonl', async () => {
    expect((await run(['clean', '--threads', '2', 'file'], '')).err).toContain(
      '--threads goes with --jsonl.',
    );
  });
});
