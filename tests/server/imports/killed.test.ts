import { setTimeout } from 'node:timers/promises';
import { killNewsroom, serveNewsroom } from '../../newsroom/served';
import { countsNow, faultyDatabase, inspect, rowsOf, sendRows } from '../../newsroom/wholeImport';

const SCRAPES = 3_000;

it('an import whose server is killed in the middle of it loses nothing and does nothing twice', async () => {
  const database = await faultyDatabase();
  const served = await serveNewsroom(database);
  expect((await sendRows(served, rowsOf(SCRAPES))).status).toBe(202);
  let waiting = SCRAPES;
  // Some of them, but not all, have become articles.
  while (waiting === SCRAPES) {
    await setTimeout(20);
    waiting = (await countsNow(served))?.waiting ?? SCRAPES;
  }
  await killNewsroom(served);
  expect(waiting).toBeGreaterThan(0);
  expect(await inspect(database, SCRAPES)).toEqual({ scrapes: SCRAPES, faults: [] });
  await database.drop();
}, 180_000);
