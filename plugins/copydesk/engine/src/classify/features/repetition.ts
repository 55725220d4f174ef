import type { Block } from '../../block';
import type { Page } from '../../page/page';
import type { BlockShape } from '../../page/prose';
import type { FeatureGroup, Make } from './feature';

/** How often the page says the same, and how blocks of the same make are. */
export const repetition: FeatureGroup = {
  names: ['sameText', 'sameMake', 'makeWords', 'makeLinks', 'makeProse'],
  write({ makes, sameText }, row, start, block) {
    const make = makes.get(makeOf(block));
    const blocks = Math.max(1, make?.blocks ?? 1);
    row[start] = sameText.times(block);
    row[start + 1] = blocks;
    row[start + 2] = (make?.words ?? 0) / blocks;
    row[start + 3] = (make?.linkDensity ?? 0) / blocks;
    row[start + 4] = (make?.prose ?? 0) / blocks;
  },
};

/** Tag and class of the block's element and of the one above. */
export function makeOf(block: Block): string {
  return block.element?.make ?? block.role;
}

/** What the blocks of a page come to by their make. */
export function makesOf({ blocks }: Page, shapes: readonly BlockShape[]): ReadonlyMap<string, Make> {
  const makes = new Map<string, Make>();
  for (const block of blocks) {
    const shape = shapes[block.index];
    const key = makeOf(block);
    const make = makes.get(key) ?? { blocks: 0, words: 0, linkDensity: 0, prose: 0 };
    make.blocks++;
    make.words += shape?.words ?? 0;
    make.linkDensity += block.linkDensity;
    make.prose += shape?.isProse ? 1 : 0;
    makes.set(key, make);
  }
  return makes;
}
