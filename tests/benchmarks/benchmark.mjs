import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { score } from './metrics.mjs';
import { installPeers } from './peers.mjs';
import { rowsOf, setsIn } from './rows.mjs';

/*
 * npm run benchmark -- --data DIR [--sets a,b] [--peers readability,defuddle|none] [--passes 3] [--json FILE]
 *
 * Accuracy and speed of the engine over the sets of a folder, HTML and plain text, beside peers in the same run, each in
 * a process of its own. The classifier that ships has seen the public sets that it was trained on: figures on pages of
 * unseen sites come from engine/training.
 */
const { values: asked } = parseArgs({
  options: {
    data: { type: 'string' },
    sets: { type: 'string' },
    peers: { type: 'string', default: 'readability,defuddle' },
    passes: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
if (!asked.data || !existsSync(asked.data))
  fail('Name the folder of the sets: npm run benchmark -- --data DIR');
if (!existsSync('plugins/copydesk/dist/engine/index.js'))
  fail('Build the plugin first: npm run build:plugin');

const wanted = asked.sets?.split(',');
const sets = setsIn(asked.data).filter(({ name }) => wanted === undefined || wanted.includes(name));
if (sets.length === 0)
  fail(`There is no set in ${asked.data}: it takes files <name>.jsonl or <name>.jsonl.gz.`);
const peers = asked.peers === 'none' ? [] : asked.peers.split(',');
const peersFolder = peers.length > 0 ? installPeers() : null;
const results = [];

for (const set of sets) {
  const rows = [];
  for await (const { html: _html, ...truth } of rowsOf(set.file)) rows.push(truth);
  for (const source of ['html', 'text']) {
    console.log(`\n${set.name}, ${source === 'html' ? 'HTML' : 'plain text'}, ${rows.length} pages`);
    for (const system of ['copydesk', ...(source === 'html' && peersFolder ? peers : [])]) {
      const folder = system === 'copydesk' ? process.cwd() : peersFolder;
      const { stories, times, sizes, memory } = await measure(system, folder, set.file, source);
      const figures = score(rows, (id) => stories[id]);
      const speed = { ...speedOf(times, sizes), memory };
      results.push({ set: set.name, source, system, figures, speed });
      print(system, figures, speed);
    }
    printRatios(results.filter((one) => one.set === set.name && one.source === source));
  }
}
if (asked.json) writeFileSync(asked.json, JSON.stringify(results, null, 2));
console.log('\nGrowth with the page');
await run('growth.mjs', []);
console.log('\nLoading');
await run('weight.mjs', []);

function measure(system, folder, file, source) {
  return run('measure.mjs', [system, folder, file, source, asked.passes], true).then((printed) =>
    JSON.parse(printed),
  );
}

function run(script, args, isRead = false) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, script), ...args], {
      stdio: ['ignore', isRead ? 'pipe' : 'inherit', isRead ? 'ignore' : 'inherit'],
    });
    const read = [];
    child.stdout?.on('data', (piece) => read.push(piece));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(read).toString())
        : reject(new Error(`${script} ${args[0]} ended with ${code}.`)),
    );
  });
}

/** Of pages of the size that the ScrapingHub benchmark's have, too. */
function speedOf(times, sizes) {
  const usual = times.filter((_, place) => sizes[place] > 120_000 && sizes[place] < 220_000);
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    mean: total / times.length,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    usual: usual.length > 0 ? quantile(usual, 0.5) : null,
    megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6 / (total / 1000),
  };
}

function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function print(system, figures, speed) {
  const shares = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  console.log(`  ${system.padEnd(12)} ${shares.join('  ')}`);
  const usual = speed.usual === null ? '' : `  median of 120–220 kB ${speed.usual.toFixed(2)}`;
  console.log(
    `  ${''.padEnd(12)} ms a page: mean ${speed.mean.toFixed(2)}  median ${speed.median.toFixed(2)}  p95 ${speed.p95.toFixed(2)}${usual}  ${speed.megabytes.toFixed(0)} MB/s  peak ${speed.memory.toFixed(0)} MB`,
  );
}

function printRatios([own, ...others]) {
  for (const { system, speed } of others)
    console.log(
      `  ${own.system} takes 1/${(speed.median / own.speed.median).toFixed(1)} of ${system}'s time (medians)`,
    );
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
