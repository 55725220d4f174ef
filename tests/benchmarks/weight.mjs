import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/*
 * Prints how long the engine takes to load in a fresh process, its packages apart from its own model and rules, how long
 * its first page takes, and what it weighs.
 */
const BUNDLE = 'plugins/copydesk/dist/engine/index.js';
const PACKAGES = [...new Set(readFileSync(BUNDLE, 'utf8').match(/(?<=require\(")[a-z][\w/-]*(?="\))/g))];
const PROGRAM = `const times = [performance.now()];
const at = require('node:module').createRequire(require('node:path').resolve('${BUNDLE}'));
for (const name of ${JSON.stringify(PACKAGES)}) at(name);
times.push(performance.now());
const { clean } = at('./index.js');
times.push(performance.now());
clean({ html: '<p>The river rose in the night.</p>'.repeat(20) });
times.push(performance.now());
console.log(times.slice(1).map((time, i) => (time - times[i]).toFixed(1)).join(' '));`;

const runs = Array.from({ length: 5 }, () => {
  const { stdout } = spawnSync(process.execPath, ['-e', PROGRAM], { encoding: 'utf8' });
  return stdout.trim().split(' ').map(Number);
});
const best = (place) => Math.min(...runs.map((run) => run[place]));
console.log(
  `its ${PACKAGES.length} packages load in ${best(0)} ms, model and rules in ${best(1)} ms, the first page takes ${best(2)} ms; the bundle weighs ${(statSync(BUNDLE).size / 1e6).toFixed(2)} MB, weights and rules included`,
);
