import type { CreditPlacement } from '../licences/obligations';
import type { Subject } from '../policy/subject';
import { completeByline, names } from './creditedAuthors';
import { creditLanguage, type CreditLanguage } from './creditLanguage';
import { authorsAsked, pieceOf, slotsOf } from './creditSlots';
import { fillTemplate, type Slots } from './fillTemplate';
import { mentions, mentionsSource } from './mention';
import { oneLine } from './oneLine';
import {
  escapeHtml,
  htmlOf,
  linkMention,
  links,
  linkTo,
  plain,
  sentence,
  textOf,
  trimmed,
  type Piece,
} from './piece';

/** An article's credit, ready to print. */
export interface Credit {
  text: string;
  /** Phrasing content: it may stand in a paragraph. */
  html: string;
  /** Where on the page the licence wants it. */
  placement: CreditPlacement;
  /** BCP 47, of the words around the names. */
  language: string;
}

const linkNamed = (pieces: readonly Piece[], named: Piece | null): Piece[] =>
  named === null || named.link === null ? [...pieces] : linkMention(pieces, named.text, named.link);

/** The desk's own words, else the source's, else the licensor's, with the links that belong to the names in them. */
function ownWords({ article, source, licence }: Subject, slots: Slots): Piece[] {
  const template = article.creditLine ?? source?.creditTemplate ?? licence?.creditTemplate ?? null;
  if (template === null) return [];
  const said = trimmed(fillTemplate(oneLine(template), slots));
  return linkNamed(linkNamed(said, slots.source), slots.licence);
}

const isSaid = (pieces: readonly Piece[], named: Piece, mentioned: typeof mentions): boolean =>
  mentioned(textOf(pieces), named.text) && (named.link === null || links(pieces, named.link));

function authorLine(
  subject: Subject,
  own: readonly Piece[],
  slots: Slots,
  { wording }: CreditLanguage,
): Piece[] {
  const said = textOf(own);
  const authors = authorsAsked(subject);
  const byline = subject.article.byline === null ? null : oneLine(subject.article.byline);
  if (slots.authors === null) return [];
  const isNamed = authors.length > 0 ? names(said, authors) : mentions(said, slots.authors.text);
  if (isNamed) return [];
  return byline === null ? fillTemplate(wording.author, slots) : [plain(completeByline(byline, authors))];
}

function sourceLine(
  { licence }: Subject,
  own: readonly Piece[],
  slots: Slots,
  { wording }: CreditLanguage,
): Piece[] {
  const wantsTitle =
    licence?.namesTitle === true && slots.title !== null && !isSaid(own, slots.title, mentions);
  if (slots.source === null || isSaid(own, slots.source, mentionsSource))
    return wantsTitle ? fillTemplate(wording.title, slots) : [];
  return fillTemplate(wantsTitle ? wording.titledSource : wording.source, slots);
}

function licenceLine(
  { licence }: Subject,
  own: readonly Piece[],
  slots: Slots,
  { wording }: CreditLanguage,
): Piece[] {
  if (licence?.namesLicence !== true || slots.licence === null || isSaid(own, slots.licence, mentions))
    return [];
  return fillTemplate(wording.licence, slots);
}

function permissionLine({ article, licence }: Subject, { wording }: CreditLanguage): Piece[] {
  const isByPermission = licence === null ? article.permission !== null : licence.statesPermission;
  return isByPermission ? [plain(wording.permission)] : [];
}

function changesLine(own: readonly Piece[], slots: Slots, { wording }: CreditLanguage): Piece[] {
  if (slots.changes === null || mentions(textOf(own), slots.changes.text)) return [];
  return fillTemplate(wording.changes, slots);
}

function noticeLine({ article, licence }: Subject, own: readonly Piece[]): Piece[] {
  const notice = pieceOf(article.copyrightNotice);
  const isKept = licence?.keepsCopyrightNotice === true && notice !== null;
  return isKept && !mentions(textOf(own), notice.text) ? [notice] : [];
}

const pixel = (url: string | null): string =>
  linkTo(url, 'external') === null || url === null
    ? ''
    : ` <img src="${escapeHtml(url)}" alt="" width="1" height="1">`;

/**
 * The credit of an article in its language. Whoever has words of their own for it comes first: the desk (`creditLine`),
 * the source, the licensor. What the licence demands and they leave out is said after them: author, source and link,
 * title, the licence and its link, the permission, the changes, the copyright notice.
 *
 * What Creative Commons asks for is said in section 3(a) of each of its licences.
 */
export function renderCredit(subject: Subject): Credit {
  const { article, licence } = subject;
  const language = creditLanguage(article.language);
  const slots = slotsOf(subject, language);
  const own = ownWords(subject, slots);
  const sentences = [
    authorLine(subject, own, slots, language),
    own,
    sourceLine(subject, own, slots, language),
    licenceLine(subject, own, slots, language),
    permissionLine(subject, language),
    changesLine(own, slots, language),
    noticeLine(subject, own),
  ].filter((pieces) => textOf(pieces).trim() !== '');
  const pieces = sentences.flatMap((said, index) => [
    ...(index === 0 ? [] : [plain(' ')]),
    ...sentence(said),
  ]);
  const { tag, wording } = language;
  return {
    text: textOf(pieces),
    html: `<span lang="${tag}" dir="${wording.direction}">${htmlOf(pieces)}${pixel(article.counterPixel)}</span>`,
    placement: licence?.creditPlacement ?? 'anywhere',
    language: tag,
  };
}
