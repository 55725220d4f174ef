import type { StripRule } from '../rule';

export const outsideArticle: StripRule = {
  id: 'outsideArticle',
  title: 'Outside the article',
  why: 'It stands outside the part of the page that holds the article.',
  kind: 'other',
  confidence: 0.65,
  yieldsFrom: 0.4,
  test: (block, page) => {
    if (page.source === 'html') return page.isOutside(block);
    return page.prose !== null && (block.index < page.prose.first || block.index > page.prose.last);
  },
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
