import type { Element } from '../block';
import { groupBit } from '../parse/classGroups';
import type { Page } from '../page/page';
import { isOfPicture, isPictureOfStory } from './picture';

/** How far from the story its byline, dates and captions are looked for, in blocks. */
const BEFORE_STORY = 25;
const AFTER_STORY = 12;
const [NEAR, FAR] = [1, 2] as const;
const GROUPS = ['comments', 'frame', 'related', 'sidebar'] as const;
const BITS = GROUPS.reduce((bits, group) => bits | groupBit(group), 0);
const TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside']);

/** Whether a block stands where the story's own furniture does, and not in a menu or among other stories' cards. */
export function nearStory(page: Page, headline: number | null): (index: number) => boolean {
  const [first, last] = reach(page, headline);
  const around = aroundHeadline(page, headline);
  // Every recogniser asks of every block.
  const known = new Int8Array(page.blocks.length);
  return (index) => (known[index] ||= isNear(index) ? NEAR : FAR) === NEAR;

  function isNear(index: number): boolean {
    const block = page.blocks[index];
    if (!block || index < first || index > last) return false;
    const above = page.innerAncestors(block);
    const isNamed = GROUPS.some((group) => page.isWithin(block, group));
    if (!isNamed && !above.some(({ tag }) => TAGS.has(tag))) return true;
    // What holds the headline as well is no card of another story, whatever it is called.
    return above.every(
      (element) => around.has(element) || ((element.mask & BITS) === 0 && !TAGS.has(element.tag)),
    );
  }
}

/** As `nearStory`, for captions: what a picture's own element is called says nothing of where it stands. */
export function picturesNearStory(
  page: Page,
  headline: number | null,
  isNearStory: (index: number) => boolean,
): (index: number) => boolean {
  const [first, last] = reach(page, headline);
  return (index) => {
    if (isNearStory(index)) return true;
    const block = page.blocks[index];
    if (!block || index < first || index > last) return false;
    return (block.follows !== undefined || isOfPicture(page, block)) && isPictureOfStory(page, block);
  };
}

function reach(page: Page, headline: number | null): [first: number, last: number] {
  const first = Math.min(headline ?? Infinity, page.prose?.first ?? 0);
  const last = (page.prose?.last ?? page.blocks.length) + AFTER_STORY;
  return [first - BEFORE_STORY, Math.min(last, page.storyEnd - 1)];
}

function aroundHeadline(page: Page, headline: number | null): ReadonlySet<Element> {
  const block = headline === null ? undefined : page.blocks[headline];
  return new Set(block ? page.innerAncestors(block) : []);
}
