import type { ArticleSubject } from '../policy/subject';
import type { CreditLanguage } from './creditLanguage';
import { mentionOf, mentions } from './mention';
import { oneLine } from './oneLine';

/** A person whom an article names, with where they work where a licence asks for it. */
export interface CreditedAuthor {
  name: string;
  institution: string | null;
}

export const authorsOf = ({ authors }: ArticleSubject): CreditedAuthor[] =>
  (authors ?? []).flatMap(({ name, institution }) =>
    name === null
      ? []
      : [{ name: oneLine(name), institution: institution === null ? null : oneLine(institution) }],
  );

export const withoutInstitutions = (authors: readonly CreditedAuthor[]): CreditedAuthor[] =>
  authors.map(({ name }) => ({ name, institution: null }));

const nameAndPlace = ({ name, institution }: CreditedAuthor): string =>
  institution === null ? name : `${name} (${institution})`;

/** 'Ines Calloway (Vellum University) and Mateo Brandt', as the language lists people. */
export const inWords = (authors: readonly CreditedAuthor[], { people }: CreditLanguage): string =>
  people.format(authors.map(nameAndPlace));

export const names = (text: string, authors: readonly CreditedAuthor[]): boolean =>
  authors.every(
    ({ name, institution }) => mentions(text, name) && (institution === null || mentions(text, institution)),
  );

/** The byline with whatever it leaves out of the authors; nobody whom it names is lost. */
export function completeByline(byline: string, authors: readonly CreditedAuthor[]): string {
  return authors.reduce((line, author) => {
    const { name, institution } = author;
    const mention = mentionOf(line, name);
    if (mention === null) return `${line}, ${nameAndPlace(author)}`;
    if (institution === null || mentions(line, institution)) return line;
    return `${line.slice(0, mention.end)} (${institution})${line.slice(mention.end)}`;
  }, byline);
}
