import type { Block } from '../block';
import { groupBit, type ClassGroup } from '../parse/classGroups';
import type { StripPage, StripRule } from './rule';

/** Where a rule looks at all: a block that has none of these it does not take. */
export interface FirstLook {
  /** What a line may hint at, bits of HINT. */
  hints?: number;
  /** What the class names of the elements around a block may say. */
  within?: readonly ClassGroup[];
  /** How a block may stand, bits of TRAIT. */
  traits?: number;
}

/** How a block stands on its page, as bits. */
export const TRAIT = {
  inElement: 1,
  linked: 2,
  hidden: 4,
  /** Among related stories, or the readers' comments. */
  inZone: 8,
  /** Another block says the same. */
  repeated: 16,
  /** Before the first paragraph of the story. */
  aboveStory: 32,
  /** Behind the last but one. */
  atEnd: 64,
  outside: 128,
} as const;

/** A rule with its first look in numbers; all of one shape, since each block is shown to all of them. */
export interface Looker {
  rule: StripRule;
  looksAtAll: boolean;
  hints: number;
  groups: number;
  traits: number;
  takes: (block: Block, page: StripPage) => boolean;
}

export function lookerOf(rule: StripRule): Looker {
  const { only, certain, test } = rule;
  return {
    rule,
    looksAtAll: only === undefined,
    hints: only?.hints ?? 0,
    groups: (only?.within ?? []).reduce((bits, group) => bits | groupBit(group), 0),
    traits: only?.traits ?? 0,
    takes: (block, page) => (certain?.(block, page) ?? false) || (test?.(block, page) ?? false),
  };
}

/** The first of the rules that takes the block. */
export function firstToTake(
  lookers: readonly Looker[],
  block: Block,
  page: StripPage,
): StripRule | undefined {
  const { hints } = page.shapeOf(block);
  const groups = page.groupsAround(block);
  const traits = traitsOf(block, page);
  for (const looker of lookers) {
    const mayTake =
      looker.looksAtAll ||
      (looker.hints & hints) !== 0 ||
      (looker.traits & traits) !== 0 ||
      (looker.groups & groups) !== 0;
    if (mayTake && looker.takes(block, page)) return looker.rule;
  }
  return undefined;
}

function traitsOf(block: Block, page: StripPage): number {
  const { prose } = page;
  let traits = 0;
  if (block.element !== null) traits |= TRAIT.inElement;
  if (block.linkDensity > 0) traits |= TRAIT.linked;
  if (block.hidden) traits |= TRAIT.hidden;
  if (page.zoneOf(block.index) !== 'story') traits |= TRAIT.inZone;
  if (page.sameText().places(block).length > 0) traits |= TRAIT.repeated;
  if (prose !== null && block.index < prose.first) traits |= TRAIT.aboveStory;
  if (prose !== null && block.index >= prose.last - 1) traits |= TRAIT.atEnd;
  if (page.isOutside(block)) traits |= TRAIT.outside;
  return traits;
}
