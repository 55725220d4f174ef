import type { Kind } from '../ledger';
import type { Page } from '../page/page';
import { candidatesOn } from './candidates';
import { FEATURE_NAMES, featuresOf } from './features/features';
import { Forest, type PackedForest } from './forest';
import { OPINION_NAMES, opinionsOf } from './opinions';

/** What a training run leaves behind. */
export interface Weights {
  /** The columns that the trees were trained on. */
  features: readonly string[];
  first: PackedForest;
  second: PackedForest;
}

/** What the classifier thinks of each block of a page. */
export interface Opinion {
  /** How sure it is that the block is part of the story's text, 0 to 1. */
  body(index: number): number;
  /** What it takes it for otherwise. */
  kind(index: number): Kind;
}

/**
 * Two forests, one upon the other: the first judges each block by itself and its place, the second sees what the first
 * thought of the blocks around.
 */
export class Classifier {
  private readonly first: Forest;
  private readonly second: Forest;

  /** Throws where the weights were trained on other features than the engine works out. */
  constructor(weights: Weights) {
    const known = [...FEATURE_NAMES, ...OPINION_NAMES];
    if (weights.features.join() !== known.join())
      throw new Error("The classifier was trained on other features than the engine's. Train it again.");
    this.first = new Forest(weights.first);
    this.second = new Forest(weights.second);
  }

  judge(page: Page): Opinion {
    const wanted = candidatesOn(page);
    const features = featuresOf(page, wanted);
    const opinions = this.first.predict(features, FEATURE_NAMES.length, wanted);
    const rows = withOpinions(features, opinionsOf(page, opinions, wanted), wanted);
    const second = this.second.predict(rows, FEATURE_NAMES.length + OPINION_NAMES.length, wanted);
    return { body: (index) => second[index] ?? 0, kind: () => 'other' };
  }
}

/** The rows that the second stage reads: a block's features, then the opinions of it and of its neighbours. */
export function withOpinions(
  features: Float32Array,
  opinions: Float32Array,
  wanted: Uint8Array,
): Float32Array {
  const [left, right] = [FEATURE_NAMES.length, OPINION_NAMES.length];
  const rows = new Float32Array(wanted.length * (left + right));
  for (let row = 0; row < wanted.length; row++) {
    if (wanted[row] !== 1) continue;
    rows.set(features.subarray(row * left, (row + 1) * left), row * (left + right));
    rows.set(opinions.subarray(row * right, (row + 1) * right), row * (left + right) + left);
  }
  return rows;
}
