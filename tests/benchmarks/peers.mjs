import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Installed on demand, beside the newsroom's own packages and never among them. */
const MANIFEST = {
  private: true,
  dependencies: { '@mozilla/readability': '0.6.0', defuddle: '0.19.4', linkedom: '0.18.12' },
  overrides: { linkedom: '0.18.12' },
};
const FOLDER = path.resolve('node_modules/.cache/copydesk-benchmark');

/** Installs the peers; gives their folder, or null, with the reason printed, where they cannot be had. */
export function installPeers() {
  const manifest = path.join(FOLDER, 'package.json');
  const wanted = JSON.stringify(MANIFEST, null, 2);
  if (existsSync(path.join(FOLDER, 'node_modules')) && readFileSync(manifest, 'utf8') === wanted)
    return FOLDER;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(manifest, wanted);
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
  if (status === 0) return FOLDER;
  console.log('The peers could not be installed: the benchmark goes on without them.');
  return null;
}
