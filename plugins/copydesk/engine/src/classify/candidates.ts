import type { Page } from '../page/page';

/**
 * Blocks from running text at most, for a block to be worth judging: menus and link lists stand further off. Plain text
 * has lost the elements that part those from the story: there, what is a story's own stands nearer.
 */
const NEAR_PROSE = { html: 8, text: 3 } as const;

/** The blocks that may be part of a story: those within the article, and those near any running text; their indexes. */
export function candidatesOn(page: Page): Int32Array {
  const { blocks, source } = page;
  const near = NEAR_PROSE[source];
  const worth = new Uint8Array(blocks.length);
  let reach = -1;
  for (const block of blocks) {
    if (page.shapeOf(block).isProse) {
      worth.fill(1, Math.max(0, block.index - near), block.index + 1);
      reach = block.index + near;
    }
    if (block.index <= reach || (!page.isOutside(block) && page.container)) worth[block.index] = 1;
  }
  // A page without running text is all headline, list or table.
  if (reach === -1) worth.fill(1);
  const wanted = new Int32Array(blocks.length);
  let count = 0;
  for (const { index } of blocks) if (worth[index] === 1) wanted[count++] = index;
  return wanted.subarray(0, count);
}
