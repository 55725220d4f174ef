import type { Block } from '../block';
import type { BlockShape } from './prose';

/** First and last block of running text, both included. */
export interface ProseRange {
  first: number;
  last: number;
}

const MOST_A_BLOCK_GIVES = 40;
const SHORT_LINE_COSTS = 4;

/** Of a page's text, the stretch with most running text and fewest short lines in between: the greatest sum of a row. */
export function densestRange(blocks: readonly Block[], shapes: readonly BlockShape[]): ProseRange | null {
  let best: ProseRange | null = null;
  let bestSum = 0;
  let sum = 0;
  let start = 0;
  for (const block of blocks) {
    const shape = shapes[block.index];
    if (!shape) continue;
    if (sum <= 0) [sum, start] = [0, block.index];
    sum += gainOf(block, shape);
    if (sum > bestSum) [best, bestSum] = [{ first: start, last: block.index }, sum];
  }
  return best;
}

function gainOf(block: Block, shape: BlockShape): number {
  if (shape.isProse) return Math.min(MOST_A_BLOCK_GIVES, shape.words);
  if (shape.endsSentence && shape.words >= 4) return shape.words / 2;
  return block.role === 'heading' || block.role === 'listItem' ? -1 : -SHORT_LINE_COSTS;
}
