import { TRAIT } from '../firstLook';
import type { StripRule } from '../rule';

const SHORTEST = 60;

export const repeatedParagraph: StripRule = {
  id: 'repeatedParagraph',
  title: 'Paragraph printed twice',
  why: 'The story says the same above, word for word: pages repeat a paragraph as a quote, a teaser or a caption.',
  kind: 'other',
  confidence: 0.94,
  only: { traits: TRAIT.repeated },
  test: (block, page) =>
    block.text.length >= SHORTEST &&
    page
      .sameText()
      .places(block)
      .some((other) => other < block.index && !page.isRemoved(other)),
  examples: {
    removes: [
      {
        html: `<p>The clock in the tower stopped at noon on Sunday, and the shops closed when their owners were hungry.</p>
<p>Nobody has a key to the tower, the council said on Monday.</p>
<div class="quote"><p>Nobody has a key to the tower, the council said on Monday.</p></div>
<div class="again"><p>The clock in the tower stopped at noon on Sunday, and the shops closed when their owners were hungry.</p></div>`,
        block: 'The clock in the tower',
      },
    ],
    keeps: [
      'The clock in the tower stopped at noon on Sunday, and the shops closed when their owners were hungry.',
    ],
  },
};
