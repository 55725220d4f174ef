import type { Block, Element } from '../block';
import { CLASS_GROUPS, groupBit, type ClassGroup } from '../parse/classGroups';
import type { Metadata } from '../parse/metadata';
import { tablesWith, type Phrases } from '../phrases/phrases';
import type { ScrapeHints } from '../scrape';
import { readByline, type Byline } from '../recognise/byline';
import { readsAsCaption } from '../recognise/credit';
import { dateLine, type DateLine } from '../recognise/publishedDate';
import { comparableBody, findContainer, tally, type Tallies } from './container';
import { HINT } from './hints';
import { shapeOf, type BlockShape } from './prose';
import { findZones, type Zone } from './zones';
import { densestRange, type ProseRange } from './range';
import { findSameText, type SameText } from './sameText';

const NO_ANCESTORS: readonly Element[] = [];
const DIGITS_OF_A_YEAR = 4;
/** Share of the story's running text. */
const MOST_OF_STORY = 0.5;

/** A parsed scrape with what its recognisers and rules want to know of each block. */
export interface Page {
  source: 'html' | 'text';
  /** The scrape as it came: places of blocks and elements are offsets into it. */
  original: string;
  blocks: readonly Block[];
  elements: readonly Element[];
  metadata: Metadata;
  hints: ScrapeHints;
  /** The address that links are made absolute against. */
  baseUrl: string | null;
  language: string | null;
  /** The element that holds the article; null where that is the whole page, and in plain text. */
  container: Element | null;
  tallies: Tallies;
  /** The article's text as the page's data gives it, as `comparable` folds it; null where none of use is given. */
  articleBody: string | null;
  /** First and last block of running text of the article; null where there is none. */
  prose: ProseRange | null;
  /** The block at which another story begins; the number of blocks where none does. */
  storyEnd: number;
  shapeOf(block: Block): BlockShape;
  /** The tables of phrases that know the block's whole line. */
  tablesOf(block: Block): readonly Phrases[];
  /** The block's line read as a byline that says so itself; null where it is none. */
  bylineOf(block: Block): Byline | null;
  /** Whether the block's line opens or ends as only a photo caption does. */
  readsAsCaption(block: Block): boolean;
  /** The block's line read as nothing but a date of the story; null where it is none. */
  dateLineOf(block: Block): DateLine | null;
  /** Which blocks say the same. */
  sameText(): SameText;
  /** Whether the block stands outside the element that holds the article; never of plain text. */
  isOutside(block: Block): boolean;
  /** The elements between the block and the nearest that holds the article too, nearest first. */
  innerAncestors(block: Block): readonly Element[];
  /** Whether the page hides the story itself until a script shows it. */
  hidesStory: boolean;
  /** How sure the classifier is that the block is part of the story's text, 0 to 1; null where it was not asked. */
  bodyChance(block: Block): number | null;
  /** What the headings before the block have announced. */
  zoneOf(index: number): Zone;
  /** All groups that the class words of the block's inner ancestors name, as bits. */
  groupsAround(block: Block): number;
  /** Whether an inner ancestor's class words name this group, and it says something on this page. */
  isWithin(block: Block, group: ClassGroup): boolean;
}

export interface PageSource {
  source: 'html' | 'text';
  original: string;
  blocks: readonly Block[];
  elements: readonly Element[];
  metadata: Metadata;
  hints: ScrapeHints;
  baseUrl: string | null;
  language: string | null;
}

export function makePage(from: PageSource): Page {
  const { blocks, elements, source, metadata } = from;
  const shapes = blocks.map(shapeOf);
  const ancestors: (readonly Element[] | undefined)[] = [];
  const shapeOfBlock = (block: Block) => shapes[block.index] ?? shapeOf(block);
  let zones: Zone[] | null = null;
  let sameText: SameText | null = null;
  const articleBody = comparableBody(metadata.article?.articleBody ?? null);
  const tallies = tally(blocks, shapes, elements, articleBody);
  const container = source === 'html' ? findContainer(elements, tallies) : null;
  const insides = insideOf(elements, container);
  const outside = blocks.map(
    (block) => container !== null && (!block.element || insides[block.element.index] !== 1),
  );
  const holdsArticle = elementsAbove(container);
  const masks = innerMasks(blocks, elements, holdsArticle);
  const isOutside = (block: Block) => outside[block.index] ?? false;
  const prose = container ? rangeInside(blocks, shapes, isOutside) : densestRange(blocks, shapes);
  const story = blocks.filter((block) => shapes[block.index]?.isProse && !outside[block.index]);
  const wordsOf = (some: readonly Block[]) =>
    some.reduce((sum, block) => sum + (shapes[block.index]?.words ?? 0), 0);
  const mostOfStory = wordsOf(story) * MOST_OF_STORY;
  // A group that most of the story stands in says nothing: some site calls its whole article 'social'.
  const misleading = container === null ? 0 : misleadingGroups(story, masks, mostOfStory, wordsOf);

  const tables: (readonly Phrases[])[] = [];
  const tablesOf = (block: Block) => {
    const known = tables[block.index];
    if (known) return known;
    const isPlain = (shapeOfBlock(block).hints & HINT.folded) === 0;
    return (tables[block.index] = tablesWith(block.text, isPlain));
  };

  const bylines: (Byline | null | undefined)[] = [];
  const bylineOf = (block: Block) => {
    if (!mayBeByline(shapeOfBlock(block))) return null;
    const known = bylines[block.index];
    return known === undefined ? (bylines[block.index] = readByline(block.text, false)) : known;
  };
  const captionLike: (boolean | undefined)[] = [];
  const isCaptionLike = (block: Block) =>
    (captionLike[block.index] ??= readsAsCaption(block.text, shapeOfBlock(block).hints));
  const dateLines: (DateLine | null | undefined)[] = [];
  const dateLineOf = (block: Block) => {
    if (shapeOfBlock(block).digits < DIGITS_OF_A_YEAR) return null;
    const known = dateLines[block.index];
    return known === undefined ? (dateLines[block.index] = dateLine(block.text, from.language)) : known;
  };

  return {
    ...from,
    articleBody,
    container,
    tallies,
    prose,
    storyEnd: blocks.length,
    shapeOf: shapeOfBlock,
    tablesOf,
    bylineOf,
    readsAsCaption: isCaptionLike,
    dateLineOf,
    sameText: () => (sameText ??= findSameText(blocks)),
    isOutside,
    innerAncestors: (block) =>
      block.element ? (ancestors[block.element.index] ??= ancestorsBelow(block, holdsArticle)) : NO_ANCESTORS,
    hidesStory: wordsOf(story.filter((block) => block.hidden)) > mostOfStory,
    zoneOf: (index) => (zones ??= findZones({ blocks, shapeOf: shapeOfBlock, tablesOf }))[index] ?? 'story',
    bodyChance: () => null,
    groupsAround: (block) => masks[block.index] ?? 0,
    isWithin: (block, group) => {
      const mask = masks[block.index] ?? 0;
      if (mask === 0) return false;
      const bit = groupBit(group);
      return (mask & bit) !== 0 && (isOutside(block) || (misleading & bit) === 0);
    },
  };
}

/** A byline opens as one, stands behind a bar, in another script, or behind a date; a line that was run together is read closely. */
function mayBeByline({ hints, digits }: BlockShape): boolean {
  return (hints & (HINT.byline | HINT.foreign | HINT.glued)) !== 0 || (digits > 0 && (hints & HINT.by) !== 0);
}

function misleadingGroups(
  story: readonly Block[],
  masks: Int32Array,
  most: number,
  wordsOf: (some: readonly Block[]) => number,
): number {
  let groups = 0;
  for (const group of CLASS_GROUPS) {
    const bit = groupBit(group);
    if (wordsOf(story.filter((block) => ((masks[block.index] ?? 0) & bit) !== 0)) > most) groups |= bit;
  }
  return groups;
}

/** 1 for each element that stands in the container, or is it. */
function insideOf(elements: readonly Element[], container: Element | null): Uint8Array {
  const insides = new Uint8Array(elements.length);
  if (!container) return insides;
  for (const element of elements) {
    const isInside = element === container || (element.parent && insides[element.parent.index] === 1);
    if (isInside) insides[element.index] = 1;
  }
  return insides;
}

/**
 * The class groups of the elements between each block and the nearest that holds the article too: what that one is
 * called says nothing of the block.
 */
function innerMasks(
  blocks: readonly Block[],
  elements: readonly Element[],
  holdsArticle: ReadonlySet<Element>,
): Int32Array {
  const masks = new Int32Array(elements.length);
  for (const element of elements) {
    const isTop = element.tag === 'body' || element.tag === 'html';
    if (isTop || holdsArticle.has(element)) continue;
    masks[element.index] = element.mask | (element.parent ? (masks[element.parent.index] ?? 0) : 0);
  }
  const masksOfBlocks = new Int32Array(blocks.length);
  for (const { index, element } of blocks) masksOfBlocks[index] = element ? (masks[element.index] ?? 0) : 0;
  return masksOfBlocks;
}

/** The element itself and all that hold it. */
function elementsAbove(element: Element | null): ReadonlySet<Element> {
  const above = new Set<Element>();
  for (let one = element; one; one = one.parent) above.add(one);
  return above;
}

function ancestorsBelow(block: Block, ends: ReadonlySet<Element>): Element[] {
  const above: Element[] = [];
  for (let element = block.element; element && !ends.has(element); element = element.parent)
    above.push(element);
  return above;
}

function rangeInside(
  blocks: readonly Block[],
  shapes: readonly BlockShape[],
  isOutside: (block: Block) => boolean,
): ProseRange | null {
  const inside = blocks.filter((block) => shapes[block.index]?.isProse && !isOutside(block));
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? { first: first.index, last: last.index } : null;
}
