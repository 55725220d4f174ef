import type { Block, Element } from '../block';
import { BODY_FROM } from '../classify/verdict';
import type { Page } from '../page/page';
import { comparable } from '../page/words';
import { groupBit } from '../parse/classGroups';
import { splitCaption } from './credit';
import { isDescription } from './deck';

/** A picture's own element holds its caption, its credit, and perhaps both once more for narrow screens. */
const MOST_BLOCKS = 4;
const MOST_WORDS = 200;
const MOST_LINKED = 0.4;
const FEWEST_WORDS = 3;
/** Levels above a line within which the image that it belongs to stands. */
const NEAR = 5;
/** From this chance on, a line is text of the story even where the page calls its element a picture's. */
const SURELY_BODY = 0.8;
const PICTURE = groupBit('media') | groupBit('caption') | groupBit('credit');
/** Where other stories' pictures stand. */
const OF_OTHERS = groupBit('related') | groupBit('sidebar') | groupBit('comments') | groupBit('frame');
const NOT_OF_STORY: ReadonlySet<string> = new Set(['nav', 'footer', 'aside']);
/** A picture here has words beside it that are no caption. */
const NO_CAPTION = [
  'deck',
  'lead',
  'author',
  'subscribe',
  'advertisement',
  'donate',
  'share',
  'embed',
  'comments',
  'consent',
] as const;

/** The figure around an element; its caption where no figure stands around that. */
export function figureAbove(element: Element | null): Element | null {
  let caption: Element | null = null;
  for (let above = element; above; above = above.parent) {
    if (above.tag === 'figure') return above;
    if (above.tag === 'figcaption') caption ??= above;
  }
  return caption;
}

export function isInFigure(block: Block): boolean {
  return figureAbove(block.element) !== null;
}

/** Whether a line stands in a figure, or in one element with the picture just before it. */
export function isOfPicture(page: Page, block: Block): boolean {
  if (block.role === 'caption' || isInFigure(block)) return true;
  const before = page.blocks[block.index - 1];
  return (
    before !== undefined &&
    (before.role === 'caption' || before.follows !== undefined) &&
    areOfOnePicture(page, before, block)
  );
}

/** The largest element around a block that holds little more than a picture and its words; null where there is none. */
export function pictureHolder(page: Page, block: Block): Element | null {
  let holder: Element | null = null;
  for (const element of page.innerAncestors(block)) {
    if (!holdsLittle(page, element) || holdsHeading(page, element, block.index)) break;
    holder = element;
  }
  return holder;
}

/**
 * Whether a picture stands in the story, whatever its own element is called: many a site has 'image-widget', 'teaser-image'
 * or 'image-footer' for it. What stands above that element tells a card or a side column.
 */
export function isPictureOfStory(page: Page, block: Block): boolean {
  const holder = pictureHolder(page, block);
  if (!holder) return false;
  const ancestors = page.innerAncestors(block);
  return ancestors
    .slice(ancestors.indexOf(holder) + 1)
    .every((element) => (element.mask & OF_OTHERS) === 0 && !NOT_OF_STORY.has(element.tag));
}

/** Whether two lines are the words of one picture. */
export function areOfOnePicture(page: Page, one: Block, other: Block): boolean {
  const figure = figureAbove(one.element);
  if (figure && figureAbove(other.element) === figure) return true;
  const holder = pictureHolder(page, one);
  return holder !== null && stands(other, holder);
}

/** Whether a line that nothing calls a caption is one by its place: alone with an image in an element of their own, and no text of the story. */
export function isBesideImage(page: Page, block: Block): boolean {
  const { follows } = block;
  if (!follows || block.role !== 'paragraph' || block.hidden || block.linkDensity > MOST_LINKED) return false;
  const { words } = page.shapeOf(block);
  if (words < FEWEST_WORDS || words > MOST_WORDS) return false;
  if (saysWhatImageSays(block) && !page.shapeOf(block).endsSentence) return true;
  const shared = sharedElement(block, follows.element);
  if (!shared || !page.innerAncestors(block).includes(shared) || !holdsLittle(page, shared)) return false;
  const chance = page.bodyChance(block);
  const isNamed = isNamedPicture(block, shared) || isCreditedBelow(page, block, shared);
  if (chance === null ? !isNamed : chance >= (isNamed ? SURELY_BODY : BODY_FROM)) return false;
  return (
    !NO_CAPTION.some((group) => page.isWithin(block, group)) &&
    !holdsHeading(page, shared, block.index) &&
    page.tablesOf(block).length === 0 &&
    !isDescription(page, block.text) &&
    page.bylineOf(block) === null &&
    page.dateLineOf(block) === null
  );
}

/** A line right behind a picture in the words of its alternative text: many a system prints the caption from there. */
function saysWhatImageSays({ text, follows }: Block): boolean {
  const alt = comparable(follows?.image.alt ?? '');
  return alt !== '' && alt === comparable(text);
}

function sharedElement(block: Block, image: Element): Element | null {
  const above = new Set<Element>();
  for (let one: Element | null = image; one && above.size <= NEAR; one = one.parent) above.add(one);
  let element = block.element;
  for (let distance = 0; element && distance < NEAR; element = element.parent, distance++)
    if (above.has(element)) return element;
  return null;
}

function isNamedPicture(block: Block, shared: Element): boolean {
  for (let element = block.element; element; element = element.parent) {
    if ((element.mask & PICTURE) !== 0) return true;
    if (element === shared) return false;
  }
  return false;
}

/** Whether the next line, in the picture's own element, is nothing but a credit. */
function isCreditedBelow(page: Page, block: Block, shared: Element): boolean {
  const next = page.blocks[block.index + 1];
  return (
    next !== undefined &&
    stands(next, shared) &&
    page.readsAsCaption(next) &&
    splitCaption(next.text).text === ''
  );
}

function holdsLittle({ tallies }: Page, { index }: Element): boolean {
  const words = tallies.words[index] ?? 0;
  return (
    (tallies.blocks[index] ?? 0) <= MOST_BLOCKS &&
    words <= MOST_WORDS &&
    (tallies.linkedWords[index] ?? 0) <= words * MOST_LINKED
  );
}

function holdsHeading(page: Page, element: Element, around: number): boolean {
  return page.blocks
    .slice(Math.max(0, around - MOST_BLOCKS), around + MOST_BLOCKS + 1)
    .some((block) => block.role === 'heading' && stands(block, element));
}

function stands(block: Block, within: Element): boolean {
  for (let element = block.element; element; element = element.parent) if (element === within) return true;
  return false;
}
