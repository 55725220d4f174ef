import type { KindChance, Opinion } from '../classify/classifier';
import { BODY_FROM, REASONS } from '../classify/verdict';
import type { Judge, Kind, RecognisedAs } from '../ledger';
import type { Block } from '../block';
import type { Page } from '../page/page';
import type { StripPage, StripRule } from './rule';
import { namesUncredited, type Credited } from './namesUncredited';
import { STRIP_RULES } from './rules';
import type { Ruling, SourceJudge } from './sourceJudge';

const AT_ONCE = STRIP_RULES.filter((rule) => !rule.looksAtRest);
const AFTERWARDS = STRIP_RULES.filter((rule) => rule.looksAtRest);

/** Why a block is no part of the story, and who says so. */
export interface Removal {
  kind: Kind;
  kindConfidence: number;
  rule: string;
  reason: string;
  confidence: number;
  judge: Judge;
}

/**
 * Why each removed block was removed. What is locked, or signs the story with a name that nothing else gives, is never
 * shown to a judge. The source's own judges come first, then the rules; where one of those goes by a block's place, the
 * classifier may overrule it, and what no rule knows the classifier judges alone.
 */
export function strip(
  page: Page,
  locked: ReadonlyMap<number, RecognisedAs>,
  credited: Credited,
  opinion: Opinion | null,
  sourceJudges: readonly SourceJudge[],
): ReadonlyMap<number, Removal> {
  const removed = new Map<number, Removal>();
  const protectedBlocks = new Set<number>();
  const stripPage = stripPageOf(page, locked, credited, removed);
  const isFree = ({ index }: Block) =>
    !locked.has(index) && !removed.has(index) && !protectedBlocks.has(index);
  const remove = (block: Block, removal: Removal) => {
    if (!namesUncredited(block, stripPage, credited)) removed.set(block.index, removal);
  };
  for (const { judge, ruleOn } of sourceJudges) {
    for (const block of page.blocks) {
      const ruling = isFree(block) ? ruleOn(block, stripPage) : null;
      if (ruling?.keep === true) protectedBlocks.add(block.index);
      else if (ruling) remove(block, byJudge(judge, ruling));
    }
  }
  for (const block of page.blocks) {
    if (!isFree(block)) continue;
    const body = opinion?.body(block.index) ?? null;
    const rule = AT_ONCE.find((candidate) => candidate.test(block, stripPage));
    if (rule && holds(rule, block, body)) remove(block, byRule(rule));
    else if (opinion && body !== null && body < BODY_FROM)
      remove(block, byClassifier(opinion.kind(block), 1 - body));
  }
  for (const rule of AFTERWARDS) {
    for (const block of page.blocks)
      if (
        isFree(block) &&
        rule.test(block, stripPage) &&
        holds(rule, block, opinion?.body(block.index) ?? null)
      )
        remove(block, byRule(rule));
  }
  return removed;
}

/** Whether a rule's word stands against the classifier's. */
function holds(rule: StripRule, block: Block, body: number | null): boolean {
  if (body === null || rule.yieldsFrom === undefined || rule.phrases?.match(block.text)) return true;
  return body <= rule.yieldsFrom;
}

function byJudge(judge: Judge, { kind, rule, reason, confidence }: Exclude<Ruling, { keep: true }>): Removal {
  return { kind, kindConfidence: confidence, rule, reason, confidence, judge };
}

function byRule({ id, kind, why, confidence }: StripRule): Removal {
  return { kind, kindConfidence: confidence, rule: id, reason: why, confidence, judge: 'rule' };
}

function byClassifier({ kind, chance }: KindChance, confidence: number): Removal {
  const reason = REASONS[kind];
  return {
    kind,
    kindConfidence: chance * confidence,
    rule: 'classifier',
    reason,
    confidence,
    judge: 'classifier',
  };
}

/** The page as rules see it. */
export function stripPageOf(
  page: Page,
  locked: ReadonlyMap<number, RecognisedAs>,
  credited: Credited,
  removed: ReadonlyMap<number, Removal>,
): StripPage {
  const places = placesByText(page.blocks);
  return {
    ...page,
    authors: credited.authors,
    hasByline: credited.byline !== null,
    isLocked: (index) => locked.has(index),
    isRemoved: (index) => removed.has(index),
    sameText: (block) => places.get(block.text) ?? [],
  };
}

/** A text that a page repeats more often is known by its first places. */
const MOST_PLACES = 8;

function placesByText(blocks: readonly Block[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { text, index } of blocks) {
    const known = places.get(text);
    if (!known) places.set(text, [index]);
    else if (known.length < MOST_PLACES) known.push(index);
  }
  return places;
}
