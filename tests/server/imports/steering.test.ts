import { request } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import {
  askImports,
  importScrapes,
  IMPORT,
  IMPORT_ITEM,
  reportOf,
  reportWhen,
  waitingImport,
} from '../../newsroom/steered';
import { numberedScrape } from '../../newsroom/scrapes';
import { signInEditor } from '../../newsroom/editor';
import { trail } from '../../newsroom/trail';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);
afterAll(() => newsroom.close());

const steer = (documentId: string, how: string, expected = 200) =>
  askImports(newsroom, 'post', `${documentId}/${how}`, expected);

const sum = ({ read: _read, ...outcomes }: Record<string, number>) =>
  Object.values(outcomes).reduce((all, count) => all + count, 0);

describe('pausing', () => {
  it('leaves what waits waiting, and resuming brings each to its outcome', async () => {
    const documentId = await waitingImport(newsroom, 3, { state: 'running' });
    const { data } = await steer(documentId, 'pause');
    expect(data).toMatchObject({ status: 'paused', finishedAt: null, steeredBy: 'API token "Desk robot"' });

    // A batch that the queue hands out meanwhile is dropped.
    await newsroom.strapi.db.query('plugin::copydesk.import-batch').create({
      data: { importDocumentId: documentId, firstRow: 1, lastRow: 3, tries: 0, due: 0 },
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await reportOf(newsroom, documentId)).counts).toMatchObject({ read: 3, waiting: 3 });

    await steer(documentId, 'resume');
    const report = await reportWhen(newsroom, documentId, ({ status }) => status === 'done');
    expect(report.counts).toMatchObject({ read: 3, waiting: 0, failed: 0 });
    expect(report.counts.imported! + report.counts.held!).toBe(3);
    expect(report.finishedAt).not.toBeNull();
  });

  it('is refused a second time, as is resuming what runs or is through', async () => {
    const documentId = await waitingImport(newsroom, 1);
    expect((await steer(documentId, 'pause', 400)).error.message).toBe('This import is paused already.');
    await steer(documentId, 'resume');
    await reportWhen(newsroom, documentId, ({ status }) => status === 'done');
    for (const how of ['pause', 'resume', 'cancel'])
      expect((await steer(documentId, how, 400)).error.message).toBe(
        'This import is through: nothing of it waits any more.',
      );
    await askImports(newsroom, 'post', 'nosuchimport/pause', 404);
  });

  it('is an event of the trail, once, and nothing where it was refused', async () => {
    const documentId = await waitingImport(newsroom, 1);
    await steer(documentId, 'pause', 400);
    await steer(documentId, 'resume');
    const events = await trail(newsroom, { subjectDocumentId: documentId });
    expect(events).toMatchObject([
      {
        action: 'importResumed',
        actorType: 'apiToken',
        actorName: 'Desk robot',
        subjectType: 'import',
        subjectName: 'Dump of the night',
      },
    ]);
  });

  it('of two resumptions at once, carries one out', async () => {
    const documentId = await waitingImport(newsroom, 2);
    const answers = await Promise.all(
      [1, 2].map(() =>
        newsroom.http
          .post(`/api/copydesk/imports/${documentId}/resume`)
          .auth(newsroom.apiToken, { type: 'bearer' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await trail(newsroom, { subjectDocumentId: documentId })).toHaveLength(1);
  });
});

describe('cancelling', () => {
  it('rejects what waits, by whom, and every item keeps its scrape', async () => {
    const documentId = await waitingImport(newsroom, 3);
    const { data } = await steer(documentId, 'cancel');
    expect(data).toMatchObject({ status: 'cancelled', counts: { read: 3, rejected: 3, waiting: 0 } });
    expect(data.finishedAt).not.toBeNull();
    const { items } = await reportOf(newsroom, documentId);
    for (const { outcome, reasons } of items) {
      expect(outcome).toBe('rejected');
      expect(reasons).toEqual([
        'The import was cancelled by API token "Desk robot" before this one\'s turn came. Its scrape is kept.',
      ]);
    }
    const kept = await newsroom.strapi.db
      .query(IMPORT_ITEM)
      .findMany({ where: { importDocumentId: documentId } });
    expect(kept.every(({ scrape }) => scrape.includes('reopens after repairs'))).toBe(true);
    expect((await steer(documentId, 'resume', 400)).error.message).toMatch(/was cancelled by API token/);
  });

  it('leaves what has its outcome, also while more is being written', async () => {
    const documentId = await waitingImport(newsroom, 60);
    await steer(documentId, 'resume');
    const answer = await newsroom.http
      .post(`/api/copydesk/imports/${documentId}/cancel`)
      .auth(newsroom.apiToken, { type: 'bearer' });
    const report = await reportWhen(newsroom, documentId, ({ finishedAt }) => finishedAt !== null);
    expect(report.status).toBe(answer.status === 200 ? 'cancelled' : 'done');
    expect(report.counts.waiting).toBe(0);
    expect(sum(report.counts)).toBe(60);
    for (const { outcome, articleDocumentId } of report.items)
      expect(articleDocumentId === null).toBe(outcome === 'rejected');
  });

  it('ends the receiving of what still comes in', async () => {
    const line = (number: number) =>
      `${JSON.stringify({ title: `Pier ${number}`, text: numberedScrape(number) })}\n`;
    let sent = 0;
    let documentId: string | undefined;
    async function* slowly() {
      for (; sent < 5_000; sent += 1) {
        yield Buffer.from(line(50_000 + sent));
        if (sent % 200 !== 199) continue;
        await new Promise((resolve) => setTimeout(resolve, 20));
        // From here on, as soon as the first of them is written down.
        if (sent < 599 || documentId !== undefined) continue;
        const run = await newsroom.strapi.db.query(IMPORT).findOne({ where: { label: 'rows.jsonl' } });
        if (run === null) continue;
        documentId = run.documentId;
        expect((await reportOf(newsroom, run.documentId)).status).toBe('receiving');
        await steer(run.documentId, 'cancel');
      }
    }
    const { port } = await listening();
    const sending = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/api/copydesk/imports?name=rows.jsonl&label=rows.jsonl',
      headers: {
        authorization: `Bearer ${newsroom.apiToken}`,
        'content-type': 'application/octet-stream',
      },
    });
    sending.on('response', (response) => response.resume());
    // The newsroom answers before it has all of it, and may hang up.
    await pipeline(slowly, sending).catch(() => undefined);
    expect(documentId).toBeDefined();
    const report = await reportWhen(
      newsroom,
      documentId ?? '',
      ({ receivedAt, finishedAt }) => receivedAt !== null && finishedAt !== null,
    );
    expect(report.status).toBe('cancelled');
    expect(report.counts.read).toBeLessThan(5_000);
    expect(report.counts.waiting).toBe(0);
    expect(sum(report.counts)).toBe(report.counts.read);
    expect(report.notes).toEqual([expect.stringMatching(/cancelled, or taken back, while it came in/)]);
  });
});

async function listening(): Promise<{ port: number }> {
  const { httpServer } = newsroom.strapi.server;
  if (!httpServer.listening)
    await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve()));
  const address = httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('The newsroom does not listen.');
  return address;
}

describe('retrying what failed', () => {
  it('has it wait again, and the import end again', async () => {
    const { documentId } = await importScrapes(newsroom, [
      { text: numberedScrape(301) },
      { text: numberedScrape(302) },
    ]);
    expect((await steer(documentId, 'retry', 400)).error.message).toMatch(/Nothing of this import failed/);

    // As a server leaves what it has tried too often.
    const waiting = await waitingImport(newsroom, 700, { state: 'running' });
    await newsroom.strapi.db
      .query(IMPORT_ITEM)
      .updateMany({ where: { importDocumentId: waiting }, data: { outcome: 'failed' } });
    await newsroom.strapi.db
      .query(IMPORT)
      .update({ where: { documentId: waiting }, data: { finishedAt: new Date() } });
    expect(await reportOf(newsroom, waiting)).toMatchObject({
      status: 'done',
      counts: { read: 700, failed: 700 },
      itemsLeft: 0,
    });
    await steer(waiting, 'retry');
    const report = await reportWhen(newsroom, waiting, ({ status }) => status === 'done');
    expect(report.counts).toMatchObject({ read: 700, failed: 0, waiting: 0 });
    expect(report.counts.imported! + report.counts.held!).toBe(700);
    expect(await trail(newsroom, { subjectDocumentId: waiting })).toMatchObject([
      { action: 'importRetried', detail: { items: 700 } },
    ]);
  });
});

describe('rights', () => {
  it('has steering with the right to import, and taking back with one of its own', async () => {
    const documentId = await waitingImport(newsroom, 1);
    const importer = await signInEditor(newsroom, ['plugin::copydesk.import']);
    const ask = (token: string, how: string) =>
      newsroom.http.post(`/copydesk/imports/${documentId}/${how}`).auth(token, { type: 'bearer' });
    await ask(importer, 'roll-back').expect(403);
    await ask(await signInEditor(newsroom, []), 'pause').expect(403);
    const { body } = await ask(importer, 'resume').expect(200);
    expect(body.data.steeredBy).toMatch(/^Ada Fernsby/);
    await reportWhen(newsroom, documentId, ({ status }) => status === 'done');
    await ask(await signInEditor(newsroom, ['plugin::copydesk.rollback']), 'roll-back').expect(200);
  });

  it('asks of an API token a permission for each', async () => {
    const { accessKey } = await newsroom.strapi.service('admin::api-token').create({
      name: 'Follower',
      type: 'custom',
      lifespan: null,
      description: '',
      permissions: ['plugin::copydesk.imports.items', 'plugin::copydesk.imports.pause'],
    });
    const documentId = await waitingImport(newsroom, 1, { state: 'running' });
    const as = (method: 'get' | 'post', path: string) =>
      newsroom.http[method](`/api/copydesk/imports/${documentId}/${path}`).auth(accessKey, {
        type: 'bearer',
      });
    await as('get', 'items').expect(200);
    await as('post', 'pause').expect(200);
    for (const how of ['resume', 'cancel', 'retry', 'roll-back']) await as('post', how).expect(403);
    await as('get', 'events').expect(403);
  });
});
