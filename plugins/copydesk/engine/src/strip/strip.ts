import type { KindChance, Opinion } from '../classify/classifier';
import { BODY_FROM, DOUBT_FROM, REASONS } from '../classify/verdict';
import type { Judge, Kind, RecognisedAs } from '../ledger';
import type { Block } from '../block';
import type { Page } from '../page/page';
import type { Phrases } from '../phrases/phrases';
import { firstToTake, lookerOf } from './firstLook';
import type { StripPage, StripRule } from './rule';
import { namesUncredited, type Credited } from './namesUncredited';
import { STRIP_RULES } from './rules';
import type { Ruling, SourceJudge } from './sourceJudge';

const AT_ONCE = STRIP_RULES.filter((rule) => !rule.looksAtRest).map(lookerOf);
/** Those that may remove a block whose line no table knows. */
const BY_TEST = AT_ONCE.filter(({ rule }) => rule.test ?? rule.certain);
const AFTERWARDS = STRIP_RULES.filter((rule) => rule.looksAtRest);

const NO_TABLES: readonly Phrases[] = [];

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
    const knowing = page.tablesOf(block);
    const rule = firstToTake(knowing.length === 0 ? BY_TEST : AT_ONCE, block, stripPage, knowing);
    if (rule && (holds(rule, body, knowing) || rule.certain?.(block, stripPage) === true))
      remove(block, byRule(rule));
    else if (opinion && body !== null && body < keptFrom(rule, block, page))
      remove(block, byClassifier(opinion.kind(block), 1 - body));
  }
  for (const rule of AFTERWARDS) {
    for (const block of page.blocks)
      if (
        isFree(block) &&
        rule.test?.(block, stripPage) &&
        holds(rule, opinion?.body(block.index) ?? null, NO_TABLES)
      )
        remove(block, byRule(rule));
  }
  return removed;
}

/** Whether a rule's word stands against the classifier's. */
function holds(rule: StripRule, body: number | null, knowing: readonly Phrases[]): boolean {
  if (body === null || rule.yieldsFrom === undefined) return true;
  return body <= rule.yieldsFrom || (rule.phrases !== undefined && knowing.includes(rule.phrases));
}

/**
 * The chance from which the classifier leaves a block in. Beside a picture there is no doubt in its favour: a caption in
 * the story's text would be worse than a line too many.
 */
function keptFrom(rule: StripRule | undefined, block: Block, { source }: Page): number {
  const isBesidePicture = block.follows !== undefined || block.images > 0;
  const from = source === 'text' || isBesidePicture ? BODY_FROM : DOUBT_FROM;
  return Math.min(from, rule?.yieldsFrom ?? from);
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
  return {
    ...page,
    authors: credited.authors,
    hasByline: credited.byline !== null,
    isLocked: (index) => locked.has(index),
    isRemoved: (index) => removed.has(index),
  };
}
