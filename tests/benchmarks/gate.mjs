import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

/*
 * npm run benchmark:gate -- [--publications 300] [--rounds 5] [--public 100000]
 *
 * What the gate costs: the same publications in a newsroom with Copydesk, in one whose Copydesk puts up no gate, and in
 * one without Copydesk, in turns, each in a process and on a database of its own. Then how long the auditor takes to look at so many public articles. On PostgreSQL where
 * DATABASE_CLIENT and DATABASE_URL say so, else on SQLite.
 */
const { values: asked } = parseArgs({
  options: {
    publications: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '5' },
    public: { type: 'string', default: '100000' },
  },
});
const NEWSROOMS = ['with', 'off', 'without'];
/** Articles that a newsroom publishes before it is the next one's turn. */
const IN_TURN = 10;

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const percent = (share) => `${(share * 100).toFixed(1)} %`;

/** How much longer a publication takes with the gate than without it, and than without Copydesk, as shares, by rounds. */
const costs = { off: [], without: [] };
for (let round = 1; round <= Number(asked.rounds); round++) {
  const medians = await compare();
  for (const side of Object.keys(costs)) costs[side].push(medians.with / medians[side] - 1);
  const [withIt, off, without] = NEWSROOMS.map((gate) => `${medians[gate].toFixed(2)} ms`);
  console.log(
    `round ${round}: ${withIt} a publication with the gate, ${off} with the gate off, ${without} without Copydesk (medians)`,
  );
}
console.log(`
A publication takes ${percent(middle(costs.off))} more with the gate than with the gate off (rounds: ${costs.off.map(percent).join(', ')}),
and ${percent(middle(costs.without))} more than without Copydesk (rounds: ${costs.without.map(percent).join(', ')}).`);
if (asked.public !== '0') {
  const { seconds, checked, memory } = await audit(asked.public);
  console.log(
    `The auditor looks at ${checked} public articles in ${seconds.toFixed(1)} s (${Math.round(checked / seconds)} a second), ${Math.round(memory)} MB at its peak.`,
  );
}

/**
 * The median times of a publication in newsrooms that are there at once and publish in turns, a few articles each:
 * a machine has quiet moments and busy ones, and so all have the same of them.
 */
async function compare() {
  const sides = [];
  try {
    // One after the other, so that all start alike.
    for (const gate of NEWSROOMS) {
      const newsroom = open(gate);
      sides.push({ gate, newsroom, times: [] });
      await newsroom.answer();
    }
    for (let left = Number(asked.publications); left > 0; left -= IN_TURN) {
      for (const { newsroom, times } of sides) {
        newsroom.ask(Math.min(IN_TURN, left));
        times.push(...(await newsroom.answer()));
      }
      sides.reverse();
    }
    return Object.fromEntries(sides.map(({ gate, times }) => [gate, middle(times)]));
  } finally {
    await Promise.all(sides.map(({ newsroom }) => newsroom.close()));
  }
}

/** A newsroom that publishes as many articles as it is asked to, and answers how long each of them took, in ms. */
function open(gate) {
  const child = spawnNewsroom(['publish', gate, asked.publications], ['ignore', 'inherit', 'inherit', 'ipc']);
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`publish ${gate} ended with ${code}.`)),
    );
  });
  ended.catch(() => undefined);
  return {
    ask: (count) => child.send(count),
    answer: () =>
      Promise.race([
        new Promise((resolve) => child.once('message', resolve)),
        ended.then(() => Promise.reject(new Error(`publish ${gate} ended before it was through.`))),
      ]),
    async close() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

function spawnNewsroom(given, stdio) {
  return spawn(process.execPath, [path.join(import.meta.dirname, 'gateNewsroom.cjs'), ...given], { stdio });
}

function audit(count) {
  return new Promise((resolve, reject) => {
    const child = spawnNewsroom(['audit', count], ['ignore', 'pipe', 'inherit']);
    let printed = '';
    child.stdout.on('data', (piece) => (printed += piece));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(printed)) : reject(new Error(`audit ended with ${code}.`)),
    );
  });
}
