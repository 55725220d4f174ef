import type { Block } from '../block';
import type { Page } from '../page/page';
import { comparable } from '../page/words';
import { readHeadline } from './headline';

/** Blocks around a headline among which its own byline or date stands. */
const AROUND = 6;
/** Running text that a story has at least, in paragraphs and in words. */
const FEWEST_PARAGRAPHS = 3;
const FEWEST_WORDS = 80;
const FEWEST_WORDS_OF_HEADLINE = 3;

/**
 * The page, ended where another story begins: some sites let the next one follow below, headline, byline and all, for
 * readers who scroll on.
 */
export function endedAtNextStory(page: Page): Page {
  const end = nextStory(page);
  if (end === null || !page.prose) return page;
  const inside = page.blocks.filter(
    (block) => block.index >= (page.prose?.first ?? 0) && block.index < end && page.shapeOf(block).isProse,
  );
  const last = inside.at(-1)?.index ?? page.prose.last;
  return page.with({
    storyEnd: end,
    prose: { ...page.prose, last: Math.min(page.prose.last, last) },
  });
}

/**
 * The headline of the next story: made as that of the first, in an element of its own, signed or dated, and with a story
 * below. A heading within one story has none of these, and a live blog's entries stand below its headline.
 */
function nextStory(page: Page): number | null {
  const rivals = headlinesMadeAlike(page);
  if (rivals.length < 2) return null;
  const headline = page.blocks[readHeadline(page)?.block ?? -1];
  if (headline?.role !== 'heading') return null;
  const isStory = storiesOn(page);
  const below = rivals.filter((block) => block.index > headline.index && isMadeAlike(block, headline));
  const next = below.find(
    (block, place) =>
      comparable(block.text) !== comparable(headline.text) &&
      isSigned(page, block.index) &&
      isStory(headline.index, block.index) &&
      isStory(block.index, below[place + 1]?.index ?? page.blocks.length),
  );
  return next?.index ?? null;
}

/** The headings that have one of their make elsewhere on the page. */
function headlinesMadeAlike(page: Page): Block[] {
  const headings = page.blocks.filter(
    (block) =>
      block.role === 'heading' &&
      (block.level ?? 0) <= 2 &&
      page.shapeOf(block).words >= FEWEST_WORDS_OF_HEADLINE,
  );
  const makes = new Map<string, number>();
  for (const { element } of headings)
    if (element) makes.set(element.make, (makes.get(element.make) ?? 0) + 1);
  return headings.filter(({ element }) => element !== null && (makes.get(element.make) ?? 0) > 1);
}

function isMadeAlike(block: Block, other: Block): boolean {
  const [own, others] = [block.element, other.element];
  return (
    own !== null &&
    others !== null &&
    block.level === other.level &&
    own.make === others.make &&
    own.parent !== others.parent
  );
}

function isSigned(page: Page, index: number): boolean {
  return page.blocks
    .slice(Math.max(0, index - AROUND), index + AROUND + 1)
    .some(
      (block) => block.index !== index && (page.bylineOf(block) !== null || page.dateLineOf(block) !== null),
    );
}

/** Tells whether a story stands between two blocks; counted once, for a page may have very many headings. */
function storiesOn(page: Page): (from: number, to: number) => boolean {
  const paragraphs = new Int32Array(page.blocks.length + 1);
  const words = new Int32Array(page.blocks.length + 1);
  for (const block of page.blocks) {
    const shape = page.shapeOf(block);
    paragraphs[block.index + 1] = (paragraphs[block.index] ?? 0) + (shape.isProse ? 1 : 0);
    words[block.index + 1] = (words[block.index] ?? 0) + (shape.isProse ? shape.words : 0);
  }
  const between = (sums: Int32Array, from: number, to: number) => (sums[to] ?? 0) - (sums[from + 1] ?? 0);
  return (from, to) =>
    between(paragraphs, from, to) >= FEWEST_PARAGRAPHS && between(words, from, to) >= FEWEST_WORDS;
}
