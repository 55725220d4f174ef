import type { DeskAction, DeskMatch } from '../../../engine/src/desk/deskRule';
import type { SourceRule } from '../newsroom/contract/rules';
import type { RuleRequest } from '../newsroom/rulesApi';

/** What stands in the form of a rule. */
export interface RuleDraft {
  /** Of the rule that is changed; null for a new one. */
  documentId: string | null;
  action: DeskAction;
  matchBy: DeskMatch;
  value: string;
  replacement: string;
  reason: string;
}

export const NEW_RULE: RuleDraft = {
  documentId: null,
  action: 'remove',
  matchBy: 'startsWith',
  value: '',
  replacement: '',
  reason: '',
};

const ANY_BLOCK: readonly DeskMatch[] = [
  'startsWith',
  'exact',
  'contains',
  'expression',
  'selector',
  'first',
  'last',
];
/** Words are replaced by what they are, not by where they stand. */
const WORDS: readonly DeskMatch[] = ['contains', 'expression'];

/** How a rule of an action may find what it changes, the most common way first. */
export function matchesOf(action: DeskAction): readonly DeskMatch[] {
  return action === 'replace' ? WORDS : ANY_BLOCK;
}

/** The draft with another action; a way of finding that the action has not gives way to its first. */
export function withAction(draft: RuleDraft, action: DeskAction): RuleDraft {
  const [first = draft.matchBy] = matchesOf(action);

  return { ...draft, action, matchBy: matchesOf(action).includes(draft.matchBy) ? draft.matchBy : first };
}

/** Whether a rule goes by place, so that its value is a number of blocks. */
export function countsBlocks(matchBy: DeskMatch): boolean {
  return matchBy === 'first' || matchBy === 'last';
}

/** Whether there is enough to try it; saving asks for a reason as well. */
export function canTry(draft: RuleDraft): boolean {
  return draft.value.trim() !== '';
}

export function canSave(draft: RuleDraft): boolean {
  return canTry(draft) && draft.reason.trim() !== '';
}

export function draftOf(rule: SourceRule): RuleDraft {
  const { documentId, action, matchBy, value, replacement, reason } = rule;

  return { documentId, action, matchBy, value, replacement: replacement ?? '', reason };
}

/** Only a rule that replaces has a replacement; it may be empty. */
export function toRuleRequest({ action, matchBy, value, replacement, reason }: RuleDraft): RuleRequest {
  return {
    action,
    matchBy,
    value: countsBlocks(matchBy) ? value.trim() : value,
    replacement: action === 'replace' ? replacement : null,
    reason: reason.trim(),
  };
}
