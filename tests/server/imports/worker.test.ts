import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { newDatabase, type TestDatabase } from '../../newsroom/environment';
import { killNewsroom, serveNewsroom } from '../../newsroom/served';
import { storyText } from '../../newsroom/scrapes';

const ROOT = path.resolve(__dirname, '../../..');
const COPYDESK = path.join(ROOT, 'plugins/copydesk/bin/copydesk.js');

interface Worker {
  child: ChildProcess;
  /** What it has said on standard error so far. */
  said(): string;
  ended: Promise<number | null>;
}

function startWorker({ env }: TestDatabase, args: string[] = [], cwd = ROOT): Worker {
  const child = spawn(process.execPath, [COPYDESK, 'worker', ...args], {
    cwd,
    env: { ...process.env, ...env, IMPORT_PROCESSES: 'false' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, said: () => said, ended };
}

let database: TestDatabase;
beforeAll(async () => {
  database = await newDatabase();
});
afterAll(() => database.drop());

const onPostgres = process.env.COPYDESK_TEST_POSTGRES ? it : it.skip;
const onSqlite = process.env.COPYDESK_TEST_POSTGRES ? it.skip : it;

onSqlite('a worker is refused beside a newsroom on SQLite, and says what to do', async () => {
  const worker = startWorker(database);
  expect(await worker.ended).toBe(3);
  expect(worker.said()).toMatch(/on SQLite, which one process has to itself.*DATABASE_CLIENT=postgres/s);
});

it('a worker says where there is no newsroom', async () => {
  const worker = startWorker(database, [], path.parse(ROOT).root);
  expect(await worker.ended).toBe(2);
  expect(worker.said()).toMatch(/There is no newsroom in/);
});

it.each([[['--threads', 'many']], [['--colour']], [['now']]])(
  'called wrongly, %j, it explains itself',
  async (args) => {
    const worker = startWorker(database, args);
    expect(await worker.ended).toBe(2);
    expect(worker.said()).toMatch(/copydesk worker/);
  },
);

onPostgres(
  'a worker processes what a newsroom takes in that only serves, and ends after what it is at',
  async () => {
    const served = await serveNewsroom(database, { IMPORT_PROCESSES: 'false' });
    try {
      const ask = async (place: string, request: RequestInit = {}) => {
        const response = await fetch(`${served.address}/api/copydesk/imports${place}`, {
          ...request,
          headers: { authorization: `Bearer ${served.token}`, 'content-type': 'application/x-ndjson' },
        });
        return (await response.json()).data;
      };
      const rows = Array.from({ length: 3_000 }, (_, index) => JSON.stringify({ text: storyText(index) }));
      const { documentId, counts } = await ask('?name=rows.jsonl', { method: 'POST', body: rows.join('\n') });
      expect(counts).toMatchObject({ read: 3_000, waiting: 3_000 });

      const worker = startWorker(database, ['--threads', '1']);
      const waiting = async () => (await ask(`/${documentId}?items=false`)).counts.waiting;
      while ((await waiting()) === 3_000) await new Promise((resolve) => setTimeout(resolve, 100));
      worker.child.kill('SIGTERM');
      expect(await worker.ended).toBe(0);
      expect(worker.said()).toMatch(/^Processing imports\./m);
      const left = await waiting();
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(3_000);

      const next = startWorker(database);
      while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
      next.child.kill('SIGTERM');
      expect(await next.ended).toBe(0);
      const report = await ask(`/${documentId}?items=false`);
      expect(report).toMatchObject({ status: 'done', counts: { read: 3_000, waiting: 0, failed: 0 } });
    } finally {
      await killNewsroom(served);
    }
  },
  180_000,
);
