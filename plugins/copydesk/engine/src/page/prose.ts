import type { Block } from '../block';
import { countWords, endsSentence } from './words';

/** Words from which a block counts as running text. */
const FEWEST_WORDS = 12;
const MOST_LINKED = 0.4;
const PUNCTUATION = /[.,;:!?…。，；：！？、।،؟]/;

/** A block as far as it can be judged on its own. */
export interface BlockShape {
  words: number;
  /** Reads like running text: a paragraph, or a long item or quote. */
  isProse: boolean;
  /** Ends as a sentence does. */
  endsSentence: boolean;
}

export function shapeOf(block: Block): BlockShape {
  const words = countWords(block.text);
  const isRunning = block.role === 'paragraph' || block.role === 'quote' || block.role === 'listItem';
  return {
    words,
    isProse:
      isRunning &&
      words >= FEWEST_WORDS &&
      block.linkDensity < MOST_LINKED &&
      PUNCTUATION.test(block.text.slice(0, 2000)),
    endsSentence: endsSentence(block.text),
  };
}
