import { TRAIT } from '../firstLook';
import type { StripRule } from '../rule';

export const hidden: StripRule = {
  id: 'hidden',
  title: 'Hidden text',
  why: 'The page hides it from its readers.',
  kind: 'other',
  confidence: 0.9,
  yieldsFrom: 0.9,
  only: { traits: TRAIT.hidden },
  test: (block, page) => block.hidden && !page.hidesStory,
  examples: {
    removes: [
      {
        html: '<p>The train stood in the snow for nine hours, and nobody was cold.</p><p style="display:none">Train, snow, delay, cheap tickets</p>',
        block: 'Train, snow',
      },
    ],
    keeps: [
      {
        html: '<div style="visibility:hidden"><p>The train stood in the snow for nine hours, and nobody was cold.</p><p>The guard had a key to the dining car, the railway said on Monday.</p></div>',
        block: 'The train stood',
      },
    ],
  },
};
