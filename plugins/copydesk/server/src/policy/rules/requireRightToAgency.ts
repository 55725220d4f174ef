import { agencyNamed } from '../../../../engine/src';
import type { PolicyRule } from '../rule';
import type { SourceSubject, Subject } from '../subject';
import { exampleSubject } from './exampleSubject';

/** Agencies that dateline, byline and credit line name, as their own style has them. */
function agenciesOf({ article }: Subject): { agency: string; path: string[] }[] {
  const written = [
    { line: article.dateline?.agency ?? null, path: ['dateline', 'agency'] },
    { line: article.byline?.replace(/^by\s+/i, '') ?? null, path: ['byline'] },
    { line: article.creditLine, path: ['creditLine'] },
  ];
  return written.flatMap(({ line, path }) => {
    const agency = line === null ? null : agencyNamed(line);
    return agency === null ? [] : [{ agency, path }];
  });
}

function mayPassOn(source: SourceSubject, agency: string): boolean {
  const named = [source.name, ...source.agencies].map((name) => (agencyNamed(name) ?? name).toLowerCase());
  return named.includes(agency.toLowerCase());
}

export const requireRightToAgency: PolicyRule = {
  id: 'require-right-to-agency',
  title: 'No agency copy from who may not pass it on',
  why: "A paper's licence to print an agency's copy gives it no right to hand that on.",
  severity: 'block',
  test(subject) {
    const { source, article } = subject;
    if (source === null || article.permission !== null) return [];
    const found = agenciesOf(subject).filter(({ agency }) => !mayPassOn(source, agency));
    return found.map(({ agency, path }) => ({
      path,
      message: `This says that it is ${agency}'s, and ${source.name} may not pass ${agency} copy on. Choose ${agency} as the source, record a permission, or add ${agency} to the agencies of ${source.name}.`,
    }));
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ article: { dateline: { agency: 'AP' } }, source: { name: 'The Associated Press' } }),
      exampleSubject({ article: { dateline: { agency: 'AP' } }, source: { agencies: ['AP'] } }),
      exampleSubject({
        article: { dateline: { agency: 'AP' }, permission: 'AP contract 2026-114, text and photos' },
      }),
    ],
    breaks: [
      exampleSubject({ article: { dateline: { agency: 'AP' } } }),
      exampleSubject({ article: { byline: 'By The Associated Press' } }),
      exampleSubject({ article: { creditLine: 'Reuters' }, source: { agencies: ['AP'] } }),
    ],
  },
};
