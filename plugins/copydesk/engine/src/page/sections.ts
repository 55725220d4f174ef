import type { Block, Element } from '../block';
import type { Page } from './page';

/** Share of the page's running text from which an element is no section beside the story, but holds it. */
const STORYS_SHARE = 0.4;

/**
 * The outermost element around the block that stands beside the story and not around it; null where there is none, as in
 * plain text.
 */
export function sectionOf(page: Page, block: Block): Element | null {
  return page.innerAncestors(block).findLast((element) => !holdsStory(page, element)) ?? null;
}

function holdsStory({ tallies, elements }: Page, element: Element): boolean {
  const whole = tallies.proseWords[elements.length] ?? 0;
  return (tallies.proseWords[element.index] ?? 0) >= whole * STORYS_SHARE;
}
