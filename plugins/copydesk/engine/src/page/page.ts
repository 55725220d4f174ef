import type { Ancestor, Block } from '../block';
import type { Metadata } from '../parse/metadata';
import type { ScrapeHints } from '../scrape';
import { CLASS_GROUPS, ClassReader, type ClassGroup } from './classGroups';
import { findContainer } from './container';
import { shapeOf, type BlockShape } from './prose';
import { densestRange, type ProseRange } from './range';

/** Share of the story's running text. */
const MOST_OF_STORY = 0.5;

/** A parsed scrape with what its recognisers and rules want to know of each block. */
export interface Page {
  source: 'html' | 'text';
  blocks: readonly Block[];
  metadata: Metadata;
  hints: ScrapeHints;
  /** The address that links are made absolute against. */
  baseUrl: string | null;
  language: string | null;
  /** First and last block of running text of the article; null where there is none. */
  prose: ProseRange | null;
  shapeOf(block: Block): BlockShape;
  /** Whether the block stands outside the element that holds the article; never of plain text. */
  isOutside(block: Block): boolean;
  /** The elements between the block and the element that holds the article; all of those above, of a block outside. */
  innerAncestors(block: Block): readonly Ancestor[];
  /** Whether the page hides the story itself until a script shows it. */
  hidesStory: boolean;
  /** Whether an inner ancestor's class words name this group. */
  isWithin(block: Block, group: ClassGroup): boolean;
}

export interface PageSource {
  source: 'html' | 'text';
  blocks: readonly Block[];
  metadata: Metadata;
  hints: ScrapeHints;
  baseUrl: string | null;
  language: string | null;
}

export function makePage(from: PageSource): Page {
  const { blocks, source, metadata } = from;
  const shapes = blocks.map(shapeOf);
  const classes = new ClassReader();
  const container =
    source === 'html' ? findContainer(blocks, shapes, classes, metadata.article?.articleBody ?? null) : null;
  const depths = blocks.map((block) => (container ? block.ancestors.indexOf(container) : -1));
  const isOutside = (block: Block) => container !== null && depths[block.index] === -1;
  const innerAncestors = (block: Block) => {
    const depth = depths[block.index] ?? -1;
    return depth === -1 ? block.ancestors : block.ancestors.slice(0, depth);
  };
  const groupsByBlock = blocks.map((block) => groupsAbove(classes, innerAncestors(block)));
  const prose = container ? rangeInside(blocks, shapes, isOutside) : densestRange(blocks, shapes);
  const story = blocks.filter((block) => shapes[block.index]?.isProse && !isOutside(block));
  const wordsOf = (some: readonly Block[]) =>
    some.reduce((sum, block) => sum + (shapes[block.index]?.words ?? 0), 0);
  const isMostOfStory = (some: readonly Block[]) => wordsOf(some) > wordsOf(story) * MOST_OF_STORY;
  // A group that most of the story stands in says nothing: some site calls its whole article 'social'.
  const misleading = new Set(
    CLASS_GROUPS.filter(
      (group) => container && isMostOfStory(story.filter((block) => groupsByBlock[block.index]?.has(group))),
    ),
  );

  return {
    ...from,
    prose,
    shapeOf: (block) => shapes[block.index] ?? shapeOf(block),
    isOutside,
    innerAncestors,
    hidesStory: isMostOfStory(story.filter((block) => block.hidden)),
    isWithin: (block, group) =>
      (groupsByBlock[block.index]?.has(group) ?? false) && (isOutside(block) || !misleading.has(group)),
  };
}

function groupsAbove(classes: ClassReader, ancestors: readonly Ancestor[]): ReadonlySet<ClassGroup> {
  const groups = new Set<ClassGroup>();
  for (const ancestor of ancestors) {
    if (ancestor.tag !== 'body' && ancestor.tag !== 'html')
      for (const group of classes.groupsOf(ancestor)) groups.add(group);
  }
  return groups;
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
