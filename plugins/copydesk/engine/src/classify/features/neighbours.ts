import type { FeatureGroup } from './feature';

const OFFSETS = [-3, -2, -1, 1, 2, 3] as const;

/** The blocks just before and after. */
export const neighbours: FeatureGroup = {
  names: OFFSETS.flatMap((offset) =>
    ['words', 'links', 'ends', 'sibling'].map((what) => `${what}(${offset})`),
  ),
  write({ page, shapes }, row, start, block) {
    let at = start;
    for (const offset of OFFSETS) {
      const other = page.blocks[block.index + offset];
      const shape = shapes[block.index + offset];
      row[at++] = shape ? shape.words : -1;
      row[at++] = other ? other.linkDensity : -1;
      row[at++] = shape?.endsSentence ? 1 : 0;
      row[at++] = !other
        ? 0
        : other.element?.parent === block.element?.parent
          ? 2
          : other.element?.tag === block.element?.tag
            ? 1
            : 0;
    }
  },
};
