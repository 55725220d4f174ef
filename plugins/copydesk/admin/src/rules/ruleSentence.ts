import type { DeskRule } from '../../../engine/src/desk/deskRule';
import type { Say } from '../messages';

const LONGEST = 120;

const opening = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What a rule does, as a sentence: 'Removes blocks that start with “Advertise with us”'. */
export function ruleSentence(
  rule: Pick<DeskRule, 'action' | 'matchBy' | 'value' | 'replacement'>,
  say: Say,
): string {
  const { action, matchBy } = rule;
  const value = opening(rule.value);
  if (action !== 'replace')
    return say(`rule.${action}.${matchBy}`, { value, count: Number(rule.value) || 0 });
  const found = matchBy === 'expression' ? 'expression' : 'contains';
  const replacement = opening(rule.replacement ?? '');

  return replacement === ''
    ? say(`rule.words.erase.${found}`, { value })
    : say(`rule.words.replace.${found}`, { value, replacement });
}
