import type { StripRule } from '../rule';

export const emptyHeading: StripRule = {
  id: 'emptyHeading',
  title: 'Heading of nothing',
  why: 'Nothing of the story stands below it any more: it headed what was taken out.',
  kind: 'other',
  confidence: 0.85,
  yieldsFrom: 0.5,
  looksAtRest: true,
  test: (block, page) => {
    if (block.role !== 'heading') return false;
    for (let at = block.index + 1; at < page.blocks.length; at++) {
      const next = page.blocks[at];
      if (!next) break;
      if (page.isRemoved(next.index) || page.isLocked(next.index)) continue;
      if (next.role !== 'heading') return false;
      if ((next.level ?? 2) <= (block.level ?? 2)) return true;
    }
    return true;
  },
  examples: {
    removes: [
      {
        html: '<p>The well ran dry in August, and the village dug another.</p><p>It found water at forty metres, and a coin.</p><h3>In other villages</h3><p>Advertisement</p>',
        block: 'In other villages',
      },
    ],
    keeps: [
      {
        html: '<p>The well ran dry in August, and the village dug another.</p><h3>The coin</h3><p>It found water at forty metres, and a coin of the old kingdom.</p>',
        block: 'The coin',
      },
    ],
  },
};
