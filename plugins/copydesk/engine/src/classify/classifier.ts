import type { Kind } from '../ledger';
import type { Block } from '../block';
import { HINT } from '../page/hints';
import type { Page } from '../page/page';
import { candidatesOn } from './candidates';
import { FEATURE_NAMES, writeFeatures } from './features/features';
import { KINDS_TOLD } from './kinds';
import { Forest, type PackedForest } from './forest';
import { OPINION_NAMES, writeOpinions } from './opinions';
import { Lexicon, type PackedLexicon } from './wording/lexicon';
import { WORDING_NAMES, writeWording } from './wording/wording';

/** What the first stage sees: the block, its place, its words. */
const FIRST_WIDTH = FEATURE_NAMES.length + WORDING_NAMES.length;
const WIDTH = FIRST_WIDTH + OPINION_NAMES.length;

/** What a training run leaves behind. */
export interface Weights {
  /** The columns that the trees were trained on. */
  features: readonly string[];
  lexicon: PackedLexicon;
  first: PackedForest;
  second: PackedForest;
  /** One forest for each kind that a block may be which is no text of the story. */
  kinds: readonly PackedForest[];
}

/** A kind with its probability. */
export interface KindChance {
  kind: Kind;
  chance: number;
}

/** What the classifier thinks of each block of a page. */
export interface Opinion {
  /** How sure it is that the block is part of the story's text, 0 to 1. */
  body(index: number): number;
  /** What it takes the block for if that is no text of the story, and how sure it is of that, 0 to 1. */
  kind(block: Block): KindChance;
}

/**
 * Two forests, one upon the other: the first judges each block by itself and its place, the second sees what the first
 * thought of the blocks around.
 */
export class Classifier {
  private readonly lexicon: Lexicon;
  private readonly first: Forest;
  private readonly second: Forest;
  private readonly kinds: readonly Forest[];

  /** Throws where the weights were trained on other features than the engine works out. */
  constructor(weights: Weights) {
    const known = [...FEATURE_NAMES, ...WORDING_NAMES, ...OPINION_NAMES];
    if (weights.features.join() !== known.join())
      throw new Error("The classifier was trained on other features than the engine's. Train it again.");
    this.lexicon = new Lexicon(weights.lexicon);
    this.first = new Forest(weights.first);
    this.second = new Forest(weights.second);
    this.kinds = weights.kinds.map((packed) => new Forest(packed));
  }

  judge(page: Page): Opinion {
    const wanted = candidatesOn(page);
    const rows = new Float32Array(wanted.length * WIDTH);
    writeFeatures(page, wanted, rows, WIDTH);
    for (let row = 0; row < wanted.length; row++) {
      const text = page.blocks[wanted[row] ?? -1]?.text ?? '';
      writeWording(text, this.lexicon, rows, row * WIDTH + FEATURE_NAMES.length);
    }
    const first = byBlock(page, wanted, this.first.predict(rows, WIDTH, wanted.length));
    writeOpinions(page, first, wanted, rows, WIDTH, FIRST_WIDTH);
    const second = byBlock(page, wanted, this.second.predict(rows, WIDTH, wanted.length));
    for (const index of wanted) second[index] = fairChance(page, index, second[index] ?? 0);
    lift(second);
    const rowOf = new Int32Array(page.blocks.length).fill(-1);
    for (let row = 0; row < wanted.length; row++) rowOf[wanted[row] ?? -1] = row;
    return new PageOpinion(this, second, rows, rowOf);
  }

  /** The likeliest kind of the block in a row of features; navigation where it was not worth asking about. */
  kindIn(rows: Float32Array, row: number): KindChance {
    if (row === -1) return { kind: 'navigation', chance: 1 };
    let [best, likeliest, sum] = [0, 0, 0];
    for (let told = 0; told < this.kinds.length; told++) {
      const chance = Math.exp(this.kinds[told]?.marginOf(rows, row * WIDTH) ?? 0);
      sum += chance;
      if (chance > likeliest) [best, likeliest] = [told, chance];
    }
    return { kind: KINDS_TOLD[best] ?? 'other', chance: likeliest / sum };
  }
}

class PageOpinion implements Opinion {
  constructor(
    private readonly classifier: Classifier,
    private readonly chances: Float32Array,
    private readonly rows: Float32Array,
    /** The row of each block; -1 where it was not worth asking about. */
    private readonly rowOf: Int32Array,
  ) {}

  body(index: number): number {
    return this.chances[index] ?? 0;
  }

  kind(block: Block): KindChance {
    return this.classifier.kindIn(this.rows, this.rowOf[block.index] ?? -1);
  }
}

/** A page is taken for one with a story on it: where nothing looks much like one, what looks most like it is. */
const LIKELIEST = 0.9;

function lift(chances: Float32Array): void {
  let best = 0;
  for (const chance of chances) best = Math.max(best, chance);
  if (best >= LIKELIEST || best === 0) return;
  const raised = (LIKELIEST / (1 - LIKELIEST)) * ((1 - best) / best);
  for (let i = 0; i < chances.length; i++) {
    const chance = chances[i] ?? 0;
    chances[i] = (raised * chance) / (1 + (raised - 1) * chance);
  }
}

/** The training sets are nearly all in Latin letters: of other scripts it knows how text stands, not how it reads. */
const UNFAMILIAR = 3;

/** The chance of running text in a script that it has hardly seen, its odds raised: removing it needs more certainty. */
function fairChance(page: Page, index: number, chance: number): number {
  const block = page.blocks[index];
  if (!block) return chance;
  const { isProse, hints } = page.shapeOf(block);
  if (!isProse || (hints & HINT.foreign) === 0 || LATIN.test(block.text.slice(0, OPENING))) return chance;
  return (UNFAMILIAR * chance) / (1 + (UNFAMILIAR - 1) * chance);
}

const LATIN = /\p{Script=Latin}{3}/u;
const OPENING = 120;

/** The chances of the wanted blocks at their places; what was not worth asking about has none. */
export function byBlock(page: Page, wanted: Int32Array, chances: Float32Array): Float32Array {
  const all = new Float32Array(page.blocks.length);
  for (let row = 0; row < wanted.length; row++) all[wanted[row] ?? -1] = chances[row] ?? 0;
  return all;
}
