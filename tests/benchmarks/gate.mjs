import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

/*
 * npm run benchmark:gate -- [--publications 300] [--rounds 5] [--public 100000]
 *
 * What the gate costs: the same publications in a newsroom with Copydesk and in one without, in turns, each in a process
 * and on a database of its own. Then how long the auditor takes to look at so many public articles. On PostgreSQL where
 * DATABASE_CLIENT and DATABASE_URL say so, else on SQLite.
 */
const { values: asked } = parseArgs({
  options: {
    publications: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '5' },
    public: { type: 'string', default: '100000' },
  },
});

const medians = { with: [], without: [] };
for (let round = 0; round < Number(asked.rounds); round++)
  for (const gate of round % 2 === 0 ? ['with', 'without'] : ['without', 'with']) {
    const { median } = await run('publish', gate, asked.publications);
    medians[gate].push(median);
    console.log(`round ${round + 1}, ${gate} the gate: ${median.toFixed(2)} ms a publication (median)`);
  }
// A machine has quiet moments and busy ones: the two of a round are neighbours, and their ratio is what counts.
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const costs = medians.with.map((time, round) => time / medians.without[round] - 1);
const percent = (share) => `${(share * 100).toFixed(1)} %`;
console.log(
  `\nA publication takes ${percent(middle(costs))} more with Copydesk than without (rounds: ${costs.map(percent).join(', ')}).`,
);
if (asked.public !== '0') {
  const { seconds, checked, memory } = await run('audit', 'with', asked.public);
  console.log(
    `The auditor looks at ${checked} public articles in ${seconds.toFixed(1)} s (${Math.round(checked / seconds)} a second), ${Math.round(memory)} MB at its peak.`,
  );
}

function run(task, gate, count) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, 'gateNewsroom.cjs'), task, gate, count],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let printed = '';
    child.stdout.on('data', (piece) => (printed += piece));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(printed)) : reject(new Error(`${task} ${gate} ended with ${code}.`)),
    );
  });
}
