import type { PolicyRule } from '../../plugins/copydesk/admin/src/newsroom/contract/policy';
import { severitiesToSave, severityOf, withChange } from '../../plugins/copydesk/admin/src/policy/severities';

const rule = (more: Partial<PolicyRule>): PolicyRule => ({
  id: 'require-byline',
  title: 'A byline, or a reason for none',
  why: 'Who wrote it is the first thing that a careless import loses.',
  standard: 'block',
  isFinal: false,
  chosen: null,
  ...more,
});

const byline = rule({});
const embargo = rule({ id: 'respect-embargo', chosen: 'warn' });
const photos = rule({ id: 'require-photo-rights', standard: 'warn' });
const RULES = [byline, embargo, photos];

it('a rule is as severe as the desk chose, else as it comes', () => {
  expect(RULES.map(severityOf)).toEqual(['block', 'warn', 'warn']);
});

it('what the desk chose before is saved again with what it changes', () => {
  expect(severitiesToSave(RULES, new Map())).toEqual({ 'respect-embargo': 'warn' });
  expect(severitiesToSave(RULES, withChange(new Map(), byline, 'off'))).toEqual({
    'require-byline': 'off',
    'respect-embargo': 'warn',
  });
});

it('a rule that goes back to its standard is left out', () => {
  expect(severitiesToSave(RULES, withChange(new Map(), embargo, 'block'))).toEqual({});
});

it('a rule that is set back to what is saved is no change', () => {
  const changed = withChange(new Map(), photos, 'off');
  expect(changed.size).toBe(1);
  expect(withChange(changed, photos, 'warn').size).toBe(0);
  expect(changed.size).toBe(1);
});
