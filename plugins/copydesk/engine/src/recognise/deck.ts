import type { Block } from '../block';
import { BODY_FROM } from '../classify/verdict';
import type { Page } from '../page/page';
import { comparable } from '../page/words';
import { firstNamed, linkedArticle } from '../parse/metadata';

const MOST_WORDS = 70;
const FEWEST_WORDS = 4;

export interface Deck {
  text: string;
  block: number;
}

/** The line under the headline that sums the story up; null where there is none, or only a first paragraph that repeats it. */
export function readDeck(
  page: Page,
  headline: number | null,
  isTaken: (index: number) => boolean,
): Deck | null {
  if (headline === null || page.prose === null) return null;
  const firstOfStory = firstParagraph(page, isTaken);
  for (const block of page.blocks.slice(headline + 1, (firstOfStory ?? page.prose.first) + 1)) {
    const { words } = page.shapeOf(block);
    if (isTaken(block.index) || words < FEWEST_WORDS || words > MOST_WORDS) continue;
    if (block.role !== 'paragraph' && block.role !== 'heading' && block.role !== 'listItem') continue;
    if (
      page.source === 'html'
        ? isDeckOfPage(page, block.index, headline)
        : isDeckOfText(page, block.index, headline, isTaken)
    ) {
      return { text: block.text, block: block.index };
    }
  }
  return null;
}

function firstParagraph(page: Page, isTaken: (index: number) => boolean): number | null {
  return (
    page.blocks.find((block) => block.index >= (page.prose?.first ?? 0) && !isTaken(block.index))?.index ??
    null
  );
}

function isDeckOfPage(page: Page, index: number, headline: number): boolean {
  const block = page.blocks[index];
  if (
    !block ||
    block.linkDensity > 0.5 ||
    page.isWithin(block, 'related') ||
    page.isWithin(block, 'navigation')
  )
    return false;
  const mayBeStory = (page.bodyChance(block) ?? 0) >= BODY_FROM;
  // What the page calls its deck is the first paragraph all the same where the story goes on right below it.
  if (page.isWithin(block, 'deck')) return !(mayBeStory && flowsOn(page, block));
  // A lead, or a first section's heading, is the story's; a deck stands above it: place alone does not tell them apart.
  if (mayBeStory) return false;
  if (block.role === 'heading' && block.level === 2 && index <= headline + 3) return true;
  return page.isWithin(block, 'lead') || (page.isOutside(block) && isDescription(page, block.text));
}

/** Whether running text follows right below it, with no byline, date or picture between. */
function flowsOn(page: Page, block: Block): boolean {
  const next = page.blocks[block.index + 1];
  return next !== undefined && page.shapeOf(next).isProse;
}

/** The page's own description, unless that merely repeats the first paragraph. */
export function isDescription(page: Page, text: string): boolean {
  const given =
    firstNamed(page.metadata, ['og:description', 'description', 'twitter:description']) ??
    linkedArticle(page.metadata)?.description;
  const [own, described] = [comparable(text), comparable(given ?? '')];
  return (
    described.length > 20 &&
    own.length > 20 &&
    (own.startsWith(described.slice(0, 60)) || described.startsWith(own.slice(0, 60)))
  );
}

/** In text, only what stands between the headline and a byline or a date can be told from a first paragraph. */
function isDeckOfText(
  page: Page,
  index: number,
  headline: number,
  isTaken: (index: number) => boolean,
): boolean {
  return (
    index > headline &&
    index <= headline + 2 &&
    isTaken(index + 1) &&
    !page.blocks.slice(headline + 1, index).some((b) => page.shapeOf(b).isProse)
  );
}
