import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

import { candidatesOn } from '../src/classify/candidates';
import { FEATURE_NAMES, writeFeatures as writeFeatureRows } from '../src/classify/features/features';
import { OPINION_NAMES, writeOpinions as writeOpinionRows } from '../src/classify/opinions';
import { byBlock } from '../src/classify/classifier';
import { WORDING_NAMES, writeWording } from '../src/classify/wording/wording';
import { kindLabelsOf, UNKNOWN } from './kindLabels';
import { KINDS_TOLD } from '../src/classify/kinds';
import { labelsOf } from './labels';
import { foldOf, readPage, siteOf, truePages, type Source } from './pages';
import { LearnedLexicon, learnedMarks, type LearnedBlock } from './words';

const FOLDS = 8;
/** How much a set's pages count: one of all kinds of pages teaches less about news. */
const SHARES: Readonly<Record<string, number>> = { 'wcxb-dev': 0.1 };

/*
 * rows.js features DATA WORK SOURCE SETS   writes a row of features for each block that may be body, and, for each view
 *                                          of the first stage, what a lexicon that the view may learn says of its words
 * rows.js opinions DATA WORK SOURCE SETS   writes a row of opinions for the same blocks, for each view of the first stage
 */
const [step, data = '', work = '', source = 'html', sets = ''] = process.argv.slice(2);
const asSource: Source = source === 'text' ? 'text' : 'html';
if (step === 'features') await writeFeatures();
else if (step === 'opinions') await writeOpinions();
else throw new Error('Say features or opinions.');

async function writeFeatures(): Promise<void> {
  const out = openSync(path.join(work, 'features.f32'), 'w');
  const labels: number[] = [];
  const weights: number[] = [];
  const folds: number[] = [];
  const pages: { set: string; id: string; site: string; fold: number; rows: number }[] = [];
  const kinds: number[] = [];
  const texts: string[] = [];
  let missedWords = 0;
  for await (const row of truePages(data, sets.split(','))) {
    const page = readPage(row, asSource);
    if (!page) continue;
    const wanted = candidatesOn(page);
    const known = labelsOf(row, page);
    const knownKinds = kindLabelsOf(page, known);
    const features = new Float32Array(wanted.length * FEATURE_NAMES.length);
    writeFeatureRows(page, wanted, features, FEATURE_NAMES.length);
    const site = siteOf(row, page);
    const fold = foldOf(site, FOLDS);
    let rows = 0;
    let missed = 0;
    const weightsHere: number[] = [];
    writeSync(out, asBytes(features));
    const isWanted = new Set(wanted);
    for (const block of page.blocks) {
      const label = known[block.index] ?? null;
      const { words } = page.shapeOf(block);
      if (!isWanted.has(block.index)) {
        if (label === 1) missed += words;
        continue;
      }
      labels.push(label ?? 0);
      kinds.push(knownKinds[block.index] ?? UNKNOWN);
      texts.push(block.text);
      weightsHere.push(label === null ? 0 : Math.log1p(words) + 0.3);
      folds.push(fold);
      rows++;
    }
    const all = Math.sqrt(weightsHere.reduce((sum, weight) => sum + weight, 0)) || 1;
    weights.push(...weightsHere.map((weight) => (weight / all) * 10 * (SHARES[row.set] ?? 1)));
    pages.push({ set: row.set, id: row.id, site, fold, rows });
    missedWords += missed;
  }
  closeSync(out);
  writeFileSync(path.join(work, 'labels.f32'), asBytes(Float32Array.from(labels)));
  writeFileSync(path.join(work, 'kinds.f32'), asBytes(Float32Array.from(kinds)));
  writeFileSync(path.join(work, 'weights.f32'), asBytes(Float32Array.from(weights)));
  writeFileSync(path.join(work, 'folds.f32'), asBytes(Float32Array.from(folds)));
  writeFileSync(
    path.join(work, 'index.json'),
    JSON.stringify({
      source: asSource,
      features: FEATURE_NAMES,
      wording: WORDING_NAMES,
      opinions: OPINION_NAMES,
      kinds: KINDS_TOLD,
      folds: FOLDS,
      pages,
    }),
  );
  console.log(
    `${texts.length} blocks of ${pages.length} pages; ${missedWords} words of stories are in none of them.`,
  );
  writeWordings(texts, labels, weights, folds, sitesOfRows(pages));
}

/** A number for the site of each row. */
function sitesOfRows(pages: readonly { site: string; rows: number }[]): Int32Array {
  const numbers = new Map<string, number>();
  const numberOf = (site: string) => {
    if (!numbers.has(site)) numbers.set(site, numbers.size);
    return numbers.get(site) ?? 0;
  };
  return Int32Array.from(pages.flatMap(({ site, rows }) => Array<number>(rows).fill(numberOf(site))));
}

/** For each view, its lexicon, and what that says of each row when the row's own site is left out of it. */
function writeWordings(
  texts: readonly string[],
  labels: readonly number[],
  weights: readonly number[],
  folds: readonly number[],
  sites: Int32Array,
): void {
  const marks = texts.map(learnedMarks);
  const siteCount = sites.reduce((most, site) => Math.max(most, site), 0) + 1;
  for (let view = 0; view <= FOLDS; view++) {
    const learned = function* (): Generator<LearnedBlock> {
      for (let row = 0; row < texts.length; row++) {
        const weight = weights[row] ?? 0;
        if (weight > 0 && folds[row] !== view)
          yield { site: sites[row] ?? 0, label: labels[row] ?? 0, weight, marks: marks[row] ?? [] };
      }
    };
    const lexicon = new LearnedLexicon(learned(), siteCount);
    const rows = new Float32Array(texts.length * WORDING_NAMES.length);
    texts.forEach((text, row) => {
      writeWording(text, { oddsOf: lexicon.oddsWithout(sites[row] ?? 0) }, rows, row * WORDING_NAMES.length);
    });
    writeFileSync(path.join(work, `wording-${view}.f32`), asBytes(rows));
    writeFileSync(path.join(work, `lexicon-${view}.json`), JSON.stringify(lexicon.pack()));
  }
}

/** Views: what the first stage thinks, trained without each fold in turn, and without none. */
async function writeOpinions(): Promise<void> {
  const views = Array.from({ length: FOLDS + 1 }, (_, view) => ({
    opinions: readFloats(path.join(work, `first-${view}.f32`)),
    out: openSync(path.join(work, `opinions-${view}.f32`), 'w'),
  }));
  let from = 0;
  for await (const row of truePages(data, sets.split(','))) {
    const page = readPage(row, asSource);
    if (!page) continue;
    const wanted = candidatesOn(page);
    const count = wanted.length;
    for (const { opinions, out } of views) {
      const body = byBlock(page, wanted, opinions.subarray(from, from + count));
      const rows = new Float32Array(count * OPINION_NAMES.length);
      writeOpinionRows(page, body, wanted, rows, OPINION_NAMES.length, 0);
      writeSync(out, asBytes(rows));
    }
    from += count;
  }
  for (const { out } of views) closeSync(out);
}

function asBytes(numbers: Float32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function readFloats(file: string): Float32Array {
  const bytes = readFileSync(file);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
