import { findZones } from '../../strip/zones';
import type { Zone } from '../../strip/rule';
import type { FeatureGroup } from './feature';

const ZONES: Record<Zone, number> = { story: 0, related: 1, comments: 2, relatedAfterComments: 3 };
/** What the headings before it have announced. */
export const zone: FeatureGroup = {
  names: ['zone', 'blocksInZone'],
  on({ page }) {
    const zones = findZones(page);
    return (row, start, block) => {
      const own = zones[block.index] ?? 'story';
      let since = 0;
      while (own !== 'story' && since < 20 && zones[block.index - since - 1] === own) since++;
      row[start] = ZONES[own];
      row[start + 1] = since;
    };
  },
};
