import type { Zone } from '../../page/zones';
import type { FeatureGroup } from './feature';

const ZONES: Record<Zone, number> = { story: 0, related: 1, comments: 2, relatedAfterComments: 3 };
/** What the headings before it have announced. */
export const zone: FeatureGroup = {
  names: ['zone', 'blocksInZone'],
  write({ page }, row, start, block) {
    const own = page.zoneOf(block.index);
    let since = 0;
    while (
      own !== 'story' &&
      since < 20 &&
      block.index > since &&
      page.zoneOf(block.index - since - 1) === own
    )
      since++;
    row[start] = ZONES[own];
    row[start + 1] = since;
  },
};
