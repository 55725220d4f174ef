import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { killNewsroom, serveNewsroom } from '../newsroom/served';
import { countsNow, expectSettled, faultyDatabase, inspect, rowsOf, sendRows } from '../newsroom/wholeImport';

const SCRAPES = 3_000;

/** A disk of its own, so many MB large; null where this machine gives none. */
function smallDisk(megabytes: number): string | null {
  if (process.platform !== 'linux' || userInfo().uid !== 0) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

const disk = process.env.COPYDESK_TEST_POSTGRES ? null : smallDisk(160);
if (disk === null)
  console.log('Disk full: skipped. It needs SQLite, Linux, and to be root, to have a small disk to fill.');
afterAll(() => {
  if (disk === null) return;
  spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

(disk === null ? it.skip : it)(
  'where the disk is full, nothing is lost, and the import goes on once there is room',
  async () => {
    if (disk === null) return;
    const plain = await faultyDatabase();
    mkdirSync(path.join(disk, 'uploads'));
    const database = {
      ...plain,
      env: { ...plain.env, DATABASE_FILENAME: path.join(disk, 'newsroom.db') },
    };
    const served = await serveNewsroom(database);
    try {
      expect((await sendRows(served, rowsOf(SCRAPES))).status).toBe(202);
      // Whatever room is left.
      const full = path.join(disk, 'full');
      for (let size = 64 * 1024 * 1024; size >= 4096; size /= 2)
        for (let number = 0; number < 4; number++)
          try {
            writeFileSync(`${full}-${size}-${number}`, Buffer.alloc(size, 1));
          } catch (error) {
            if (Object(error).code !== 'ENOSPC') throw error;
            break;
          }
      await setTimeout(4_000);
      const stuck = await countsNow(served);
      expect(stuck).toMatchObject({ read: SCRAPES, failed: 0 });
      expect(stuck?.waiting).toBeGreaterThan(0);
      spawnSync('sh', ['-c', `rm -f ${full}-*`]);
      await expectSettled(served, SCRAPES);
    } finally {
      await killNewsroom(served);
    }
    expect(await inspect(database, SCRAPES)).toEqual({ scrapes: SCRAPES, faults: [] });
    await plain.drop();
  },
  300_000,
);
