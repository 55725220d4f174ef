import { setTimeout } from 'node:timers/promises';
import { killNewsroom, serveNewsroom } from '../newsroom/served';
import { countsNow, expectSettled, faultyDatabase, inspect, rowsOf, sendRows } from '../newsroom/wholeImport';

const SCRAPES = 5_000;

const onPostgres = process.env.COPYDESK_TEST_POSTGRES ? it : it.skip;
if (!process.env.COPYDESK_TEST_POSTGRES)
  console.log('Two servers: skipped. On SQLite one process has the newsroom to itself.');

for (const queue of ['pgBoss', 'table'])
  onPostgres(
    `two servers work on one import (${queue}), one is killed in the middle, and nothing is lost or done twice`,
    async () => {
      const database = await faultyDatabase();
      const env = { IMPORT_QUEUE: queue };
      const one = await serveNewsroom(database, env);
      const other = await serveNewsroom(database, env);
      try {
        expect((await sendRows(one, rowsOf(SCRAPES))).status).toBe(202);
        await setTimeout(1_000 + Math.random() * 1_000);
        const atKill = await countsNow(one);
        await killNewsroom(one);
        expect(atKill?.waiting).toBeGreaterThan(0);
        await expectSettled(other, SCRAPES);
      } finally {
        await Promise.all([killNewsroom(one), killNewsroom(other)]);
      }
      expect(await inspect(database, SCRAPES)).toEqual({ scrapes: SCRAPES, faults: [] });
      await database.drop();
    },
    300_000,
  );
