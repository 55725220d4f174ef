import { blockingFindings, checklist } from '../../plugins/copydesk/server/src/policy/policy';
import { POLICY_RULES } from '../../plugins/copydesk/server/src/policy/rules';
import type { Severities } from '../../plugins/copydesk/server/src/policy/subject';
import { exampleSubject } from '../../plugins/copydesk/server/src/policy/rules/exampleSubject';

describe.each(POLICY_RULES)('the rule $id', ({ test: findingsOf, examples, title, why }) => {
  it('is met by its own good examples', () => {
    expect(examples.meets.length).toBeGreaterThan(0);
    for (const subject of examples.meets) expect(findingsOf(subject)).toEqual([]);
  });

  it('is broken by its own bad examples, with a field and a message', () => {
    expect(examples.breaks.length).toBeGreaterThan(0);
    for (const subject of examples.breaks)
      expect(findingsOf(subject)).toEqual(
        expect.arrayContaining([{ path: expect.any(Array), message: expect.stringMatching(/\w.*\.$/) }]),
      );
  });

  it('has words for an editor', () => {
    expect(title).toMatch(/\w/);
    expect(why).toMatch(/\.$/);
  });
});

it('no two rules have one id', () => {
  expect(new Set(POLICY_RULES.map(({ id }) => id)).size).toBe(POLICY_RULES.length);
});

it('the checklist has a line for every rule, met or not', () => {
  const checks = checklist(exampleSubject({ article: { byline: null, authors: [] } }));
  expect(checks.map(({ rule }) => rule)).toEqual(POLICY_RULES.map(({ id }) => id));
  expect(checks.filter(({ met }) => !met)).toMatchObject([{ rule: 'require-byline', path: ['byline'] }]);
});

it('the desk may turn a rule down, and a source’s own word goes before that', () => {
  const lacking = exampleSubject({ article: { byline: null, authors: [] } });
  const asked = (desk: Severities, own: Severities = {}) => {
    const subject = { ...lacking, source: lacking.source && { ...lacking.source, severities: own } };
    const policy = { rules: POLICY_RULES, severities: desk };
    const line = checklist(subject, policy).find(({ rule }) => rule === 'require-byline');
    return { blocks: blockingFindings(subject, policy).length > 0, severity: line?.severity };
  };
  expect(asked({})).toEqual({ blocks: true, severity: 'block' });
  expect(asked({ 'require-byline': 'warn' })).toEqual({ blocks: false, severity: 'warn' });
  expect(asked({ 'require-byline': 'off' })).toEqual({ blocks: false, severity: undefined });
  expect(asked({ 'require-byline': 'off' }, { 'require-byline': 'block' })).toEqual({
    blocks: true,
    severity: 'block',
  });
  expect(asked({}, { 'require-byline': 'off' })).toEqual({ blocks: false, severity: undefined });
});

it('a blocking finding names its rule', () => {
  expect(blockingFindings(exampleSubject({ source: null }))).toMatchObject([
    { rule: 'require-approved-source', path: ['source'] },
  ]);
});
