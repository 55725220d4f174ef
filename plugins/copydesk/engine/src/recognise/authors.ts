import type { Block } from '../block';
import type { Page } from '../page/page';
import { comparable } from '../page/words';
import type { LinkedArticle } from '../parse/jsonLd';
import { firstNamed, linkedArticle } from '../parse/metadata';
import { isBareName, nameBesideDate, readByline, readSigned } from './byline';
import { readDateline } from './dateline';
import { namesAgency, newsroomAuthor } from './newsroomAuthor';
import { isPersonName, peopleIn } from './personName';

export interface Authors {
  /** As printed; the names in the page's data where none is printed. */
  byline: string | null;
  /** People; where nobody is named, the newsroom that the page's data declare as the author. Never an agency. */
  authors: string[];
  blocks: number[];
}

const AUTHOR_NAMES = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'cxenseparse:author',
  'citation_author',
];
/** Where other stories' authors and readers stand. */
const NOT_OURS = ['comments', 'related', 'sidebar', 'frame'] as const;
/** What the page calls a line that may have a name beside its date. */
const BESIDE_DATE = ['author', 'date', 'meta'] as const;
const INTRODUCED =
  /^(\S+(?: \S+){1,3}?),? (?:is|was|has|covers|writes|lives|joined|est|ist|schreibt|es|è|é|is een|jest)\s/u;
/** Blocks after the end of the story in which a sign-off may stand. */
const SIGN_OFF = 2;

/** Who wrote the story: the byline as printed, and its people. */
export function readAuthors(
  page: Page,
  headline: number | null,
  isNearStory: (index: number) => boolean,
): Authors {
  const printed = printedBylines(page, headline, isNearStory);
  const linked = peopleOf(page.metadata.article);
  const named = AUTHOR_NAMES.flatMap((name) => page.metadata.named.get(name) ?? []).filter(
    (value) => !/^https?:/.test(value),
  );
  const isSite = siteNames(page);
  const inPrint = printed.flatMap((byline) => byline.people);
  const given = [
    asPrinted(page, linked, printed, headline),
    inPrint,
    named.flatMap((value) => peopleIn(value.replace(/^by\s+/i, ''))),
    peopleOf(page.metadata.marked),
    hinted(page),
    inAuthorBox(page),
    aloneBelowHeadline(page, headline),
    signedBelow(page, isNearStory),
  ]
    .map((people) => people.filter((name) => !isSite(name)))
    .find((people) => people.length > 0);
  const people = [...new Set(given?.map((name) => spelledAsPrinted(name, inPrint)))].filter(isPersonName);
  const newsroom =
    people.length > 0 || printed.some(({ text }) => namesAgency(text))
      ? null
      : newsroomAuthor(page, [
          ...(linkedArticle(page.metadata)?.authors ?? []).map(({ name, isPerson }) => ({
            name,
            isOrganisation: !isPerson,
          })),
          ...[...named, ...(page.hints.authors ?? [])].map((name) => ({ name, isOrganisation: false })),
        ]);
  const authors = newsroom === null ? people : [newsroom];
  return {
    byline:
      printedTogether(printed, authors) ??
      (authors.length > 0
        ? authors.join(', ')
        : (page.hints.byline ?? page.hints.authors?.join(', ') ?? null)),
    authors,
    blocks: printed.map((byline) => byline.block),
  };
}

/** Data often leave out the accents of a name: 'Solène' is 'Solene' there. */
function spelledAsPrinted(name: string, inPrint: readonly string[]): string {
  const bare = withoutAccents(name);
  return bare === name ? (inPrint.find((other) => withoutAccents(other) === name) ?? name) : name;
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{Mn}/gu, '');
}

function peopleOf(article: LinkedArticle | null): string[] {
  return (article?.authors ?? [])
    .filter((author) => author.isPerson)
    .flatMap((author) => peopleIn(author.name.replace(/\s*(?:[|•·].*|\([^()]{1,8}\))$/, '')));
}

/** The line says that it does not name all: 'and 2 others'. */
const NAMES_FEWER = /\b(?:others?|more|mehr|weitere|autres|otros|altri)\b|외 ?\d/iu;

/**
 * A page's data may name editors and helpers beside the author, or one author of two. Where the line that the page prints
 * names one of them, those whom no line near the headline names are left out, and who is joined to one by an 'and' is added.
 */
function asPrinted(
  page: Page,
  linked: readonly string[],
  printed: readonly PrintedByline[],
  headline: number | null,
): string[] {
  const above = printed.filter(({ isAbove, isSaid }) => isAbove && isSaid);
  const people = above.flatMap((byline) => byline.people);
  const lines = above.map(({ text }) => text).join('\n');
  if (!people.some((name) => linked.includes(name)) || NAMES_FEWER.test(lines)) return [...linked];
  const from = headline ?? 0;
  const top = page.blocks
    .slice(from, Math.max(page.prose?.first ?? 0, from) + TOP_LINES)
    .map(({ text }) => text)
    .join('\n');
  const joined = people.filter((name) => linked.some((other) => isJoined(lines, other, name)));
  return [...new Set([...linked.filter((name) => top.includes(surnameOf(name))), ...joined])];
}

const TOP_LINES = 3;

function isJoined(lines: string, one: string, other: string): boolean {
  const at = lines.indexOf(one) + one.length;
  return (
    lines.includes(one) &&
    JOINED.test(lines.slice(at, lines.indexOf(other, at)).concat('|')) &&
    lines.indexOf(other, at) > at
  );
}

const JOINED = /^\s+(?:and|&|und|et|y|e|en|og|och|i|ve|и|та)\s+\|$/u;

function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** A site's own name reads like a person's, now and then: 'Le Littoral', 'Der Hafenbote'. */
function siteNames(page: Page): (name: string) => boolean {
  const names = [
    firstNamed(page.metadata, ['og:site_name', 'application-name']),
    linkedArticle(page.metadata)?.publisher,
    page.hints.publisher,
  ].map((name) => comparable(name ?? ''));
  return (name) => ARTICLE.test(name) && names.includes(comparable(name));
}

const ARTICLE = /^(?:the|der|die|das|le|la|les|el|los|las|il|lo|gli|de|het|o|os|as)\s/i;

/** The first byline as printed, and each further one that names somebody whom nothing has named so far. */
function printedTogether(printed: readonly PrintedByline[], authors: readonly string[]): string | null {
  const texts: string[] = [];
  for (const { text, people } of printed) {
    const isNews = people.some((name) => !authors.includes(name) && !texts.some((one) => one.includes(name)));
    if (texts.length === 0 || isNews) texts.push(text);
  }
  return texts.length === 0 ? null : texts.join('; ');
}

/** Whom the box about the author introduces, where nothing else names an author: 'Jane Doe', 'Jane Doe is a reporter …'. */
function inAuthorBox(page: Page): string[] {
  const boxes = page.blocks.filter(
    (block) =>
      page.isWithin(block, 'author') &&
      !NOT_OURS.some((group) => page.isWithin(block, group)) &&
      !page.innerAncestors(block).some(({ tag }) => tag === 'nav'),
  );
  for (const { text, signed } of boxes) {
    const people = [...(signed ?? []), text, INTRODUCED.exec(text)?.[1] ?? '']
      .map((name) => name.replace(/^by\s+/i, ''))
      .filter(isPersonName);
    if (people[0]) return [people[0]];
  }
  return [];
}

/** Blocks below the headline within which a name alone on its line is taken for the author's, where nothing else names one. */
const BELOW_HEADLINE = 5;

function aloneBelowHeadline(page: Page, headline: number | null): string[] {
  if (headline === null || page.source !== 'html') return [];
  const below = page.blocks.slice(
    headline + 1,
    Math.min(headline + 1 + BELOW_HEADLINE, (page.prose?.first ?? 0) + 2),
  );
  for (const block of below) {
    const people = namesAlone(block);
    if (people.length > 0) return people;
  }
  return [];
}

/** Where authors have their pages. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|autori|profiles?|people|staff|by|writers?|contributors?|columnists?|journalists?|reporters?|redakteure?|team)\//i;

/** The names of a line that holds nothing else, in small letters: 'Jane Doe', 'Jane Doe/John Roe'. A link must lead to an author's page. */
function namesAlone(block: Block): string[] {
  if (block.role !== 'paragraph' || block.text.includes('\n')) return [];
  const isLinked = block.linkDensity > 0;
  if (isLinked && !block.runs?.some(({ href }) => href !== null && AUTHOR_PAGE.test(href))) return [];
  const names = block.text.split(/\s*\/\s*/);
  return names.every((name) => isCasedName(name) && isBareName(name)) ? names : [];
}

/** 'Author: Jane Doe' among the particulars behind the story, or a name alone as its last line. */
function signedBelow(page: Page, isNearStory: (index: number) => boolean): string[] {
  const last = page.prose?.last;
  if (last === undefined || page.source !== 'html') return [];
  const [next] = page.blocks.slice(last + 1);
  const isSet = next?.inner != null && EMPHASIS.has(next.inner.tag);
  const alone = next && isSet && !page.isOutside(next) && next.linkDensity === 0 ? namesAlone(next) : [];
  if (alone.length > 0) return alone;
  for (const block of page.blocks.slice(last + 1, last + 1 + PARTICULARS)) {
    const names = isNearStory(block.index) ? SAYS_AUTHOR.exec(block.text)?.groups?.names : undefined;
    const people = names === undefined ? [] : peopleIn(names);
    if (people.length > 0) return people;
  }
  return [];
}

/** How a sign-off is set, where a line of furniture is not. */
const EMPHASIS: ReadonlySet<string> = new Set(['strong', 'b', 'em', 'i']);
const PARTICULARS = 12;
const SAYS_AUTHOR =
  /^(?:written by|author|autor(?:in)?(?:\s?[/*:_]\s?(?:in|autor))?|geschrieben von|auteure?|écrit par|autora?|escrito por|autore|scritto da|автор|авторка|yazar|yazan)\s?[:：]?\s+(?<names>\p{Lu}.{3,60})$/iu;

/** Two to four words of small letters behind capitals: a label in capitals may be a section's. */
function isCasedName(text: string): boolean {
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.'’-]+){1,3}$/u.test(text);
}

function hinted(page: Page): string[] {
  const { byline, authors } = page.hints;
  if (authors) return authors.flatMap((name) => peopleIn(name.replace(/^by\s+/i, '')));
  return byline ? (readByline(byline, true)?.people ?? peopleIn(byline)) : [];
}

interface PrintedByline {
  text: string;
  people: string[];
  block: number;
  isAbove: boolean;
  /** Whether it opens with 'By' or the like, or is marked as an author's by rel, class or itemprop. */
  isSaid: boolean;
}

function printedBylines(
  page: Page,
  headline: number | null,
  isNearStory: (index: number) => boolean,
): PrintedByline[] {
  const first = page.prose?.first ?? page.blocks.length;
  const last = page.prose?.last ?? page.blocks.length;
  const found: PrintedByline[] = [];
  for (const block of page.blocks) {
    const isAbove =
      block.index >= (headline ?? 0) - 3 && block.index <= Math.max(first, (headline ?? 0) + 1) + 2;
    const isBelow = block.index > last && block.index <= last + SIGN_OFF;
    if (
      !isNearStory(block.index) ||
      !(isAbove || isBelow) ||
      block.role === 'caption' ||
      block.role === 'tableRow'
    )
      continue;
    const isMarked =
      page.isWithin(block, 'author') ||
      [block.element, block.element?.parent].some((element) =>
        /(?:^|\s)author(?:$|\s)/.test(element?.words ?? ''),
      );
    const said = (block.signed ? readSigned(block.text, block.signed) : null) ?? page.bylineOf(block);
    const byline =
      said ??
      (isMarked ? readByline(block.text, true) : null) ??
      (isMarked && isBareName(block.text) ? { text: block.text, people: [block.text] } : null) ??
      (BESIDE_DATE.some((group) => page.isWithin(block, group)) || isMetaLine(page, block, headline)
        ? nameBesideDate(block.text, page.language)
        : null);
    if (byline) found.push({ ...byline, block: block.index, isAbove, isSaid: said !== null });
  }
  return bestOf(found, headline ?? 0);
}

const RIGHT_BELOW = 3;

const LONGEST_META = 90;

/** A short line of name and date right below the headline, and no dateline with the paragraph that it opens. */
function isMetaLine(page: Page, block: Block, headline: number | null): boolean {
  return (
    headline !== null &&
    block.index > headline &&
    block.index <= headline + RIGHT_BELOW &&
    block.text.length <= LONGEST_META &&
    page.source === 'html' &&
    readDateline(block.text) === null
  );
}

/** What stands before the headline may be another story's, and a name that nothing calls the author's a section's: where better is printed, they are left. */
function bestOf(found: readonly PrintedByline[], headline: number): PrintedByline[] {
  const after = found.filter((byline) => byline.block > headline && byline.people.length > 0);
  const near = after.length > 0 ? found.filter((byline) => byline.block > headline) : found;
  return near.some(({ isSaid, people }) => isSaid && people.length > 0)
    ? near.filter(({ isSaid }) => isSaid)
    : [...near];
}
