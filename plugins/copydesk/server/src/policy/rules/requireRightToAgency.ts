import { agenciesNamed, isAgency } from '../agenciesNamed';
import type { PolicyRule } from '../rule';
import type { SourceSubject } from '../subject';
import { exampleSubject } from './exampleSubject';

const mayPassOn = ({ name, agencies }: SourceSubject, agency: string): boolean =>
  [name, ...agencies].some((known) => isAgency(known, agency));

export const requireRightToAgency: PolicyRule = {
  id: 'require-right-to-agency',
  title: 'No agency copy from who may not pass it on',
  why: "A paper's licence to print an agency's copy gives it no right to hand that on.",
  severity: 'block',
  test(subject) {
    const { source, article } = subject;
    if (source === null || article.permission !== null) return [];
    const named = agenciesNamed(subject).flatMap(({ agencies, path }) =>
      agencies.map((agency) => ({ agency, path })),
    );
    const found = named.filter(({ agency }) => !mayPassOn(source, agency));
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
      // A first name, and no agency.
      exampleSubject({ article: { byline: 'By Ines Calloway and Sana, Port Vellum' } }),
      exampleSubject({ article: { byline: 'By Ines Calloway, Sana' } }),
      exampleSubject({
        article: { dateline: { agency: 'AP' }, permission: 'AP contract 2026-114, text and photos' },
      }),
    ],
    breaks: [
      exampleSubject({ article: { dateline: { agency: 'AP' } } }),
      exampleSubject({ article: { byline: 'By The Associated Press' } }),
      exampleSubject({ article: { byline: 'By Ines Calloway, Associated Press' } }),
      exampleSubject({ article: { byline: 'INES CALLOWAY / AFP' } }),
      exampleSubject({ article: { authors: [{ name: 'Ines Calloway', institution: 'Reuters' }] } }),
      exampleSubject({ article: { creditLine: 'Reuters' }, source: { agencies: ['AP'] } }),
    ],
  },
};
