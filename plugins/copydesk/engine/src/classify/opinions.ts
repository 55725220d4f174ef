import type { Page } from '../page/page';
import { makeOf } from './features/repetition';

const REACH = 6;
const SURE = 0.7;
const FEWEST_WORDS = 8;
const FAR = 15;

const OFFSETS = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH).filter((offset) => offset !== 0);

/** What the second stage sees beside a block's features: what the first thought of it and of those around it. */
export const OPINION_NAMES: readonly string[] = [
  'opinion',
  ...OFFSETS.map((offset) => `opinion(${offset})`),
  ...['parent', 'grandparent', 'make'].flatMap((group) =>
    ['ByWords', 'ByBlocks', 'Share', 'Blocks'].map((what) => `${group}${what}`),
  ),
  ...['bodyBefore', 'bodyAfter', 'bodyWords', 'sinceBody', 'untilBody', 'pageMean'],
];

interface Sum {
  words: number;
  bodyWords: number;
  blocks: number;
  body: number;
}

/**
 * Writes the opinions of the wanted blocks into `rows`, from `offset` in each row of `width` numbers; `body` is the first
 * stage's chance of being body, by block.
 */
export function writeOpinions(
  page: Page,
  body: Float32Array,
  wanted: Int32Array,
  rows: Float32Array,
  width: number,
  offset: number,
): void {
  const { blocks, elements } = page;
  const count = blocks.length;
  const words = new Float32Array(count);
  for (const block of blocks) words[block.index] = page.shapeOf(block).words;
  const bodyBefore = new Float64Array(count + 1);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    bodyBefore[i + 1] = (bodyBefore[i] ?? 0) + (body[i] ?? 0) * (words[i] ?? 0);
    sum += body[i] ?? 0;
  }
  const all = bodyBefore[count] ?? 0;
  const byElement = sumsByElement(page, body, words);
  const byMake = sumsByMake(page, body, words);
  const since = distances(body, words, 1);
  const until = distances(body, words, -1);
  for (let row = 0; row < wanted.length; row++) {
    const index = wanted[row] ?? -1;
    const block = blocks[index];
    if (!block) continue;
    const { element } = block;
    let at = row * width + offset;
    rows[at++] = body[index] ?? 0;
    for (const offset of OFFSETS) {
      const other = index + offset;
      // A look beyond the ends of a typed array is dear.
      rows[at++] = other >= 0 && other < count ? (body[other] ?? 0) : -1;
    }
    const parent = element?.parent;
    at = writeSum(byElement[parent?.index ?? elements.length], all, rows, at);
    at = writeSum(byElement[parent?.parent?.index ?? elements.length], all, rows, at);
    at = writeSum(byMake.get(makeOf(block)), all, rows, at);
    rows[at++] = (bodyBefore[index] ?? 0) / Math.max(1, all);
    rows[at++] = (all - (bodyBefore[index + 1] ?? 0)) / Math.max(1, all);
    rows[at++] = all;
    rows[at++] = since[index] ?? FAR;
    rows[at++] = until[index] ?? FAR;
    rows[at] = sum / Math.max(1, count);
  }
}

/** Writes what one group of blocks comes to beside the whole page; gives the place behind it. */
function writeSum(sum: Sum | undefined, all: number, rows: Float32Array, start: number): number {
  let at = start;
  rows[at++] = (sum?.bodyWords ?? 0) / Math.max(1, sum?.words ?? 0);
  rows[at++] = (sum?.body ?? 0) / Math.max(1, sum?.blocks ?? 0);
  rows[at++] = (sum?.bodyWords ?? 0) / Math.max(1, all);
  rows[at++] = sum?.blocks ?? 0;
  return at;
}

/** Sums over the blocks whose element has the same parent, for parents and for grandparents alike. */
function sumsByElement(page: Page, body: Float32Array, words: Float32Array): (Sum | undefined)[] {
  const sums: (Sum | undefined)[] = [];
  const whole = page.elements.length;
  for (const { index, element } of page.blocks) {
    const parent = element?.parent?.index ?? whole;
    const grandparent = element?.parent?.parent?.index ?? whole;
    add((sums[parent] ??= emptySum()), body[index] ?? 0, words[index] ?? 0);
    if (grandparent !== parent) add((sums[grandparent] ??= emptySum()), body[index] ?? 0, words[index] ?? 0);
  }
  return sums;
}

function sumsByMake(page: Page, body: Float32Array, words: Float32Array): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const block of page.blocks) {
    const key = makeOf(block);
    const sum = sums.get(key) ?? emptySum();
    sums.set(key, sum);
    add(sum, body[block.index] ?? 0, words[block.index] ?? 0);
  }
  return sums;
}

function emptySum(): Sum {
  return { words: 0, bodyWords: 0, blocks: 0, body: 0 };
}

function add(sum: Sum, body: number, words: number): void {
  sum.words += words;
  sum.bodyWords += body * words;
  sum.blocks++;
  sum.body += body;
}

/** Blocks since the last one that is surely body, from the front (1) or from the back (-1). */
function distances(body: Float32Array, words: Float32Array, step: 1 | -1): Float32Array {
  const found = new Float32Array(body.length);
  let distance = FAR;
  for (let n = 0; n < body.length; n++) {
    const i = step === 1 ? n : body.length - 1 - n;
    found[i] = distance;
    distance = (body[i] ?? 0) > SURE && (words[i] ?? 0) > FEWEST_WORDS ? 0 : Math.min(FAR, distance + 1);
  }
  return found;
}
