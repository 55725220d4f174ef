import { TRAIT } from '../firstLook';
import type { StripRule } from '../rule';

export const outsideArticle: StripRule = {
  id: 'outsideArticle',
  title: 'Outside the article',
  why: 'It stands outside the part of the page that holds the article.',
  kind: 'other',
  confidence: 0.65,
  // The classifier is too sure of what stands outside: of the blocks it gives 0.15 to 0.4, two in three are the story's.
  yieldsFrom: 0.15,
  only: { traits: TRAIT.outside },
  test: (block, page) => page.source === 'html' && page.isOutside(block),
  examples: {
    removes: [
      {
        html: '<div class="story"><p>The orchard was sold in March, and the trees were counted: four hundred and eleven.</p><p>The new owner said that he would keep the old names on the gates.</p></div><div class="box"><p>Apples, pears and plums from the region, delivered.</p></div>',
        block: 'Apples, pears',
      },
    ],
    keeps: [
      {
        html: '<div class="story"><p>The orchard was sold in March, and the trees were counted: four hundred and eleven.</p><p>Then it snowed.</p><p>The new owner said that he would keep the old names on the gates.</p></div>',
        block: 'Then it snowed',
      },
    ],
  },
};
