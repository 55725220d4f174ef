import { applyOverrides } from '../../../plugins/copydesk/server/src/override/applyOverrides';
import { fingerprint } from '../../../plugins/copydesk/server/src/override/fingerprint';
import type { Override } from '../../../plugins/copydesk/server/src/override/overrideRow';
import { blockingFindings } from '../../../plugins/copydesk/server/src/policy/policy';
import {
  exampleCaption,
  exampleSubject,
} from '../../../plugins/copydesk/server/src/policy/rules/exampleSubject';
import type { Subject } from '../../../plugins/copydesk/server/src/policy/subject';

const NOW = new Date('2026-05-05T09:30:00.000Z');
const BYLINE = 'require-byline';
const lacking = { byline: null, authors: [], originalUrl: null };
const subject = exampleSubject({ article: lacking });

/** An override of what the article lacks. */
function given(of: Subject, rules: string[], more: Partial<Override> = {}): Override {
  const findings = blockingFindings(of);
  return {
    documentId: 'override-1',
    articleDocumentId: of.article.documentId,
    rules,
    findings: findings.filter(({ rule }) => rules.includes(rule)),
    reason: 'The agency confirmed by telephone.',
    expires: '2026-05-06T00:00:00.000Z',
    fingerprint: fingerprint(of, rules, findings),
    givenBy: 'Nora Lindqvist',
    givenById: '1',
    createdAt: NOW.toISOString(),
    endedAt: null,
    endedBecause: null,
    ...more,
  };
}

/** Ids of the rules that still block. */
function blocks(of: Subject, overrides: Override[], now = NOW): string[] {
  const findings = blockingFindings(of);
  const { blocking, covered } = applyOverrides(
    findings,
    overrides,
    (rules) => fingerprint(of, rules, findings),
    now,
  );
  expect(blocking.length + covered.length).toBe(findings.length);
  return blocking.map(({ rule }) => rule);
}

it('an override covers what it names, and nothing else', () => {
  expect(blocks(subject, [])).toEqual(['require-original-url', BYLINE]);
  expect(blocks(subject, [given(subject, [BYLINE])])).toEqual(['require-original-url']);
  expect(blocks(subject, [given(subject, [BYLINE, 'require-original-url'])])).toEqual([]);
});

it('two overrides together cover what both name', () => {
  expect(blocks(subject, [given(subject, [BYLINE]), given(subject, ['require-original-url'])])).toEqual([]);
});

it('it holds until its time is up, and not a moment longer', () => {
  const override = given(subject, [BYLINE]);
  expect(blocks(subject, [override], new Date('2026-05-05T23:59:59.999Z'))).toHaveLength(1);
  expect(blocks(subject, [override], new Date('2026-05-06T00:00:00.000Z'))).toHaveLength(2);
});

it('one that was ended covers nothing', () => {
  expect(blocks(subject, [given(subject, [BYLINE], { endedAt: NOW.toISOString() })])).toHaveLength(2);
});

/** A photo that its maker gave, with or without an agency. */
const photo = (documentId: string, agency: string | null = null) =>
  exampleCaption({ documentId, agency, relation: 'courtesy' });

const photos = exampleSubject({
  article: { photoCaptions: [photo('a'), photo('b', 'AP')] },
}); // prettier-ignore

it.each<[string, Subject]>([
  [
    'a photo more that lacks its credit',
    exampleSubject({
      article: { photoCaptions: [photo('a'), photo('b')] },
    }),
  ],
  [
    'another photo',
    exampleSubject({
      article: { photoCaptions: [photo('c'), photo('b', 'AP')] },
    }), // prettier-ignore
  ],
  ['another source', { ...photos, source: photos.source && { ...photos.source, documentId: 'source-2' } }],
  ['a source that was suspended', { ...photos, source: photos.source && { ...photos.source, approval: 'suspended' } }], // prettier-ignore
  ['another licence', { ...photos, licence: exampleSubject({ licence: { documentId: 'licence-2' } }).licence }], // prettier-ignore
  ['another byline', { ...photos, article: { ...photos.article, byline: 'By Somebody Else' } }],
  [
    'another author',
    { ...photos, article: { ...photos.article, authors: [{ name: 'Somebody Else', institution: null }] } },
  ],
  ['another original', { ...photos, article: { ...photos.article, originalUrl: 'https://other.example/1' } }],
])('it ends with %s', (_change, changed) => {
  const override = given(photos, ['require-photo-credit']);
  expect(blocks(photos, [override])).toEqual([]);
  expect(blocks(changed, [override])).toContain('require-photo-credit');
});

it('another headline, which credits nobody, may come under it', () => {
  const override = given(photos, ['require-photo-credit']);
  expect(blocks({ ...photos, article: { ...photos.article, headline: 'Another' } }, [override])).toEqual([]);
});
