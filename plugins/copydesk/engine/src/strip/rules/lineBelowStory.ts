import { TRAIT } from '../firstLook';
import type { StripRule } from '../rule';

const MOST_WORDS = 12;

export const lineBelowStory: StripRule = {
  id: 'lineBelowStory',
  title: 'Short line below the story',
  why: 'It stands below the last paragraph and is no sentence: a label, a button, the end of the page.',
  kind: 'other',
  confidence: 0.7,
  yieldsFrom: 0.5,
  only: { traits: TRAIT.atEnd },
  test: (block, page) => {
    if (!page.prose || block.index <= page.prose.last || block.role !== 'paragraph') return false;
    const { words, endsSentence } = page.shapeOf(block);
    return words <= MOST_WORDS && !endsSentence;
  },
  examples: {
    removes: [
      {
        text: 'Bell of the old ferry is found in a garden\n\nThe bell of the ferry that sank in 1953 has been found in a garden, under a rhubarb bed, by a boy with a spoon.\n\nHis mother rang it once, and the whole street came out to look at the river.\n\nValley Post Extra',
        block: 'Valley Post Extra',
      },
    ],
    keeps: [
      {
        text: 'Bell of the old ferry is found in a garden\n\nThe bell of the ferry that sank in 1953 has been found in a garden, under a rhubarb bed, by a boy with a spoon.\n\n“We had wondered,” she said.',
        block: '“We had wondered',
      },
    ],
  },
};
