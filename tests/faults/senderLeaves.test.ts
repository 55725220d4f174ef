import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { TestDatabase } from '../newsroom/environment';
import { killNewsroom, serveNewsroom, type ServedNewsroom } from '../newsroom/served';
import { countsNow, faultyDatabase, inspect, rowsOf, sendRows } from '../newsroom/wholeImport';

let database: TestDatabase;
let served: ServedNewsroom;
beforeEach(async () => {
  database = await faultyDatabase();
  served = await serveNewsroom(database);
});
afterEach(async () => {
  await killNewsroom(served);
  await database.drop();
});

/** Sends the first part of a request, as a browser does, and is gone. */
async function leave(type: string, body: string, said: number): Promise<void> {
  const { port, hostname } = new URL(served.address);
  const socket = connect(Number(port), hostname);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(
    [
      'POST /api/copydesk/imports?name=rows.jsonl HTTP/1.1',
      `Host: ${hostname}`,
      `Authorization: Bearer ${served.token}`,
      `Content-Type: ${type}`,
      `Content-Length: ${said}`,
      '',
      body,
    ].join('\r\n'),
  );
  await setTimeout(1_500);
  socket.destroy();
}

it('of rows whose sender leaves in the middle, those that came are imported, and the import says that it broke off', async () => {
  const body = rowsOf(2_000);
  await leave('application/x-ndjson', body.slice(0, body.length / 2), body.length);
  while (((await countsNow(served))?.waiting ?? 1) > 0) await setTimeout(100);
  const response = await fetch(`${served.address}/api/copydesk/imports`, {
    headers: { authorization: `Bearer ${served.token}` },
  });
  const { data } = await response.json();
  expect(data).toHaveLength(1);
  const { read, held, rejected } = data[0].counts;
  expect(held).toBeGreaterThan(500);
  expect(held + rejected).toBe(read);
  expect(rejected).toBeGreaterThan(0);
  expect(data[0].status).toBe('done');
}, 120_000);

it('of a form whose browser leaves in the middle nothing is taken, and the newsroom goes on', async () => {
  const form = [
    '--b',
    'Content-Disposition: form-data; name="files"; filename="rows.jsonl"',
    'Content-Type: application/x-ndjson',
    '',
    rowsOf(500),
  ].join('\r\n');
  await leave('multipart/form-data; boundary=b', form, form.length * 2);
  expect(await countsNow(served)).toBeUndefined();
  expect((await sendRows(served, rowsOf(3))).status).toBe(201);
  await killNewsroom(served);
  expect(await inspect(database, 3)).toEqual({ scrapes: 3, faults: [] });
}, 120_000);
