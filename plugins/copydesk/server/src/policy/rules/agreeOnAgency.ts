import { agenciesNamed, isAgency, type NamedIn } from '../agenciesNamed';
import type { Fault, PolicyRule } from '../rule';
import type { Subject } from '../subject';
import { exampleSubject } from './exampleSubject';

const FIELD: Readonly<Record<string, string>> = {
  dateline: 'the dateline',
  byline: 'the byline',
  authors: 'an author’s institution',
  creditLine: 'the credit line',
};

const fieldOf = ({ path }: NamedIn): string => FIELD[path[0] ?? ''] ?? path.join('.');

/** Fields that name other agencies than the first one does. */
function betweenFields(named: readonly NamedIn[]): Fault[] {
  const [first, ...others] = named;
  if (first === undefined) return [];
  return others
    .filter(({ agencies }) => !agencies.some((agency) => first.agencies.includes(agency)))
    .map((other) => ({
      path: other.path,
      message: `By ${fieldOf(first)} this is ${first.agencies.join(' and ')}'s, by ${fieldOf(other)} ${other.agencies.join(' and ')}'s. Find out whose it is, and mend the other.`,
    }));
}

const isPublicLicence = (uri: string | null): boolean =>
  uri !== null && /^https?:\/\/(?:www\.)?creativecommons\.org\//i.test(uri);

/** A publisher may put its own work under a licence for everybody, and no agency's. */
function withLicence({ article, source, licence }: Subject, named: readonly NamedIn[]): Fault[] {
  if (source === null || licence === null || article.permission !== null || !isPublicLicence(licence.uri))
    return [];
  const agency = named.flatMap(({ agencies }) => agencies).find((one) => !isAgency(source.name, one));
  if (agency === undefined) return [];
  return [
    {
      path: ['licence'],
      message: `${licence.name} lets everybody use what ${source.name} wrote, and this is ${agency}'s. Choose the licence that you have of ${agency}, or record a permission.`,
    },
  ];
}

export const agreeOnAgency: PolicyRule = {
  id: 'agree-on-agency',
  title: 'One agency in dateline, byline, credit and licence',
  why: 'Where two of them contradict each other, one credits somebody whose work it is not.',
  severity: 'block',
  test(subject) {
    const named = agenciesNamed(subject);
    return [...betweenFields(named), ...withLicence(subject, named)];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ article: { dateline: { agency: 'AP' }, byline: 'By The Associated Press' } }),
      exampleSubject({ article: { dateline: { agency: 'AP' }, creditLine: 'Reuters/AP' } }),
      exampleSubject({
        article: { dateline: { agency: 'AP' } },
        source: { name: 'The Associated Press' },
        licence: { uri: 'https://creativecommons.org/licenses/by/4.0/' },
      }),
      exampleSubject({
        article: { byline: 'By Ines Calloway, AP', permission: 'AP contract 2026-114' },
        licence: { uri: 'https://creativecommons.org/licenses/by/4.0/' },
      }),
      exampleSubject({
        article: { dateline: { agency: 'AP' } },
        source: { agencies: ['AP'] },
        licence: { uri: 'https://harbourwire.example/terms' },
      }),
    ],
    breaks: [
      exampleSubject({
        article: { dateline: { agency: 'AP' }, byline: 'By Ines Calloway, Reuters' },
        source: { agencies: ['AP', 'Reuters'] },
      }),
      exampleSubject({
        article: { byline: 'AFP', creditLine: 'dpa' },
        source: { agencies: ['AFP', 'dpa'] },
      }),
      exampleSubject({
        article: { dateline: { agency: 'AP' } },
        source: { agencies: ['AP'] },
        licence: { uri: 'https://creativecommons.org/licenses/by/4.0/' },
      }),
    ],
  },
};
