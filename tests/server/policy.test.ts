import { blockingFindings, checklist } from '../../plugins/copydesk/server/src/policy/policy';
import { POLICY_RULES } from '../../plugins/copydesk/server/src/policy/rules';
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

it('a rule that only warns does not block', () => {
  const warning = POLICY_RULES.map((rule) => ({ ...rule, severity: 'warn' as const }));
  const subject = exampleSubject({ source: null });
  expect(blockingFindings(subject, warning)).toEqual([]);
  const checks = checklist(subject, warning);
  expect(checks).toHaveLength(POLICY_RULES.length);
  expect(checks[0]).toMatchObject({ rule: 'require-approved-source', met: false, severity: 'warn' });
});
