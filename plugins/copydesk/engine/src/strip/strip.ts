import type { Opinion } from '../classify/classifier';
import { BODY_FROM, DOUBT_FROM } from '../classify/verdict';
import type { RecognisedAs } from '../ledger';
import type { Block } from '../block';
import type { Page } from '../page/page';
import type { Phrases } from '../phrases/phrases';
import { firstToTake, lookerOf } from './firstLook';
import { byClassifier, byJudge, byRule, type Removal } from './removal';
import type { StripRule } from './rule';
import { namesUncredited, type Credited } from './namesUncredited';
import { STRIP_RULES } from './rules';
import type { SourceJudge } from './sourceJudge';
import { StripPage } from './stripPage';

const AT_ONCE = STRIP_RULES.filter((rule) => !rule.looksAtRest).map(lookerOf);
/** Those that may remove a block whose line no table knows. */
const BY_TEST = AT_ONCE.filter(({ rule }) => rule.test ?? rule.certain);
const AFTERWARDS = STRIP_RULES.filter((rule) => rule.looksAtRest);

const NO_TABLES: readonly Phrases[] = [];

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
  const stripping = new Stripping(page, locked, credited, opinion);
  for (const judge of sourceJudges) stripping.byJudge(judge);
  stripping.atOnce();
  for (const rule of AFTERWARDS) stripping.afterwards(rule);
  return stripping.removed;
}

class Stripping {
  readonly removed = new Map<number, Removal>();
  private readonly protectedBlocks = new Set<number>();
  private readonly page: StripPage;

  constructor(
    page: Page,
    private readonly locked: ReadonlyMap<number, RecognisedAs>,
    private readonly credited: Credited,
    private readonly opinion: Opinion | null,
  ) {
    this.page = new StripPage(page, credited, locked, this.removed);
  }

  /** One who knows the source: what it keeps, nobody after it may remove. */
  byJudge(source: SourceJudge): void {
    for (const block of this.page.blocks) {
      const ruling = this.isFree(block) ? source.ruleOn(block, this.page) : null;
      if (ruling?.keep === true) this.protectedBlocks.add(block.index);
      else if (ruling) this.remove(block, byJudge(source.judge, ruling));
    }
  }

  /** The rules that judge a block by itself and its place, and the classifier. */
  atOnce(): void {
    const { page, opinion } = this;
    for (const block of page.blocks) {
      if (!this.isFree(block)) continue;
      const body = page.bodyChance(block);
      const knowing = page.tablesOf(block);
      const rule = firstToTake(knowing.length === 0 ? BY_TEST : AT_ONCE, block, page, knowing);
      if (rule && (holds(rule, body, page, knowing) || rule.certain?.(block, page) === true))
        this.remove(block, byRule(rule));
      else if (opinion && body !== null && body < keptFrom(rule, block, page))
        this.remove(block, byClassifier(opinion.kind(block), 1 - body));
    }
  }

  /** A rule that looks at what the others have left. */
  afterwards(rule: StripRule): void {
    const { page } = this;
    for (const block of page.blocks)
      if (
        this.isFree(block) &&
        rule.test?.(block, page) &&
        holds(rule, page.bodyChance(block), page, NO_TABLES)
      )
        this.remove(block, byRule(rule));
  }

  private isFree({ index }: Block): boolean {
    return !this.locked.has(index) && !this.removed.has(index) && !this.protectedBlocks.has(index);
  }

  private remove(block: Block, removal: Removal): void {
    if (!namesUncredited(block, this.page, this.credited)) this.removed.set(block.index, removal);
  }
}

/** Whether a rule's word stands against the classifier's. */
function holds(rule: StripRule, body: number | null, { source }: Page, knowing: readonly Phrases[]): boolean {
  const yieldsFrom = source === 'text' ? (rule.yieldsInTextFrom ?? rule.yieldsFrom) : rule.yieldsFrom;
  if (body === null || yieldsFrom === undefined) return true;
  return body <= yieldsFrom || (rule.phrases !== undefined && knowing.includes(rule.phrases));
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
