import type { Block } from '../../block';
import type { FeatureContext, FeatureGroup } from './feature';

interface Seen {
  blocks: number;
  words: number;
  linkDensity: number;
  prose: number;
}

/** How often the page says the same, and how blocks of the same make are. */
export const repetition: FeatureGroup = {
  names: ['sameText', 'sameMake', 'makeWords', 'makeLinks', 'makeProse'],
  on(context) {
    const makes = countOn(context);
    const sameText = context.page.sameText();
    return (row, start, block) => {
      const make = makes.get(makeOf(block));
      const blocks = Math.max(1, make?.blocks ?? 1);
      row[start] = sameText.times(block);
      row[start + 1] = blocks;
      row[start + 2] = (make?.words ?? 0) / blocks;
      row[start + 3] = (make?.linkDensity ?? 0) / blocks;
      row[start + 4] = (make?.prose ?? 0) / blocks;
    };
  },
};

/** Tag and class of the block's element and of the one above. */
export function makeOf(block: Block): string {
  return block.element?.make ?? block.role;
}

function countOn(context: FeatureContext): ReadonlyMap<string, Seen> {
  const makes = new Map<string, Seen>();
  for (const block of context.page.blocks) {
    const shape = context.shapes[block.index];
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
