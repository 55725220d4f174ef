import type { Block, Element } from '../block';
import { groupBit, type ClassGroup } from '../parse/classGroups';
import type { Metadata } from '../parse/metadata';
import { tablesWith, type Phrases } from '../phrases/phrases';
import { readByline, type Byline } from '../recognise/byline';
import { readsAsCaption } from '../recognise/credit';
import { dateLine, type DateLine } from '../recognise/publishedDate';
import type { ScrapeHints } from '../scrape';
import type { Tallies } from './container';
import { HINT } from './hints';
import { PageFacts, type PageSource } from './pageFacts';
import { shapeOf, type BlockShape } from './prose';
import type { ProseRange } from './range';
import { SameText } from './sameText';
import { findZones, type Zone } from './zones';

const NO_ANCESTORS: readonly Element[] = [];
const DIGITS_OF_A_YEAR = 4;
/** How a page is looked at: where its story stands, and what the classifier thinks of its blocks. */
export interface PageView {
  /** First and last block of running text of the article; null where there is none. */
  prose: ProseRange | null;
  /** The block at which another story begins; the number of blocks where none does. */
  storyEnd: number;
  /** How sure the classifier is that a block is part of the story's text; null where it was not asked. */
  opinion: { body(index: number): number } | null;
}

/**
 * A parsed scrape with what its recognisers and rules want to know of each block, worked out where it is first asked for.
 * A class, so that its methods last: what is made for each page is compiled anew for each few of them.
 */
export class Page implements PageSource, PageView {
  readonly source: PageSource['source'];
  readonly original: string;
  readonly blocks: readonly Block[];
  readonly elements: readonly Element[];
  readonly metadata: Metadata;
  readonly hints: ScrapeHints;
  readonly baseUrl: string | null;
  readonly language: string | null;
  /** The element that holds the article; null where that is the whole page, and in plain text. */
  readonly container: Element | null;
  readonly tallies: Tallies;
  /** The article's text as the page's data gives it, as `comparable` folds it; null where none of use is given. */
  readonly articleBody: string | null;
  /** Whether the page hides the story itself until a script shows it. */
  readonly hidesStory: boolean;
  readonly prose: ProseRange | null;
  readonly storyEnd: number;
  readonly opinion: PageView['opinion'];

  constructor(
    from: PageSource,
    /** For a page of another kind that is made of this one. */
    readonly facts: PageFacts,
    { prose, storyEnd, opinion }: PageView,
  ) {
    this.source = from.source;
    this.original = from.original;
    this.blocks = from.blocks;
    this.elements = from.elements;
    this.metadata = from.metadata;
    this.hints = from.hints;
    this.baseUrl = from.baseUrl;
    this.language = from.language;
    this.container = facts.container;
    this.tallies = facts.tallies;
    this.articleBody = facts.articleBody;
    this.hidesStory = facts.hidesStory;
    this.prose = prose;
    this.storyEnd = storyEnd;
    this.opinion = opinion;
  }

  /** The same page, looked at otherwise. */
  with(view: Partial<PageView>): Page {
    const { prose, storyEnd, opinion } = this;
    return new Page(this, this.facts, { prose, storyEnd, opinion, ...view });
  }

  shapeOf(block: Block): BlockShape {
    return this.facts.shapes[block.index] ?? shapeOf(block);
  }

  /** The tables of phrases that know the block's whole line. */
  tablesOf(block: Block): readonly Phrases[] {
    const known = this.facts.tables[block.index];
    if (known) return known;
    const isPlain = (this.shapeOf(block).hints & HINT.folded) === 0;
    return (this.facts.tables[block.index] = tablesWith(block.text, isPlain));
  }

  /** The block's line read as a byline that says so itself; null where it is none. */
  bylineOf(block: Block): Byline | null {
    const shape = this.shapeOf(block);
    if (!mayBeByline(shape)) return null;
    const known = this.facts.bylines[block.index];
    if (known !== undefined) return known;
    const mayFollow = (shape.hints & SAYS_BY) !== 0;
    return (this.facts.bylines[block.index] = readByline(block.text, false, mayFollow));
  }

  /** Whether the block's line opens or ends as only a photo caption does. */
  readsAsCaption(block: Block): boolean {
    return (this.facts.captionLike[block.index] ??= readsAsCaption(block.text, this.shapeOf(block).hints));
  }

  /** The block's line read as nothing but a date of the story; null where it is none. */
  dateLineOf(block: Block): DateLine | null {
    if (this.shapeOf(block).digits < DIGITS_OF_A_YEAR) return null;
    const known = this.facts.dateLines[block.index];
    return known === undefined
      ? (this.facts.dateLines[block.index] = dateLine(block.text, this.language))
      : known;
  }

  /** Which blocks say the same. */
  sameText(): SameText {
    return (this.facts.sameText ??= new SameText(this.blocks));
  }

  /** Whether the block stands outside the element that holds the article; never of plain text. */
  isOutside(block: Block): boolean {
    return this.facts.outside[block.index] === 1;
  }

  /** The elements between the block and the nearest that holds the article too, nearest first. */
  innerAncestors(block: Block): readonly Element[] {
    if (!block.element) return NO_ANCESTORS;
    return (this.facts.ancestors[block.element.index] ??= ancestorsBelow(block, this.facts.holdsArticle));
  }

  /** How sure the classifier is that the block is part of the story's text, 0 to 1; null where it was not asked. */
  bodyChance(block: Block): number | null {
    return this.opinion === null ? null : this.opinion.body(block.index);
  }

  /** What the headings before the block have announced. */
  zoneOf(index: number): Zone {
    return (this.facts.zones ??= findZones(this))[index] ?? 'story';
  }

  /** All groups that the class words of the block's inner ancestors name, as bits. */
  groupsAround(block: Block): number {
    return this.facts.masks[block.index] ?? 0;
  }

  /** Whether an inner ancestor's class words name this group, and it says something on this page. */
  isWithin(block: Block, group: ClassGroup): boolean {
    const mask = this.facts.masks[block.index] ?? 0;
    if (mask === 0) return false;
    const bit = groupBit(group);
    return (mask & bit) !== 0 && (this.isOutside(block) || (this.facts.misleading & bit) === 0);
  }
}

export function makePage(from: PageSource): Page {
  const facts = new PageFacts(from);
  const { blocks } = from;
  return new Page(from, facts, { prose: facts.proseOf(blocks), storyEnd: blocks.length, opinion: null });
}

/** Where a 'by' may stand within the line. */
const SAYS_BY = HINT.by | HINT.foreign | HINT.glued;

/** A byline opens as one, stands behind a bar, in another script, or behind a date; a line that was run together is read closely. */
function mayBeByline({ hints, digits }: BlockShape): boolean {
  return (hints & (HINT.byline | HINT.foreign | HINT.glued)) !== 0 || (digits > 0 && (hints & HINT.by) !== 0);
}

function ancestorsBelow(block: Block, ends: ReadonlySet<Element>): Element[] {
  const above: Element[] = [];
  for (let element = block.element; element && !ends.has(element); element = element.parent)
    above.push(element);
  return above;
}
