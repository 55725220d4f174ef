import type { Page } from '../page/page';
import { isBareName, readByline } from './byline';
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
    .flatMap((author) => peopleIn(author.name));
  const named = AUTHOR_NAMES.flatMap((name) => page.metadata.named.get(name) ?? []).filter(
    (value) => !/^https?:/.test(value),
  );
  const inPrint = printed.flatMap((byline) => byline.people);
  const given = [
    linked,
    inPrint,
    named.flatMap((value) => peopleIn(value.replace(/^by\s+/i, ''))),
    hinted(page),
  ].find((people) => people.length > 0);
  const authors = [...new Set(given ?? [])].filter(isPersonName);
  return {
    byline: printed[0]?.text ?? (authors.length > 0 ? authors.join(', ') : (page.hints.byline ?? null)),
    authors,
    blocks: printed.map((byline) => byline.block),
  };
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
      block.ancestors.slice(0, 2).some(({ words }) => /(?:^|\s)author(?:$|\s)/.test(words));
    const byline =
      readByline(block.text, isMarked) ??
      (isMarked && isBareName(block.text) ? { text: block.text, people: [block.text] } : null);
    if (byline) found.push({ ...byline, block: block.index });
  }
  return found;
}
