import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/* Prints how long the engine takes to load in a fresh process, its first page included, and what it weighs. */
const BUNDLE = 'plugins/copydesk/dist/engine/index.js';
const PROGRAM = `const start = performance.now();
const { clean } = require('./${BUNDLE}');
const loaded = performance.now() - start;
clean({ html: '<p>The river rose in the night.</p>'.repeat(20) });
console.log(loaded.toFixed(1), (performance.now() - start).toFixed(1));`;

const runs = Array.from({ length: 5 }, () => {
  const { stdout } = spawnSync(process.execPath, ['-e', PROGRAM], { encoding: 'utf8' });
  return stdout.trim().split(' ').map(Number);
});
const best = (place) => Math.min(...runs.map((run) => run[place]));
console.log(
  `loads in ${best(0)} ms, answers its first page after ${best(1)} ms; the bundle weighs ${(statSync(BUNDLE).size / 1e6).toFixed(2)} MB, weights and rules included`,
);
