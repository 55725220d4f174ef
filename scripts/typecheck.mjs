import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';

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
const missing = projects.filter((project) => !existsSync(project));
if (missing.length > 0) throw new Error(`There is no ${missing.join(', no ')}.`);

const waiting = [...projects];
const failed = [];

async function takeProjects() {
  for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
    console.log(`types: ${project}`);
    const child = spawn('npx', ['tsc', '--noEmit', '-p', project], { stdio: 'inherit' });
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) failed.push(project);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, takeProjects));
if (failed.length > 0) {
  console.error(`Types do not fit in: ${failed.join(', ')}`);
  process.exit(1);
}
