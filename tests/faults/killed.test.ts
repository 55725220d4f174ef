import { setTimeout } from 'node:timers/promises';
import type { TestDatabase } from '../newsroom/environment';
import { killNewsroom, serveNewsroom } from '../newsroom/served';
import { countsNow, faultyDatabase, inspect, rowsOf, sendRows } from '../newsroom/wholeImport';

/** More than a server gets through between twenty kills, and no more than a statement of SQLite may name. */
const SCRAPES = 24_000;
const KILLS = 20;
/** Milliseconds of work between two kills, at most. */
const LONGEST = 2_000;

let database: TestDatabase;
beforeEach(async () => {
  database = await faultyDatabase();
});
afterEach(() => database.drop());

it(`an import whose server is killed at ${KILLS} random moments is whole in the end`, async () => {
  // Taken in by a server that processes nothing: else most of it is done when all of it has come.
  const door = await serveNewsroom(database, { IMPORT_PROCESSES: 'false' });
  expect((await sendRows(door, rowsOf(SCRAPES))).status).toBe(202);
  await killNewsroom(door);
  const left: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const served = await serveNewsroom(database);
    await setTimeout(Math.random() * LONGEST);
    left.push((await countsNow(served))?.waiting ?? -1);
    await killNewsroom(served);
  }
  console.log(`Waiting at each kill: ${left.join(', ')}`);
  // Killed while it still had work, each time.
  expect(left.filter((waiting) => waiting > 0)).toHaveLength(KILLS);
  expect(await inspect(database, SCRAPES)).toEqual({ scrapes: SCRAPES, faults: [] });
}, 900_000);

it('of an import whose server is killed while it comes in, what was received is whole', async () => {
  const served = await serveNewsroom(database);
  const answer = sendRows(served, rowsOf(40_000)).then(
    ({ status }) => status,
    () => 'cut off',
  );
  while (((await countsNow(served))?.read ?? 0) === 0) await setTimeout(10);
  await setTimeout(Math.random() * 300);
  await killNewsroom(served);
  expect(await answer).toBe('cut off');
  const { scrapes, faults } = await inspect(database);
  console.log(`Received: ${scrapes} of 40,000`);
  expect(scrapes).toBeGreaterThan(0);
  expect(scrapes).toBeLessThan(40_000);
  expect(faults).toEqual([]);
}, 900_000);
