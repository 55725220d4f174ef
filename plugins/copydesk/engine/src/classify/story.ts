import type { Page } from '../page/page';
import type { Opinion } from './classifier';
import { BODY_FROM } from './verdict';

/** Words from which a line that ends as a sentence does counts as one. */
const FEWEST_WORDS = 5;

/** The page with what the classifier thinks of it, and its story where the classifier sees it: from the first to the last running text that it takes for body. */
export function withStory(page: Page, opinion: Opinion): Page {
  let [first, last] = [-1, -1];
  for (const block of page.blocks) {
    const { isProse, endsSentence, words } = page.shapeOf(block);
    const isSentence = isProse || (endsSentence && words >= FEWEST_WORDS);
    if (!isSentence || opinion.body(block.index) < BODY_FROM) continue;
    if (first === -1) first = block.index;
    last = block.index;
  }
  return page.with({ opinion, prose: first === -1 ? page.prose : { first, last } });
}
