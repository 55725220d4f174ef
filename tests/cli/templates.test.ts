import { spawn } from 'node:child_process';
import path from 'node:path';
import { storyText } from '../newsroom/scrapes';

const COMMAND = path.resolve('plugins/copydesk/bin/copydesk.js');
const HOUSE = 'The paper of record for these shores is printed by Salt Marsh Media, a family firm, on reeds.';
const MOTTO =
  'Every page of ours is read aloud to a goat, and what the goat walks away from is left out again.';

/** The built command: threads are files of their own there. */
function run(args: string[], input: string): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

const row = (id: number, host: string, line: string) =>
  JSON.stringify({ id, url: `https://www.${host}/${id}`, text: [storyText(id), line].join('\n\n') });

/** Two hosts in turn, one page of a third, one row without an address, and one that is no row. */
const ROWS = [
  ...Array.from({ length: 120 }, (_, id) =>
    id % 2 === 0 ? row(id, 'wire.example', HOUSE) : row(id, 'goat.example', MOTTO),
  ),
  row(200, 'once.example', HOUSE),
  JSON.stringify({ id: 201, text: [storyText(201), HOUSE].join('\n\n') }),
  'not a row',
].join('\n');

const bodiesOf = (out: string): Map<number | null, string> =>
  new Map(
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({ id, bodyText }) => [id, bodyText]),
  );

describe('copydesk clean --jsonl --templates', () => {
  it('takes out what the rows of one host repeat, from the first row on', async () => {
    const { code, out } = await run(['clean', '--jsonl', '--templates'], ROWS);
    expect(code).toBe(1);
    const bodies = bodiesOf(out);
    expect(bodies.size).toBe(123);
    for (const id of [0, 2, 118]) expect(bodies.get(id)).not.toContain(HOUSE);
    for (const id of [1, 3, 119]) expect(bodies.get(id)).not.toContain(MOTTO);
    for (const id of [200, 201]) expect(bodies.get(id)).toContain(HOUSE);
  }, 60_000);

  it('leaves it in without --templates', async () => {
    const { out } = await run(['clean', '--jsonl'], ROWS);
    expect(bodiesOf(out).get(0)).toContain(HOUSE);
  }, 60_000);

  it('says the same in whatever number of threads', async () => {
    const [one, three] = [
      await run(['clean', '--jsonl', '--templates'], ROWS),
      await run(['clean', '--jsonl', '--templates', '--threads', '3'], ROWS),
    ];
    expect(three).toEqual(one);
  }, 60_000);

  it('goes with --jsonl', async () => {
    const { code, err } = await run(['clean', '--templates', 'file'], '');
    expect(code).toBe(2);
    expect(err).toContain('--templates goes with --jsonl.');
  });
});
