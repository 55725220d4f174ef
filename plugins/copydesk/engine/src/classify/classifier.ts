import type { Kind } from '../ledger';
import type { Block } from '../block';
import type { Page } from '../page/page';
import { candidatesOn } from './candidates';
import { FEATURE_NAMES, writeFeatures } from './features/features';
import { kindOf } from './kindOf';
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
}

/** What the classifier thinks of each block of a page. */
export interface Opinion {
  /** How sure it is that the block is part of the story's text, 0 to 1. */
  body(index: number): number;
  /** What it takes it for otherwise. */
  kind(block: Block): Kind;
}

/**
 * Two forests, one upon the other: the first judges each block by itself and its place, the second sees what the first
 * thought of the blocks around.
 */
export class Classifier {
  private readonly lexicon: Lexicon;
  private readonly first: Forest;
  private readonly second: Forest;

  /** Throws where the weights were trained on other features than the engine works out. */
  constructor(weights: Weights) {
    const known = [...FEATURE_NAMES, ...WORDING_NAMES, ...OPINION_NAMES];
    if (weights.features.join() !== known.join())
      throw new Error("The classifier was trained on other features than the engine's. Train it again.");
    this.lexicon = new Lexicon(weights.lexicon);
    this.first = new Forest(weights.first);
    this.second = new Forest(weights.second);
  }

  judge(page: Page): Opinion {
    const wanted = candidatesOn(page);
    const rows = new Float32Array(wanted.length * WIDTH);
    writeFeatures(page, wanted, rows, WIDTH);
    const oddsOf = (mark: number) => this.lexicon.oddsOf(mark);
    wanted.forEach((index, row) => {
      writeWording(page.blocks[index]?.text ?? '', oddsOf, rows, row * WIDTH + FEATURE_NAMES.length);
    });
    const first = byBlock(page, wanted, this.first.predict(rows, WIDTH, wanted.length));
    writeOpinions(page, first, wanted, rows, WIDTH, FIRST_WIDTH);
    const second = byBlock(page, wanted, this.second.predict(rows, WIDTH, wanted.length));
    return {
      body: (index) => second[index] ?? 0,
      kind: (block) => kindOf(block, page),
    };
  }
}

/** The chances of the wanted blocks at their places; what was not worth asking about has none. */
export function byBlock(page: Page, wanted: Int32Array, chances: Float32Array): Float32Array {
  const all = new Float32Array(page.blocks.length);
  wanted.forEach((index, row) => {
    all[index] = chances[row] ?? 0;
  });
  return all;
}
