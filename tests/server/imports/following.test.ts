import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import { openNewsroom, type TestNewsroom } from '../../newsroom/newsroom';
import { numberedScrape } from '../../newsroom/scrapes';
import { askImports, importScrapes, IMPORT_ITEM, reportWhen, waitingImport } from '../../newsroom/steered';

let newsroom: TestNewsroom;
let port: number;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { httpServer } = newsroom.strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve()));
  const address = httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('The newsroom does not listen.');
  port = address.port;
}, 120_000);
afterAll(() => newsroom.close());

interface ServerSent {
  event: string;
  data: { status: string; finishedAt: string | null; counts: Record<string, number> };
}

interface Following {
  events: ServerSent[];
  response: IncomingMessage;
  request: ClientRequest;
  /** Resolves when the newsroom closes. */
  closed: Promise<void>;
}

/** Follows an import as a browser's EventSource would. */
function follow(documentId: string): Promise<Following> {
  return new Promise((resolve, reject) => {
    const request = get(
      {
        port,
        host: '127.0.0.1',
        path: `/api/copydesk/imports/${documentId}/events`,
        headers: { authorization: `Bearer ${newsroom.apiToken}`, accept: 'text/event-stream' },
      },
      (response) => {
        const events: ServerSent[] = [];
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
          for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
            const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(text.slice(0, end)) ?? [];
            if (event !== undefined && data !== undefined) events.push({ event, data: JSON.parse(data) });
            text = text.slice(end + 2);
          }
        });
        const closed = new Promise<void>((done) => response.on('close', () => done()));
        resolve({ events, response, request, closed });
      },
    );
    request.on('error', reject);
  });
}

const until = async (fits: () => boolean) => {
  for (let tries = 0; tries < 200 && !fits(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(fits()).toBe(true);
};

describe('following an import', () => {
  it('tells its counts when they change, then its end, and closes', async () => {
    const documentId = await waitingImport(newsroom, 4);
    const following = await follow(documentId);
    expect(following.response.statusCode).toBe(200);
    expect(following.response.headers['content-type']).toMatch(/^text\/event-stream/);
    expect(following.response.headers['cache-control']).toMatch(/no-cache/);
    await until(() => following.events.length === 1);
    expect(following.events[0]).toMatchObject({
      event: 'progress',
      data: { status: 'paused', counts: { read: 4, waiting: 4 } },
    });
    // Nothing changes: nothing is told.
    await new Promise((resolve) => setTimeout(resolve, 2_300));
    expect(following.events).toHaveLength(1);

    await askImports(newsroom, 'post', `${documentId}/resume`);
    await following.closed;
    const last = following.events.at(-1);
    expect(last).toMatchObject({
      event: 'finished',
      data: { status: 'done', counts: { read: 4, waiting: 0 } },
    });
    expect(following.events.filter(({ event }) => event === 'finished')).toHaveLength(1);
  });

  it('tells the end alone of one that is through', async () => {
    const { documentId } = await importScrapes(newsroom, [{ text: numberedScrape(801) }]);
    const following = await follow(documentId);
    await following.closed;
    expect(following.events.map(({ event }) => event)).toEqual(['finished']);
  });

  it('answers 404 where there is no such import', async () => {
    const { response } = await follow('nosuchimport');
    expect(response.statusCode).toBe(404);
    response.resume();
  });

  it('asks nothing more of the database once its client has left', async () => {
    const documentId = await waitingImport(newsroom, 1);
    const following = await follow(documentId);
    await until(() => following.events.length === 1);
    let asked = 0;
    const count = ({ sql }: { sql: string }) => {
      if (/group by/i.test(sql) && /copydesk_import_items/.test(sql)) asked += 1;
    };
    newsroom.strapi.db.connection.on('query', count);
    try {
      await until(() => asked > 0);
      following.request.destroy();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      asked = 0;
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      expect(asked).toBe(0);
    } finally {
      newsroom.strapi.db.connection.removeListener('query', count);
    }
  });
});

describe('a report of very many', () => {
  let documentId: string;
  beforeAll(async () => {
    documentId = await waitingImport(newsroom, 1_005);
    await newsroom.strapi.db.query(IMPORT_ITEM).updateMany({
      where: { importDocumentId: documentId, row: { $lte: 30 } },
      data: { outcome: 'failed', reasons: ['For a test.'] },
    });
  });

  it('holds the first thousand items, and says how many more there are', async () => {
    const { data } = await askImports(newsroom, 'get', documentId);
    expect(data.items).toHaveLength(1_000);
    expect(data.itemsLeft).toBe(5);
    const without = await askImports(newsroom, 'get', `${documentId}?items=false`);
    expect(without.data).toMatchObject({ items: [], itemsLeft: 1_005, counts: { failed: 30, waiting: 975 } });
  });

  it('gives its items by the page, all or of one outcome', async () => {
    const all = await askImports(newsroom, 'get', `${documentId}/items?page=11&pageSize=100`);
    expect(all.data.map(({ row }: { row: number }) => row)).toEqual([1_001, 1_002, 1_003, 1_004, 1_005]);
    expect(all.meta.pagination).toEqual({ page: 11, pageSize: 100, pageCount: 11, total: 1_005 });
    const failed = await askImports(newsroom, 'get', `${documentId}/items?outcome=failed&page=2&pageSize=20`);
    expect(failed.data.map(({ row }: { row: number }) => row)).toEqual([
      21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    ]);
    expect(failed.data[0]).toMatchObject({ outcome: 'failed', reasons: ['For a test.'] });
    expect(failed.meta.pagination.total).toBe(30);
    const behind = await askImports(newsroom, 'get', `${documentId}/items?after=1003&pageSize=1000`);
    expect(behind.data.map(({ row }: { row: number }) => row)).toEqual([1_004, 1_005]);
    const waiting = await askImports(newsroom, 'get', `${documentId}/items?outcome=waiting&pageSize=1`);
    expect(waiting.data).toMatchObject([{ row: 31, outcome: null }]);
    expect(waiting.meta.pagination.total).toBe(975);
  });

  it('refuses an outcome that there is not, and a page that is too long', async () => {
    await askImports(newsroom, 'get', `${documentId}/items?outcome=lost`, 400);
    await askImports(newsroom, 'get', `${documentId}/items?pageSize=1001`, 400);
    await askImports(newsroom, 'get', 'nosuchimport/items', 404);
  });
});

it('shuts down while it is followed', async () => {
  const documentId = await waitingImport(newsroom, 1);
  const following = await follow(documentId);
  await until(() => following.events.length === 1);
  const other = await waitingImport(newsroom, 1, { state: 'running' });
  await askImports(newsroom, 'post', `${other}/cancel`);
  await reportWhen(newsroom, other, ({ status }) => status === 'cancelled');
  // The suite's own end would wait for ever if the line were not closed.
  following.request.on('error', () => undefined);
  following.response.on('error', () => undefined);
});
