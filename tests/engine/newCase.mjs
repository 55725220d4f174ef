#!/usr/bin/env node
/**
 * Makes a folder for a new case from a file: node tests/engine/newCase.mjs NAME FILE
 *
 * Copies the scrape, writes what the engine makes of it to expected.json, and prints it for reading. The engine may be
 * wrong: read every line and mend expected.json until it says what should come out. Cases are made-up articles.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const [name, file] = process.argv.slice(2);
if (!name || !file) {
  console.error(
    'Say what the case is called and where its scrape is: node tests/engine/newCase.mjs NAME FILE',
  );
  process.exit(2);
}
const folder = join(here, 'cases', name);
if (existsSync(folder)) {
  console.error(`There is a case called ${name} already. Choose another name, or remove ${folder}.`);
  process.exit(1);
}

const { clean, looksLikeHtml, toReadable } = await loadEngine();
const content = readFileSync(file, 'utf8');
const isHtml = looksLikeHtml(content);
const cleaned = clean(isHtml ? { html: content } : { text: content });

mkdirSync(folder, { recursive: true });
copyFileSync(file, join(folder, isHtml ? 'scrape.html' : 'scrape.txt'));
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expectedOf(cleaned), null, 2)}\n`);
console.log(toReadable(cleaned));
console.log(
  `Written to ${folder}. Read expected.json line by line: it says what the engine did, not yet what it should do.`,
);

async function loadEngine() {
  const scratch = mkdtempSync(join(tmpdir(), 'copydesk-engine-'));
  const outfile = join(scratch, 'engine.cjs');
  await build({
    entryPoints: [join(here, '../../plugins/copydesk/engine/src/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const engine = createRequire(import.meta.url)(outfile);
  rmSync(scratch, { recursive: true });
  return engine;
}

function expectedOf({ story, ledger }) {
  const { engineVersion, body, bodyText, missing, ...fields } = story;
  const start = (text) => Array.from(text).slice(0, 60).join('');
  return {
    story: { ...fields, missing: missing.map(({ field }) => field) },
    body: body.map(({ block, children, ...rest }) => rest),
    recognised: ledger.entries.flatMap((entry) =>
      entry.fate === 'recognised' ? [{ text: start(entry.text), as: entry.as }] : [],
    ),
    removals: ledger.entries.flatMap((entry) =>
      entry.fate === 'removed' ? [{ text: start(entry.content.text), rule: entry.rule }] : [],
    ),
  };
}
