import { TRAIT } from '../firstLook';
import type { StripRule } from '../rule';

const MOSTLY_LINK = 0.8;
const MOST_WORDS = 30;

export const linkList: StripRule = {
  id: 'linkList',
  title: 'Links to other pages',
  why: 'The whole of it is a link, and no sentence: it leads away from the story.',
  kind: 'related',
  confidence: 0.65,
  yieldsFrom: 0.4,
  only: { traits: TRAIT.linked },
  test: (block, page) => {
    if (block.linkDensity < MOSTLY_LINK || block.role === 'tableRow' || block.role === 'preformatted')
      return false;
    const { words, endsSentence } = page.shapeOf(block);
    return words <= MOST_WORDS && !(endsSentence && block.role === 'paragraph' && words >= 8);
  },
  examples: {
    removes: [
      {
        html: '<p>The mill burned for two days, and the river ran black below it.</p><ul><li><a href="/a">Mill owner had warned the council</a></li><li><a href="/b">The last miller</a></li></ul><p>It will not be rebuilt, the family said.</p>',
        block: 'Mill owner',
      },
    ],
    keeps: [
      {
        html: '<p>The mill burned for two days, and the river ran black below it.</p><ul><li>The <a href="/a">owner</a> had warned the council about the wiring.</li></ul><p>It will not be rebuilt, the family said.</p>',
        block: 'The owner',
      },
    ],
  },
};
