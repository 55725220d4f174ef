import type { Block } from '../../block';
import type { Page } from '../../page/page';
import type { BlockShape } from '../../page/prose';

/** What the features of one page share, worked out once. */
export interface FeatureContext {
  page: Page;
  shapes: readonly BlockShape[];
  /** Words of the page before each block, and of all of it at the end. */
  wordsBefore: Float64Array;
  /** Blocks of running text before each block, and on the whole page at the end. */
  proseBefore: Int32Array;
  /** Blocks since the last and until the next block of running text; FAR where there is none. */
  sinceProse: Int32Array;
  untilProse: Int32Array;
  /** Block that prints the headline, or -1. */
  headline: number;
}

export const FAR = 40;

/** Some numbers that say one kind of thing of a block. */
export interface FeatureGroup {
  names: readonly string[];
  /** Gives what writes one number for each name into `row`, from `start`, for a block of the page. */
  on(context: FeatureContext): (row: Float32Array, start: number, block: Block) => void;
}
