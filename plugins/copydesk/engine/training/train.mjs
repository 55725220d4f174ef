import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

/*
 * node plugins/copydesk/engine/training/train.mjs --data DIR --work DIR [--source html|text] [--sets a,b]
 *
 * Trains the classifier on the sets of a folder and puts its weights where the engine reads them. The work folder keeps
 * what the figures need: forests that never saw each fold's sites, for `stories.ts`.
 */
const { values: asked } = parseArgs({
  options: {
    data: { type: 'string' },
    work: { type: 'string' },
    source: { type: 'string', default: 'html' },
    sets: { type: 'string', default: 'andy,fundus-pub,trafilatura-seg,wcxb-dev' },
  },
});
if (!asked.data || !asked.work || !['html', 'text'].includes(asked.source)) {
  console.error('Name the folder of the sets and one to work in: --data DIR --work DIR [--source html|text]');
  process.exit(2);
}

const here = import.meta.dirname;
const work = path.resolve(asked.work, asked.source);
const weights = path.join(work, 'weights');
const NOTE =
  'Trained by engine/training on public sets of annotated pages, which engine/training/README.md names and credits.';

mkdirSync(weights, { recursive: true });
await build({
  entryPoints: ['rows.ts', 'stories.ts'].map((file) => path.join(here, file)),
  outdir: path.resolve('plugins/copydesk/dist/training'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  logLevel: 'warning',
});
rows('features');
python('first', work);
rows('opinions');
python('second', work, weights, NOTE);
copyFileSync(path.join(weights, 'all.json'), path.join(here, `../src/classify/weights/${asked.source}.json`));
console.log(`\nThe weights are in place; those for figures are in ${weights}.`);

function rows(step) {
  run(process.execPath, [
    'plugins/copydesk/dist/training/rows.mjs',
    step,
    asked.data,
    work,
    asked.source,
    asked.sets,
  ]);
}

function python(...args) {
  run('/usr/bin/python3', [path.join(here, 'train.py'), ...args]);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
