import { TRAIT } from '../firstLook';
import type { StripRule } from '../rule';

const MOST_WORDS = 12;
const ITEM_OF_STORY = 6;

export const lineAboveStory: StripRule = {
  id: 'lineAboveStory',
  title: 'Short line above the story',
  why: 'It stands above the first paragraph and is no sentence: a section label, a place in the site, a button.',
  kind: 'other',
  confidence: 0.7,
  yieldsFrom: 0.7,
  only: { traits: TRAIT.aboveStory },
  test: (block, page) => {
    if (
      !page.prose ||
      block.index >= page.prose.first ||
      block.role === 'preformatted' ||
      block.role === 'quote'
    )
      return false;
    const { words, endsSentence } = page.shapeOf(block);
    if (block.role === 'heading' && block.index === page.prose.first - 1) return false;
    if (block.role === 'listItem' && words >= ITEM_OF_STORY && block.linkDensity < 0.3) return false;
    return words <= MOST_WORDS && !(endsSentence && words >= 3);
  },
  examples: {
    removes: [
      {
        text: 'Local news\n\nBell of the old ferry is found in a garden\n\nThe bell of the ferry that sank in 1953 has been found in a garden, under a rhubarb bed, by a boy with a spoon.\n\nHis mother rang it once, and the whole street came out to look at the river.',
        block: 'Local news',
      },
    ],
    keeps: [
      {
        text: 'Bell of the old ferry is found in a garden\n\nThe bell of the ferry that sank in 1953 has been found in a garden, under a rhubarb bed, by a boy with a spoon.\n\nNobody knows why.\n\nHis mother rang it once, and the whole street came out to look at the river.',
        block: 'Nobody knows why',
      },
    ],
  },
};
