import type { Block } from '../block';
import { groupBit, type ClassGroup } from '../parse/classGroups';
import type { Phrases } from '../phrases/phrases';
import type { StripPage, StripRule } from './rule';

/** Where a rule's test looks at all: it takes no block that has none of these. */
export interface FirstLook {
  /** Tables that know the block's whole line. */
  tables?: readonly Phrases[];
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
  tables: readonly Phrases[];
  hints: number;
  groups: number;
  traits: number;
  takes: (block: Block, page: StripPage) => boolean;
}

export function lookerOf(rule: StripRule): Looker {
  const { only, certain, test } = rule;
  const hasTest = certain !== undefined || test !== undefined;
  return {
    rule,
    looksAtAll: hasTest && only === undefined,
    tables: only?.tables ?? NO_TABLES,
    hints: only?.hints ?? 0,
    groups: (only?.within ?? []).reduce((bits, group) => bits | groupBit(group), 0),
    traits: only?.traits ?? 0,
    takes: (block, page) => (certain?.(block, page) ?? false) || (test?.(block, page) ?? false),
  };
}

const NO_TABLES: readonly Phrases[] = [];

/** The first of the rules that takes the block; `knowing` are the tables that know its line. */
export function firstToTake(
  lookers: readonly Looker[],
  block: Block,
  page: StripPage,
  knowing: readonly Phrases[],
): StripRule | undefined {
  const { hints } = page.shapeOf(block);
  const groups = page.groupsAround(block);
  const traits = traitsOf(block, page);
  for (const looker of lookers) {
    if (knowing.length > 0 && knowsWhole(looker.rule, block, page, knowing)) return looker.rule;
    const mayTake =
      looker.looksAtAll ||
      (looker.hints & hints) !== 0 ||
      (looker.traits & traits) !== 0 ||
      (looker.groups & groups) !== 0 ||
      (knowing.length > 0 && looker.tables.some((table) => knowing.includes(table)));
    if (mayTake && looker.takes(block, page)) return looker.rule;
  }
  return undefined;
}

/** Whether the rule's own phrases are the block's line, there where it knows them. */
function knowsWhole(
  { phrases, phrasesWhere }: StripRule,
  block: Block,
  page: StripPage,
  knowing: readonly Phrases[],
): boolean {
  return phrases !== undefined && knowing.includes(phrases) && (phrasesWhere?.(block, page) ?? true);
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
