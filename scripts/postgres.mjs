import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

const ROOT = '/usr/lib/postgresql';

/** The folder of the newest PostgreSQL server's programs on this machine; null where there is none. */
function programs() {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => path.join(ROOT, version, 'bin'))
    .find((bin) => existsSync(`${bin}/initdb`));
  if (found !== undefined) return found;
  const which = spawnSync('sh', ['-c', 'command -v initdb'], { encoding: 'utf8' }).stdout.trim();
  return which === '' ? null : path.dirname(which);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function run(program, args) {
  const asRoot = userInfo().uid === 0;
  const [command, ...rest] = asRoot
    ? ['runuser', '-u', 'postgres', '--', program, ...args]
    : [program, ...args];
  const { status, stdout, stderr, error } = spawnSync(command, rest, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}:\n${stdout}${stderr}`);
}

function userId(name) {
  return Number(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout);
}

/**
 * A PostgreSQL server for one test run, on loopback, its data in a temporary folder.
 * @returns {Promise<{ url: string, data: string, stop: () => void } | null>} null where PostgreSQL is not installed
 */
export async function startPostgres() {
  const bin = programs();
  if (bin === null) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-postgres-'));
  if (userInfo().uid === 0) chownSync(folder, userId('postgres'), -1);
  const data = path.join(folder, 'data');
  const port = await freePort();
  run(`${bin}/initdb`, ['-D', data, '-U', 'copydesk', '--auth=trust', '-E', 'UTF8', '--no-sync']);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  run(`${bin}/pg_ctl`, ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start']);
  return {
    url: `postgres://copydesk@127.0.0.1:${port}/postgres`,
    data,
    stop() {
      run(`${bin}/pg_ctl`, ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends a server that was started here as a crash would, and starts it again. */
export function restartPostgres(data) {
  run(`${programs()}/pg_ctl`, [
    '-D',
    data,
    '-m',
    'immediate',
    '-w',
    '-l',
    path.join(path.dirname(data), 'log'),
    'restart',
  ]);
}
