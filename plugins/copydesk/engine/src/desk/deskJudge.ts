import type { Block } from '../block';
import type { BodyBlock } from '../story';
import type { StripPage } from '../strip/rule';
import type { Rewritten, Ruling, SourceJudge } from '../strip/sourceJudge';
import { compileRule, type CompiledRule } from './compileRule';
import { DESK_LIMITS, type DeskRule } from './deskRule';
import { DeskRuleRefused } from './deskRuleRefused';
import { placesOf } from './places';
import { replaceIn } from './replaceIn';
import { selectorHits } from './selectorHits';

type Judging = Extract<CompiledRule, { action: 'remove' | 'keep' }>;
type Replacing = Extract<CompiledRule, { action: 'replace' }>;

/**
 * The judge that knows a source by the desk's own rules, compiled here once for all its pages. Those that keep go before
 * those that remove, whatever their order; among several that remove, the first signs for it. Those that replace are
 * carried out one after the other in the words of what is kept. Rules that are switched off are not even read.
 *
 * Throws `DeskRuleRefused` for the first rule that cannot be used, or that is one too many.
 */
export function deskJudge(rules: readonly DeskRule[]): SourceJudge {
  const enabled = rules.filter((rule) => rule.enabled);
  const tooMany = enabled[DESK_LIMITS.rules];
  if (tooMany)
    throw new DeskRuleRefused(
      tooMany,
      'value',
      `a source has at most ${DESK_LIMITS.rules} rules that are switched on. Switch one off, or make one of several.`,
    );
  const compiled = enabled.map(compileRule);
  const judging = [...compiled.filter(isKeeping), ...compiled.filter(isRemoving)];
  const replacing = compiled.filter((one): one is Replacing => one.action === 'replace');
  const testsOf = onceAPage((page) => testsOn(page, judging));
  return {
    judge: 'desk',
    ruleOn(block, page) {
      if (judging.length === 0) return null;
      const tests = testsOf(page);
      const found = judging.find((_, index) => tests[index]?.(block));
      return found ? rulingOf(found) : null;
    },
    rewrite: replacing.length === 0 ? undefined : (content) => rewritten(content, replacing),
  };
}

const isKeeping = (one: CompiledRule): one is Judging => one.action === 'keep';
const isRemoving = (one: CompiledRule): one is Judging => one.action === 'remove';

function rulingOf({ action, rule }: Judging): Ruling {
  return action === 'keep'
    ? { keep: true }
    : { keep: false, kind: 'other', rule: rule.id, reason: rule.reason, confidence: 1 };
}

/** What is asked of a whole page, an answer a page. */
function onceAPage<T>(ask: (page: StripPage) => T): (page: StripPage) => T {
  const known = new WeakMap<StripPage, T>();
  return (page) => {
    const before = known.get(page);
    if (before !== undefined) return before;
    const answer = ask(page);
    known.set(page, answer);
    return answer;
  };
}

/** A test of a block for each rule; what they look up is built once, and only where a rule asks for it. */
function testsOn(page: StripPage, judging: readonly Judging[]): ((block: Block) => boolean)[] {
  const selectors = judging.flatMap(({ finds }) => (finds.by === 'selector' ? [finds.selector] : []));
  const hits = selectors.length > 0 ? selectorHits(selectors, page) : [];
  const places = judging.some(({ finds }) => finds.by === 'place') ? placesOf(page) : null;
  let next = 0;
  return judging.map(({ finds }) => {
    switch (finds.by) {
      case 'text':
        return finds.test;
      case 'selector': {
        const own = hits[next++];
        return ({ index }) => own?.[index] === 1;
      }
      case 'place': {
        const counted = finds.end === 'first' ? places?.fromStart : places?.fromEnd;
        return ({ index }) => {
          const place = counted?.[index] ?? 0;
          return place > 0 && place <= finds.blocks;
        };
      }
    }
  });
}

/** A replacement may double a block, and a little more: rules one after the other must not blow a page up. */
const MOST_GROWTH = 1_000;

/** Null where no rule finds anything. */
function rewritten(before: BodyBlock, replacing: readonly Replacing[]): Rewritten | null {
  const most = before.text.length * 2 + MOST_GROWTH;
  const by: Rewritten['by'] = [];
  let content = before;
  for (const { rule, changesIn } of replacing) {
    const changes = changesIn(content.text);
    const growth = changes.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
    if (changes.length === 0 || content.text.length + growth > most) continue;
    content = replaceIn(content, changes);
    by.push({ judge: 'desk', rule: rule.id, reason: rule.reason, times: changes.length });
  }
  return by.length === 0 ? null : { content, by };
}
