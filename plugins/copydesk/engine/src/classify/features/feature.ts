import type { Block } from '../../block';
import type { Page } from '../../page/page';
import type { BlockShape } from '../../page/prose';
import type { SameText } from '../../page/sameText';

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
  sameText: SameText;
  /** What blocks of one make come to, by make. */
  makes: ReadonlyMap<string, Make>;
  said: Said;
}

/** What the blocks of one make come to together. */
export interface Make {
  blocks: number;
  words: number;
  linkDensity: number;
  prose: number;
}

/** What a page says of itself, as `comparable` folds it. */
export interface Said {
  titles: readonly string[];
  description: string;
  articleBody: string;
}

export const FAR = 40;

/** Some numbers that say one kind of thing of a block. */
export interface FeatureGroup {
  names: readonly string[];
  /**
   * Writes one number for each name into `row`, from `start`, for a block of the page. A function that lasts: one made for
   * each page would be compiled anew for each few pages.
   */
  write(context: FeatureContext, row: Float32Array, start: number, block: Block): void;
}
