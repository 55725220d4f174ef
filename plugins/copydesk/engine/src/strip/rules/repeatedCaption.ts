import { comparable } from '../../page/words';
import type { StripRule } from '../rule';

const FEWEST_WORDS = 4;
/** Blocks above a line among which the caption stands that it repeats: its credit may be a block of its own. */
const ABOVE = 2;

export const repeatedCaption: StripRule = {
  id: 'repeatedCaption',
  title: 'Caption printed twice',
  why: 'The photo caption right above says the same, word for word: pages print it once more for another screen.',
  kind: 'caption',
  confidence: 0.94,
  test: (block, page) => {
    if (block.role === 'heading' || page.shapeOf(block).words < FEWEST_WORDS) return false;
    for (let above = 1; above <= ABOVE; above++) {
      const caption = page.blocks[block.index - above];
      if (caption?.role === 'caption' && comparable(caption.text).startsWith(comparable(block.text)))
        return true;
    }
    return false;
  },
  examples: {
    removes: [
      {
        html: `<p>The clock in the tower stopped at noon on Sunday, and the shops closed when their owners were hungry.</p>
<figure><img src="https://harbour.example/tower.jpg"><figcaption>The tower on Sunday afternoon. <span class="credit">Ines Calloway</span></figcaption></figure>
<div class="text"><p>The tower on Sunday afternoon.</p></div>
<p>Nobody has a key to the tower, the council said on Monday.</p>`,
        block: 'The tower on Sunday afternoon.',
      },
    ],
    keeps: [
      {
        html: `<p>The clock in the tower stopped at noon on Sunday, and the shops closed when their owners were hungry.</p>
<figure><img src="https://harbour.example/tower.jpg"><figcaption>The tower on Sunday afternoon.</figcaption></figure>
<p>The tower on Sunday afternoon was full of pigeons, and nobody minded them much.</p>`,
        block: 'The tower on Sunday afternoon was',
      },
    ],
  },
};
