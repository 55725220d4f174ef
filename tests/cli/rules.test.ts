import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COMMAND = path.resolve('plugins/copydesk/bin/copydesk.js');
const TEXT = [
  'River rises and the bridges close',
  'By Jane Doe',
  'The river rose by a metre in the night, and the bridges were closed to lorries and carts.',
  'The mayor asked for sandbags, and was sent flour, in sacks of the same size.',
  'Our river desk wishes you a dry day.',
].join('\n\n');

/** The built command, since threads are files of their own there. */
function run(args: string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, 'clean', ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

describe('copydesk clean --rules', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-rules-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const rules = (...list: object[]) => file('rules.json', JSON.stringify(list));
  const desk = { action: 'remove', matchBy: 'startsWith', value: 'Our river desk', reason: 'A greeting.' };
  const flour = { action: 'replace', matchBy: 'contains', value: 'flour', replacement: 'bread' };

  it('takes a list in JSON, and says what it removed and replaced', async () => {
    const { code, out } = await run(['--rules', rules(desk, flour), '-'], TEXT);
    const story = JSON.parse(out);
    expect(code).toBe(0);
    expect(story.bodyText).toContain('was sent bread');
    expect(story.removals).toMatchObject([{ judge: 'desk', rule: 'rule-1', reason: 'A greeting.' }]);
    expect(story.rewritten).toMatchObject([
      { rewriting: { by: [{ rule: 'rule-2', reason: 'A rule of rules.json.' }] } },
    ]);
  });

  it('prints them with --text', async () => {
    const { out } = await run(['--text', '--rules', rules(desk, flour), '-'], TEXT);
    expect(out).toContain('[removed by rule-1, line 9: A greeting.] Our river desk');
    expect(out).toContain('[words replaced by rule-2: A rule of rules.json.] The mayor asked');
  });

  it.each([['1'], ['2']])('goes with --jsonl in %s threads', async (threads) => {
    const rows = [1, 2, 3].map((id) => `${JSON.stringify({ id, text: TEXT })}\n`).join('');
    const { out } = await run(['--jsonl', '--threads', threads, '--rules', rules(desk)], rows);
    const stories = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(stories.map(({ id }) => id)).toEqual([1, 2, 3]);
    for (const { bodyText } of stories) expect(bodyText).not.toContain('river desk');
  });

  it('takes a site’s config that ends in .txt, and says what it left out', async () => {
    const config = file('river.example.txt', "strip: //p[@class='desk']\nstrip: //figcaption\n");
    const page = `<article><h1>River rises</h1><p>${TEXT.split('\n\n')[2]}</p><p class="desk">Our desk.</p></article>`;
    const { code, out, err } = await run(['--rules', config, '-'], page);
    expect(code).toBe(0);
    expect(JSON.parse(out).removals).toContainEqual(
      expect.objectContaining({ judge: 'desk', rule: 'line-1' }),
    );
    expect(err).toMatch(/line 2 left out \(strip: \/\/figcaption\): It would strip credit/);
  });

  it.each([
    ['no.json', null, /There is no such file/],
    ['broken.json', '[', /is no JSON/],
    ['object.json', '{}', /must be a list of rules/],
    ['field.json', '[{"action":"remove","matchBy":"colour","value":"x"}]', /rule 1, matchBy/],
    ['more.json', '[{"action":"remove","matchBy":"exact","value":"x","valeu":"y"}]', /rule 1.*valeu/],
    [
      'proto.json',
      '[{"action":"remove","matchBy":"exact","value":"x","__proto__":{"enabled":true}}]',
      /is no JSON.*forbidden/i,
    ],
    ['ahead.json', '[{"action":"remove","matchBy":"expression","value":"a(?=b)"}]', /rule-1.*look ahead/],
  ])('refuses %s with the reason, and cleans nothing', async (name, content, message) => {
    const where = content === null ? path.join(folder, name) : file(name, content);
    const { code, out, err } = await run(['--rules', where, '-'], TEXT);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
