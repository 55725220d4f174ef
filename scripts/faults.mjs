import { runJest } from './jest.mjs';
import { startPostgres } from './postgres.mjs';
import { ensureInstalled, ensureServerBuilt } from './prepare.mjs';

/*
 * Faults, on SQLite and, where PostgreSQL is installed, on PostgreSQL: servers that are killed, databases that go away, disks
 * that are full, senders that leave, and what is hostile in itself: archives, feeds, pages, addresses. With arguments,
 * jest alone: `npm run test:faults -- tests/faults/killed`.
 */

const FAULTS = ['--selectProjects', 'faults', '--runInBand'];
const HOSTILE = ['--selectProjects', 'readers', 'engine', 'server', '--runInBand', '--testPathPatterns'];
const HOSTILE_FILES =
  'readers/(hostile|archives|corpora)|engine/(badInput|hostileCorpora)|server/fetch/|server/photos/photosKilled';

await ensureInstalled();
await ensureServerBuilt();
const asked = process.argv.slice(2);
const faults = [...FAULTS, ...(asked.length > 0 ? ['--testPathPatterns', ...asked] : [])];
const codes = [];

if (asked.length === 0) {
  console.log('\n== what is hostile in itself');
  codes.push(await runJest([...HOSTILE, HOSTILE_FILES]));
}
console.log('\n== faults on SQLite');
codes.push(await runJest(faults));
const postgres = await startPostgres();
if (postgres === null)
  console.log(
    '\n== faults on PostgreSQL: skipped, PostgreSQL is not installed (apt-get install postgresql).',
  );
else
  try {
    console.log('\n== faults on PostgreSQL');
    codes.push(
      await runJest(faults, {
        COPYDESK_TEST_POSTGRES: postgres.url,
        COPYDESK_TEST_POSTGRES_DATA: postgres.data,
      }),
    );
  } finally {
    postgres.stop();
  }
process.exit(codes.every((code) => code === 0) ? 0 : 1);
