import type { Block, Element } from '../block';
import { CLASS_GROUPS } from '../parse/classGroups';
import type { Metadata } from '../parse/metadata';
import type { Phrases } from '../phrases/phrases';
import type { Byline } from '../recognise/byline';
import type { DateLine } from '../recognise/publishedDate';
import type { ScrapeHints } from '../scrape';
import { comparableBody, findContainer, tally, type Tallies } from './container';
import { shapeOf, type BlockShape } from './prose';
import { densestRange, type ProseRange } from './range';
import type { SameText } from './sameText';
import type { Zone } from './zones';

/** Share of the story's running text. */
const MOST_OF_STORY = 0.5;

export interface PageSource {
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
}

/** What holds of a page however it is looked at. */
export class PageFacts {
  readonly shapes: readonly BlockShape[];
  readonly articleBody: string | null;
  readonly tallies: Tallies;
  readonly container: Element | null;
  /** 1 for each block that stands outside the container. */
  readonly outside: Uint8Array;
  readonly holdsArticle: ReadonlySet<Element>;
  readonly masks: Int32Array;
  /** Groups that most of the story stands in say nothing: some site calls its whole article 'social'. */
  readonly misleading: number;
  readonly hidesStory: boolean;
  readonly ancestors: (readonly Element[] | undefined)[] = [];
  readonly tables: (readonly Phrases[] | undefined)[] = [];
  readonly bylines: (Byline | null | undefined)[] = [];
  readonly captionLike: (boolean | undefined)[] = [];
  readonly dateLines: (DateLine | null | undefined)[] = [];
  zones: Zone[] | null = null;
  sameText: SameText | null = null;

  constructor({ blocks, elements, source, metadata }: PageSource) {
    this.shapes = blocks.map(shapeOf);
    this.articleBody = comparableBody(metadata.article?.articleBody ?? null);
    this.tallies = tally(blocks, this.shapes, elements, this.articleBody);
    this.container = source === 'html' ? findContainer(elements, this.tallies) : null;
    this.outside = outsideOf(blocks, insideOf(elements, this.container), this.container);
    this.holdsArticle = elementsAbove(this.container);
    this.masks = innerMasks(blocks, elements, this.holdsArticle);
    const story = this.storyAmong(blocks);
    const mostOfStory = wordsOf(story, this.shapes) * MOST_OF_STORY;
    this.misleading =
      this.container === null ? 0 : misleadingGroups(story, this.masks, mostOfStory, this.shapes);
    const hidden = story.filter((block) => block.hidden);
    this.hidesStory = wordsOf(hidden, this.shapes) > mostOfStory;
  }

  /** First and last block of running text of the article. */
  proseOf(blocks: readonly Block[]): ProseRange | null {
    if (!this.container) return densestRange(blocks, this.shapes);
    const inside = this.storyAmong(blocks);
    const [first, last] = [inside[0], inside.at(-1)];
    return first && last ? { first: first.index, last: last.index } : null;
  }

  private storyAmong(blocks: readonly Block[]): Block[] {
    const story: Block[] = [];
    for (const block of blocks)
      if (this.shapes[block.index]?.isProse && this.outside[block.index] !== 1) story.push(block);
    return story;
  }
}

function wordsOf(some: readonly Block[], shapes: readonly BlockShape[]): number {
  let words = 0;
  for (const { index } of some) words += shapes[index]?.words ?? 0;
  return words;
}

function misleadingGroups(
  story: readonly Block[],
  masks: Int32Array,
  most: number,
  shapes: readonly BlockShape[],
): number {
  const words = new Float64Array(CLASS_GROUPS.length);
  for (const { index } of story) {
    const mask = masks[index] ?? 0;
    if (mask === 0) continue;
    for (let place = 0; place < words.length; place++)
      if ((mask & (1 << place)) !== 0) words[place] = (words[place] ?? 0) + (shapes[index]?.words ?? 0);
  }
  let groups = 0;
  for (let place = 0; place < words.length; place++) if ((words[place] ?? 0) > most) groups |= 1 << place;
  return groups;
}

/** 1 for each block that stands outside the container. */
function outsideOf(blocks: readonly Block[], insides: Uint8Array, container: Element | null): Uint8Array {
  const outside = new Uint8Array(blocks.length);
  if (container === null) return outside;
  for (const { index, element } of blocks) if (!element || insides[element.index] !== 1) outside[index] = 1;
  return outside;
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
