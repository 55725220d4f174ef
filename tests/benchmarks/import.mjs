import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { htmlPage, madeUpArticle, textScrape } from './madeUpCopy.mjs';

/*
 * npm run benchmark:import -- [--rounds 3] [--text 20000] [--html 1500] [--known 200000] [--memory 1000000] [--workers 8000]
 *
 * What an import costs, each as a ratio of two measurements that are neighbours: text scrapes to drafts against Strapi's
 * own create of the finished fields, without Copydesk and with it; HTML pages against the engine alone on the same cores; both with so many articles
 * there against an empty table; the peak of memory over so many rows; so many scrapes by two workers against one (PostgreSQL). On PostgreSQL
 * where DATABASE_CLIENT and DATABASE_URL say so, else on SQLite. What is 0 is left out.
 */
const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    text: { type: 'string', default: '20000' },
    html: { type: 'string', default: '1500' },
    known: { type: 'string', default: '200000' },
    memory: { type: 'string', default: '0' },
    workers: { type: 'string', default: '0' },
  },
});
const rounds = Number(asked.rounds);
/** Entries that are created one by one, to compare with. */
const CREATED = 600;
const root = path.resolve(import.meta.dirname, '../..');
mkdirSync(path.join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(path.join(root, '.cache/copy-'));

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const percent = (share) => `${(share * 100).toFixed(0)} %`;

try {
  if (asked.text !== '0') await againstCreate(Number(asked.text));
  if (asked.html !== '0') await againstEngine(Number(asked.html));
  if (asked.known !== '0') await againstEmpty(Number(asked.known));
  if (asked.memory !== '0') await memoryOf(Number(asked.memory));
  if (asked.workers !== '0') await twoAgainstOne(Number(asked.workers));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function againstCreate(count) {
  const file = await written('text', 0, count);
  const ratios = { without: [], with: [] };
  for (let round = 1; round <= rounds; round++) {
    const { runs } = await inNewsroom({ task: 'import', files: [{ file, count }] });
    const created = {};
    for (const copydesk of Object.keys(ratios)) {
      const { rate } = await inNewsroom({ task: 'create', copydesk, count: CREATED });
      created[copydesk] = `${rate.toFixed(0)} ${copydesk}`;
      ratios[copydesk].push(runs[0].rate / rate);
    }
    console.log(
      `round ${round}: ${runs[0].rate.toFixed(0)} text scrapes of 3 to 4 kB a second to drafts; of Strapi's creates, ${created.without} Copydesk, ${created.with} it`,
    );
  }
  console.log(
    `Text scrapes are imported ${middle(ratios.without).toFixed(1)} times as fast as Strapi creates without Copydesk, ${middle(ratios.with).toFixed(1)} times as fast as with it.\n`,
  );
}

async function againstEngine(count) {
  const file = await written('html', 0, count);
  const ratios = [];
  for (let round = 1; round <= rounds; round++) {
    const alone = await engineAlone(file, count);
    const { runs } = await inNewsroom({ task: 'import', files: [{ file, count }] });
    ratios.push(runs[0].rate / alone);
    console.log(
      `round ${round}: ${runs[0].rate.toFixed(0)} pages of 75 kB a second to drafts, ${alone.toFixed(0)} by the engine alone on ${availableParallelism()} cores: ${percent(ratios.at(-1))}`,
    );
  }
  console.log(`HTML pages are imported at ${percent(middle(ratios))} of the engine's own rate.\n`);
}

async function againstEmpty(known) {
  const step = 5_000;
  const files = [{ file: await written('text', 1_000_000, step), count: step }];
  for (let from = 0; from < known; from += 50_000) {
    const count = Math.min(50_000, known - from);
    files.push({ file: await written('text', 2_000_000 + from, count), count });
  }
  files.push({ file: await written('text', 5_000_000, step), count: step });
  const { runs, lists } = await inNewsroom({ task: 'import', files, listAfter: [0, files.length - 1] });
  const [empty, full] = [runs.at(0).rate, runs.at(-1).rate];
  console.log(runs.map(({ rate }) => rate.toFixed(0)).join(', '), 'a second, from an empty table on');
  console.log(`With ${known} articles there, ${percent(full / empty)} of the rate on an empty table.`);
  for (const [who, what] of [
    ['readers', 'of what is public, to readers'],
    ['desk', 'of all, to the desk'],
  ])
    console.log(
      `The newest ten by date ${what}: ${lists[1][who].toFixed(0)} requests a second with them there, ${lists[0][who].toFixed(0)} with ${step}: ${percent(lists[1][who] / lists[0][who])}.`,
    );
}

async function memoryOf(count) {
  const file = await written('text', 10_000_000, count);
  const { runs, peak } = await inNewsroom({ task: 'import', files: [{ file, count }], look: 1_000 });
  console.log(
    `${count} rows in ${runs[0].seconds.toFixed(0)} s (${runs[0].rate.toFixed(0)} a second): ${peak.toFixed(0)} MB at the peak, threads included.\n`,
  );
}

async function twoAgainstOne(count) {
  if (process.env.DATABASE_CLIENT !== 'postgres')
    throw new Error('Workers share an import on PostgreSQL alone: set DATABASE_CLIENT and DATABASE_URL.');
  const file = await written('text', 0, count);
  const ratios = [];
  for (let round = 1; round <= rounds; round++) {
    const one = await inNewsroom({ task: 'workers', workers: 1, file, count });
    const two = await inNewsroom({ task: 'workers', workers: 2, file, count });
    ratios.push(two.rate / one.rate);
    console.log(
      `round ${round}: ${two.rate.toFixed(0)} text scrapes a second by two workers of a thread each, ${one.rate.toFixed(0)} by one`,
    );
  }
  console.log(`Two workers are ${middle(ratios).toFixed(2)} times as fast as one.\n`);
}

/** A file of made-up scrapes, a row each. */
async function written(kind, from, count) {
  const file = path.join(folder, `${kind}-${from}-${count}.jsonl`);
  const stream = createWriteStream(file);
  for (let number = from; number < from + count; number++) {
    const article = madeUpArticle(number);
    const { url } = article;
    const scrape = kind === 'text' ? { text: textScrape(article) } : { html: htmlPage(article) };
    if (!stream.write(`${JSON.stringify({ id: number, url, ...scrape })}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  return file;
}

/** Pages a second by the command, in as many threads as an import has. */
async function engineAlone(file, count) {
  const start = performance.now();
  await run('sh', [
    '-c',
    'node plugins/copydesk/bin/copydesk.js clean --jsonl --threads all < "$1" > /dev/null',
    'sh',
    file,
  ]);
  return count / ((performance.now() - start) / 1000);
}

/** Runs what is ordered in a newsroom of its own; what it measured. */
async function inNewsroom(order) {
  const program = path.join(import.meta.dirname, 'importNewsroom.cjs');
  return JSON.parse(await run(process.execPath, [program, JSON.stringify(order)]));
}

function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (piece) => (printed += piece));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${program} ended with ${code}.`)),
    );
  });
}
