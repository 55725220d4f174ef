import { CLASS_GROUPS } from '../../parse/classGroups';
import type { FeatureGroup } from './feature';

const COUNT = CLASS_GROUPS.length;
const LEVELS = ['own', 'near', 'above'] as const;
/** Elements above the block whose names count as near. */
const NEAR = 3;

/** What the class names of the elements around it say: of its own, of the three above, of all further up. */
export const names: FeatureGroup = {
  names: LEVELS.flatMap((level) => CLASS_GROUPS.map((group) => `${level}.${group}`)),
  write({ page }, row, start, block) {
    const { element, inner } = block;
    let own = element?.mask ?? 0;
    for (
      let within = inner;
      within && within !== element && within.depth > (element?.depth ?? 0);
      within = within.parent
    )
      own |= within.mask;
    let near = 0;
    let above = element?.parent ?? null;
    for (let step = 0; step < NEAR && above && above !== page.container; step++, above = above.parent)
      near |= above.mask;
    const far = above && above.tag !== 'body' && above.tag !== 'html' ? above.maskWithin : 0;
    writeBits(row, start, own);
    writeBits(row, start + COUNT, near);
    writeBits(row, start + 2 * COUNT, far);
  },
};

function writeBits(row: Float32Array, at: number, mask: number): void {
  // A row begins empty, and most masks are.
  if (mask === 0) return;
  for (let bit = 0; bit < COUNT; bit++) row[at + bit] = (mask >>> bit) & 1;
}
