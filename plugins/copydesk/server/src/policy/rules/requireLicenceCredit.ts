import { mentionsSource } from '../../credit/mention';
import { oneLine } from '../../credit/oneLine';
import { isWebAddress } from '../../newsroom/webAddress';
import type { Fault, PolicyRule } from '../rule';
import type { LicenceSubject, Subject } from '../subject';
import { exampleSubject } from './exampleSubject';

/** One thing that a licence may ask of the credit, and that an article may lack. */
type Demand = (subject: Subject, licence: LicenceSubject) => Fault[];

const link: Demand = ({ article }, licence) =>
  !licence.linkRequired || (article.originalUrl !== null && isWebAddress(article.originalUrl))
    ? []
    : [
        {
          path: ['originalUrl'],
          message: `"${licence.name}" asks for a link to the original. Give its address; a permission does not take its place.`,
        },
      ];

/** A source may ask for the link by itself, whatever licence there is. */
const linkForSource = ({ article, source }: Subject): Fault[] =>
  source?.linkRequired !== true || (article.originalUrl !== null && isWebAddress(article.originalUrl))
    ? []
    : [
        {
          path: ['originalUrl'],
          message: `${source.name} asks for a link to the original. Give its address; a permission does not take its place.`,
        },
      ];

/** A source that names nobody is credited itself, once somebody has looked and said so. */
const author: Demand = ({ article }, licence) => {
  const isNamed = article.byline !== null || (article.authors ?? []).some(({ name }) => name !== null);
  return !licence.namesAuthor || isNamed || article.bylineAbsence !== null
    ? []
    : [{ path: ['byline'], message: `"${licence.name}" asks for the author's name. Give the byline.` }];
};

const institution: Demand = ({ article }, licence) => {
  if (!licence.namesInstitution) return [];
  const named = (article.authors ?? []).filter(({ name }) => name !== null);
  if (named.length === 0)
    return [
      {
        path: ['authors'],
        message: `"${licence.name}" asks where each author works. List the authors, each with an institution.`,
      },
    ];
  return named.flatMap((person) =>
    person.institution === null
      ? [
          {
            path: ['authors'],
            message: `"${licence.name}" asks where each author works. Give the institution of ${person.name}.`,
          },
        ]
      : [],
  );
};

/** A slot stands for the name itself. */
const sourceInCreditLine: Demand = ({ article: { creditLine }, source }, licence) =>
  !licence.attributionRequired ||
  creditLine === null ||
  source === null ||
  creditLine.includes('{source}') ||
  mentionsSource(oneLine(creditLine), oneLine(source.name))
    ? []
    : [
        {
          path: ['creditLine'],
          message: `The credit line does not name ${source.name}, as "${licence.name}" asks. Name it, or leave the line empty to have it made.`,
        },
      ];

const DEMANDS: readonly Demand[] = [link, author, institution, sourceInCreditLine];

/**
 * What of the credit can only come from the desk. Whatever else the licence asks for, its own name and link among it,
 * `renderCredit` says by itself.
 */
export const requireLicenceCredit: PolicyRule = {
  id: 'require-licence-credit',
  title: 'The credit that the licence asks for',
  why: 'A licence holds only as long as its terms are kept, and the credit is the first of them.',
  severity: 'block',
  test(subject) {
    const { licence } = subject;
    const ofLicence = licence === null ? [] : DEMANDS.flatMap((demand) => demand(subject, licence));
    return licence?.linkRequired === true ? ofLicence : [...ofLicence, ...linkForSource(subject)];
  },
  examples: {
    meets: [
      exampleSubject(),
      exampleSubject({ licence: { linkRequired: true, namesAuthor: true }, source: { linkRequired: true } }),
      exampleSubject({
        licence: { namesAuthor: true },
        article: { byline: null, authors: [], bylineAbsence: 'The agency names nobody.' },
      }),
      exampleSubject({
        licence: { namesInstitution: true },
        article: {
          authors: [{ name: 'Ines Calloway', institution: 'Vellum University' }],
        },
      }),
      exampleSubject({ article: { creditLine: 'Courtesy of HARBOUR WIRE' } }),
      exampleSubject({ article: { creditLine: 'Courtesy of {source}' } }),
      exampleSubject({
        licence: { attributionRequired: false },
        article: { creditLine: 'From the archive' },
      }),
    ],
    breaks: [
      exampleSubject({
        licence: { linkRequired: true },
        article: { originalUrl: null, permission: 'By letter of 3 May 2026' },
      }),
      exampleSubject({ licence: { linkRequired: true }, article: { originalUrl: 'javascript:alert(1)' } }),
      exampleSubject({
        source: { linkRequired: true },
        licence: null,
        article: { originalUrl: null, permission: 'By letter of 3 May 2026' },
      }),
      exampleSubject({ licence: { namesAuthor: true }, article: { byline: null, authors: [] } }),
      exampleSubject({ licence: { namesInstitution: true } }),
      exampleSubject({ licence: { namesInstitution: true }, article: { authors: [] } }),
      exampleSubject({ article: { creditLine: 'Our own reporting' } }),
    ],
  },
};
