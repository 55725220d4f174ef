import type { Page } from '../page/page';
import { isBareName, nameBesideDate, readByline, readSigned } from './byline';
import { isPersonName, peopleIn } from './personName';

export interface Authors {
  /** As printed; the names in the page's data where none is printed. */
  byline: string | null;
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
  const linked = (page.metadata.article?.authors ?? [])
    .filter((author) => author.isPerson)
    .flatMap((author) => peopleIn(author.name.replace(/\s*(?:[|•·].*|\([^()]{1,8}\))$/, '')));
  const named = AUTHOR_NAMES.flatMap((name) => page.metadata.named.get(name) ?? []).filter(
    (value) => !/^https?:/.test(value),
  );
  const inPrint = printed.flatMap((byline) => byline.people);
  const given = [
    linked,
    inPrint,
    named.flatMap((value) => peopleIn(value.replace(/^by\s+/i, ''))),
    hinted(page),
    inAuthorBox(page),
    aloneBelowHeadline(page, headline),
  ].find((people) => people.length > 0);
  const authors = [...new Set(given ?? [])].filter(isPersonName);
  return {
    byline:
      printedTogether(printed, authors) ??
      (authors.length > 0 ? authors.join(', ') : (page.hints.byline ?? null)),
    authors,
    blocks: printed.map((byline) => byline.block),
  };
}

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
    const people = [...(signed ?? []), text, INTRODUCED.exec(text)?.[1] ?? ''].filter(isPersonName);
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
  const alone = below.find(
    (block) =>
      block.role === 'paragraph' &&
      block.linkDensity === 0 &&
      isCasedName(block.text) &&
      isBareName(block.text),
  );
  return alone ? [alone.text] : [];
}

/** Two to four words of small letters behind capitals: a label in capitals may be a section's. */
function isCasedName(text: string): boolean {
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.'’-]+){1,3}$/u.test(text);
}

function hinted(page: Page): string[] {
  const { byline } = page.hints;
  return byline ? (readByline(byline, true)?.people ?? peopleIn(byline)) : [];
}

interface PrintedByline {
  text: string;
  people: string[];
  block: number;
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
    const isAbove = block.index >= (headline ?? 0) - 3 && block.index <= first + 2;
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
    const byline =
      (block.signed ? readSigned(block.text, block.signed) : null) ??
      readByline(block.text, isMarked) ??
      (isMarked && isBareName(block.text) ? { text: block.text, people: [block.text] } : null) ??
      (BESIDE_DATE.some((group) => page.isWithin(block, group))
        ? nameBesideDate(block.text, page.language)
        : null);
    if (byline) found.push({ ...byline, block: block.index });
  }
  return found;
}
