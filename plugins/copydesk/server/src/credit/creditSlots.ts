import type { ArticleSubject, LicenceSubject, Subject } from '../policy/subject';
import { authorsOf, inWords, withoutInstitutions, type CreditedAuthor } from './creditedAuthors';
import type { CreditLanguage } from './creditLanguage';
import type { Slots } from './fillTemplate';
import { oneLine } from './oneLine';
import { linkTo, plain, type Piece } from './piece';

/** What readers are told that the licence is called. */
const licenceInPrint = ({ printedName, name }: LicenceSubject): string => oneLine(printedName ?? name);

/** The authors, with where they work where the licence asks for it. */
export function authorsAsked({ article, licence }: Subject): CreditedAuthor[] {
  const authors = authorsOf(article);
  return licence?.namesInstitution === true ? authors : withoutInstitutions(authors);
}

/** 'Ines Calloway' of 'By Ines Calloway', where nobody has listed the authors one by one. */
function authorInByline(byline: string, { wording }: CreditLanguage): string {
  const opening = wording.author.slice(0, wording.author.indexOf('{')).trim();
  const opens = byline.toLowerCase().startsWith(`${opening.toLowerCase()} `);
  return opens ? byline.slice(opening.length).trim() : byline;
}

function authorsInWords(subject: Subject, language: CreditLanguage): string | null {
  const authors = authorsAsked(subject);
  if (authors.length > 0) return inWords(authors, language);
  const { byline } = subject.article;
  return byline === null ? null : authorInByline(oneLine(byline), language);
}

/** The day of first publication; null where it is not known or no date. */
function dayOf({ originalPublishedAt }: ArticleSubject, { date }: CreditLanguage): string | null {
  if (originalPublishedAt === null || Number.isNaN(originalPublishedAt.getTime())) return null;
  return date.format(originalPublishedAt);
}

/** Null where nothing is left that can be seen. */
export function pieceOf(text: string | null): Piece | null {
  const printed = text === null ? '' : oneLine(text);
  return printed === '' ? null : plain(printed);
}

/** What an article puts into the slots of a credit's template. */
export function slotsOf(subject: Subject, language: CreditLanguage): Slots {
  const { article, source, licence } = subject;
  return {
    title: pieceOf(article.headline),
    authors: pieceOf(authorsInWords(subject, language)),
    source:
      source === null ? null : { text: oneLine(source.name), link: linkTo(article.originalUrl, 'external') },
    date: pieceOf(dayOf(article, language)),
    licence:
      licence === null ? null : { text: licenceInPrint(licence), link: linkTo(licence.uri, 'license') },
    changes: pieceOf(article.changesMade),
  };
}
