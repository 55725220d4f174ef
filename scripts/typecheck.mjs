import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Every room has a tsconfig of its own, since each runs somewhere else. */
const projects = [
  'tsconfig.json',
  'src/admin/tsconfig.json',
  'plugins/copydesk/engine/tsconfig.json',
  'plugins/copydesk/readers/tsconfig.json',
  'plugins/copydesk/server/tsconfig.json',
  'plugins/copydesk/admin/tsconfig.json',
  'plugins/copydesk/cli/tsconfig.json',
  'tests/tsconfig.json',
];

const failed = projects.filter((project) => {
  if (!existsSync(project)) throw new Error(`There is no ${project}.`);
  console.log(`types: ${project}`);
  return spawnSync('npx', ['tsc', '--noEmit', '-p', project], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`Types do not fit in: ${failed.join(', ')}`);
  process.exit(1);
}
