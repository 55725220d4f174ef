import type { StripPage } from '../strip/rule';

/** Where each block stands in the story; 0 for one that is not counted. */
export interface Places {
  /** From 1, from the story's beginning. */
  fromStart: Int32Array;
  /** From 1, from its end. */
  fromEnd: Int32Array;
}

/**
 * Counts the blocks that stand in the element which holds the article (in the whole scrape where there is none, and in
 * plain text), in reading order. Not counted are those that were recognised (headline, byline, captions …) and those
 * that the page hides; what other judges remove later is counted.
 */
export function placesOf(page: StripPage): Places {
  const fromStart = new Int32Array(page.blocks.length);
  const fromEnd = new Int32Array(page.blocks.length);
  const counted = page.blocks.filter(
    (block) => !page.isLocked(block.index) && !page.isOutside(block) && (!block.hidden || page.hidesStory),
  );
  counted.forEach(({ index }, place) => {
    fromStart[index] = place + 1;
    fromEnd[index] = counted.length - place;
  });
  return { fromStart, fromEnd };
}
