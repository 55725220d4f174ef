import type { Block } from '../block';
import { foldSpaces } from '../parse/characters';
import { DESK_ACTIONS, DESK_LIMITS, DESK_MATCHES, type DeskRule } from './deskRule';
import { DeskRuleRefused, type DeskRuleField } from './deskRuleRefused';
import { readExpression } from './expression';
import { filledIn, plainReplacement, readReplacement } from './replacement';
import type { Change } from './replaceIn';
import { readSelector, type Selector } from './selector';

/** How a rule that removes or keeps finds its blocks. */
export type BlockTest =
  | { by: 'text'; test(block: Block): boolean }
  | { by: 'selector'; selector: Selector }
  | { by: 'place'; end: 'first' | 'last'; blocks: number };

/** A rule that was checked and made ready for use on any page. */
export type CompiledRule =
  | { action: 'remove' | 'keep'; rule: DeskRule; finds: BlockTest }
  | { action: 'replace'; rule: DeskRule; changesIn(text: string): Change[] };

/** Checks a rule and makes it ready. Throws `DeskRuleRefused`, which says what is wrong and what to do. */
export function compileRule(rule: DeskRule): CompiledRule {
  refuseUnknown(rule);
  if (rule.reason.trim() === '')
    throw new DeskRuleRefused(
      rule,
      'reason',
      'it gives no reason. Say why, for whoever finds the block missing.',
    );
  if (rule.author.trim() === '')
    throw new DeskRuleRefused(rule, 'author', 'it has no author. Say who made it.');
  if (rule.value.trim() === '')
    throw new DeskRuleRefused(
      rule,
      'value',
      'it says not what to look for. Give the text, the expression, the selector or the number.',
    );
  if (rule.action === 'replace') return { action: 'replace', rule, changesIn: changesOf(rule) };
  return { action: rule.action, rule, finds: testOf(rule) };
}

/** Rules come from tables and files, whatever their type says. */
function refuseUnknown(rule: DeskRule): void {
  if (!DESK_ACTIONS.includes(rule.action))
    throw new DeskRuleRefused(
      rule,
      'action',
      `there is no action “${rule.action}”. Choose ${DESK_ACTIONS.join(', ')}.`,
    );
  if (!DESK_MATCHES.includes(rule.matchBy))
    throw new DeskRuleRefused(
      rule,
      'matchBy',
      `nothing is found by “${rule.matchBy}”. Choose ${DESK_MATCHES.join(', ')}.`,
    );
}

function testOf(rule: DeskRule): BlockTest {
  switch (rule.matchBy) {
    case 'exact': {
      const text = textOf(rule);
      return { by: 'text', test: (block) => folded(block.text) === text };
    }
    case 'startsWith': {
      const text = textOf(rule);
      return { by: 'text', test: (block) => folded(block.text).startsWith(text) };
    }
    case 'contains': {
      const text = textOf(rule);
      return { by: 'text', test: (block) => folded(block.text).includes(text) };
    }
    case 'expression': {
      const expression = orRefuse(rule, 'value', readExpression(rule.value));
      return { by: 'text', test: (block) => expression.test(block.text) };
    }
    case 'selector':
      return { by: 'selector', selector: orRefuse(rule, 'value', readSelector(rule.value)) };
    case 'first':
    case 'last':
      return { by: 'place', end: rule.matchBy, blocks: blocksOf(rule) };
  }
}

function changesOf(rule: DeskRule): (text: string) => Change[] {
  const written = rule.replacement ?? '';
  if (rule.matchBy === 'contains') {
    const found = textOf(rule);
    const text = filledIn(orRefuse(rule, 'replacement', plainReplacement(written)), null);
    return (within) => literalChanges(within, found, text);
  }
  if (rule.matchBy !== 'expression')
    throw new DeskRuleRefused(
      rule,
      'matchBy',
      'words are replaced by a text that a block contains, or by an expression. Choose one of these.',
    );
  const expression = orRefuse(rule, 'value', readExpression(rule.value));
  const replacement = orRefuse(
    rule,
    'replacement',
    readReplacement(written, expression.groupCount(), expression.namedGroups()),
  );
  return (within) => {
    const changes: Change[] = [];
    const matcher = expression.matcher(within);
    while (matcher.find())
      if (matcher.end() > matcher.start())
        changes.push({ start: matcher.start(), end: matcher.end(), text: filledIn(replacement, matcher) });
    return changes;
  };
}

function literalChanges(within: string, found: string, text: string): Change[] {
  const changes: Change[] = [];
  for (let start = within.indexOf(found); start !== -1; start = within.indexOf(found, start + found.length))
    changes.push({ start, end: start + found.length, text });
  return changes;
}

function textOf(rule: DeskRule): string {
  if (rule.value.length > DESK_LIMITS.text)
    throw new DeskRuleRefused(
      rule,
      'value',
      `the text has ${rule.value.length} characters; ${DESK_LIMITS.text} are the most. Give its beginning.`,
    );
  return folded(rule.value);
}

/** A line break of the page is a space to whoever types a text. */
function folded(text: string): string {
  return text.includes('\n') || text.startsWith(' ') || text.endsWith(' ')
    ? foldSpaces(text).trim()
    : foldSpaces(text);
}

function blocksOf(rule: DeskRule): number {
  const blocks = /^\d{1,4}$/.test(rule.value.trim()) ? Number(rule.value) : 0;
  if (blocks < 1 || blocks > DESK_LIMITS.blocks)
    throw new DeskRuleRefused(
      rule,
      'value',
      `“${rule.value.slice(0, 20)}” is no number of blocks. Give one from 1 to ${DESK_LIMITS.blocks}.`,
    );
  return blocks;
}

function orRefuse<T>(rule: DeskRule, field: DeskRuleField, read: T | { fault: string }): T {
  if (isFault(read)) throw new DeskRuleRefused(rule, field, read.fault);
  return read;
}

function isFault(read: unknown): read is { fault: string } {
  return typeof read === 'object' && read !== null && 'fault' in read && typeof read.fault === 'string';
}
