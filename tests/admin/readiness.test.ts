import { byUrgency, readinessOf } from '../../plugins/copydesk/admin/src/attribution/readiness';
import type { Check } from '../../plugins/copydesk/admin/src/newsroom/contract/checks';
import { checklist } from '../../plugins/copydesk/server/src/policy/policy';
import { POLICY_RULES } from '../../plugins/copydesk/server/src/policy/rules';
import {
  exampleCaption,
  exampleSubject,
} from '../../plugins/copydesk/server/src/policy/rules/exampleSubject';

const complete = exampleSubject();
const lacking = exampleSubject({
  source: null,
  article: {
    photoCaptions: [
      exampleCaption({ relation: 'courtesy' }),
      exampleCaption({ usageTerms: 'Editorial use' }),
    ],
  },
});

/** The policy, with some of its rules turned down to a warning. */
function warningOf(...ids: string[]) {
  const severities = Object.fromEntries(ids.map((id) => [id, 'warn' as const]));
  return { rules: POLICY_RULES, severities };
}

it('an article with nothing unmet is ready', () => {
  const checks = checklist(complete);

  expect(readinessOf(checks)).toEqual({
    ready: true,
    missing: 0,
    warnings: 0,
    overridden: 0,
    total: checks.length,
  });
});

it('an article is not ready while anything that blocks is unmet, each photo counted', () => {
  expect(readinessOf(checklist(lacking))).toMatchObject({ ready: false, missing: 3, warnings: 0 });
});

it('an article with warnings alone is ready, and says how many', () => {
  const checks = checklist(lacking, warningOf('require-approved-source', 'require-photo-credit'));

  expect(readinessOf(checks)).toMatchObject({ ready: true, missing: 0, warnings: 3 });
});

it('counts what blocks and what warns apart', () => {
  const checks = checklist(lacking, warningOf('require-photo-credit'));

  expect(readinessOf(checks)).toMatchObject({ ready: false, missing: 1, warnings: 2 });
});

it('an article without checks is ready', () => {
  expect(readinessOf([])).toEqual({ ready: true, missing: 0, warnings: 0, overridden: 0, total: 0 });
});

/** The article's checks with the photos' overridden. */
const overridden = (): Check[] =>
  checklist(lacking).map((check) =>
    check.rule === 'require-photo-credit'
      ? {
          ...check,
          override: {
            documentId: 'override-1',
            reason: 'The agency confirmed.',
            givenBy: 'Nora Lindqvist',
            expires: '2026-05-06T00:00:00.000Z',
          },
        }
      : check,
  );

it('what is overridden neither blocks nor warns, and is counted by itself', () => {
  expect(readinessOf(overridden())).toMatchObject({ ready: false, missing: 1, overridden: 2, warnings: 0 });
  const credited = overridden().filter(({ rule }) => rule !== 'require-approved-source');
  expect(readinessOf(credited)).toMatchObject({ ready: true, missing: 0, overridden: 2 });
});

it('lists what is overridden behind what is not, and each check once', () => {
  const checks = byUrgency(overridden());

  expect(checks).toHaveLength(overridden().length);
  expect(checks.map(({ rule }) => rule).slice(0, 3)).toEqual([
    'require-approved-source',
    'require-photo-credit',
    'require-photo-credit',
  ]);
});

it('lists what blocks before what warns before what is met, and else keeps the policy’s order', () => {
  const checks = checklist(lacking, warningOf('require-approved-source'));
  const line = ({ rule, met, path }: Check) => `${rule}${met ? ' met' : ''} ${path.join('.')}`.trim();

  const met = POLICY_RULES.map(({ id }) => id).filter(
    (id) => id !== 'require-photo-credit' && id !== 'require-approved-source',
  );
  expect(byUrgency(checks).map(line)).toEqual([
    'require-photo-credit photoCaptions.0',
    'require-photo-credit photoCaptions.1',
    'require-approved-source source',
    ...met.map((id) => `${id} met`),
  ]);
});

it('leaves the list that it was given as it was', () => {
  const checks = checklist(lacking, warningOf('require-approved-source'));
  const before = [...checks];
  byUrgency(checks);

  expect(checks).toEqual(before);
});
