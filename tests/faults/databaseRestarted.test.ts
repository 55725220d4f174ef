import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { killNewsroom, serveNewsroom } from '../newsroom/served';
import { countsNow, expectSettled, faultyDatabase, inspect, rowsOf, sendRows } from '../newsroom/wholeImport';

const SCRAPES = 5_000;
const RESTART = path.resolve(__dirname, '../../scripts/restartPostgres.mjs');

const data = process.env.COPYDESK_TEST_POSTGRES_DATA;
if (data === undefined)
  console.log('Database restarted: skipped. It needs PostgreSQL, as `npm run test:faults` starts it.');

(data === undefined ? it.skip : it)(
  'where the database is restarted three times under an import, nothing is lost and nothing fails',
  async () => {
    const database = await faultyDatabase();
    const served = await serveNewsroom(database);
    try {
      expect((await sendRows(served, rowsOf(SCRAPES))).status).toBe(202);
      const left: number[] = [];
      for (let restart = 0; restart < 3; restart++) {
        await setTimeout(500 + Math.random() * 1_000);
        left.push((await countsNow(served))?.waiting ?? -1);
        const { status, stderr } = spawnSync(process.execPath, [RESTART, String(data)], { encoding: 'utf8' });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      }
      console.log(`Waiting at each restart: ${left.join(', ')}`);
      expect(left[0]).toBeGreaterThan(0);
      await expectSettled(served, SCRAPES);
    } finally {
      await killNewsroom(served);
    }
    expect(await inspect(database, SCRAPES)).toEqual({ scrapes: SCRAPES, faults: [] });
    await database.drop();
  },
  300_000,
);
