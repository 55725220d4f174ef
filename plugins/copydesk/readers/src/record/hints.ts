import type { HintedCaption, ScrapeHints } from '../../../engine/src';

/** What a reader found of each hint; nothing, null and empty lists are left out. */
export type LooseHints = {
  [Name in keyof ScrapeHints]?: ScrapeHints[Name] | null;
};

const LONGEST = 2_000;
const MOST = 100;

/** Hints as they are kept: of a length that people write, none of them empty. */
export function hintsOf({ authors, keywords, captions, ...texts }: LooseHints): ScrapeHints {
  const hints: ScrapeHints = {};
  for (const name of [
    'headline',
    'byline',
    'publisher',
    'publishedAt',
    'modifiedAt',
    'language',
    'canonicalUrl',
    'section',
    'copyrightNotice',
    'usageTerms',
    'embargoedUntil',
    'expires',
  ] as const) {
    const text = short(texts[name]);
    if (text !== null) hints[name] = text;
  }
  const people = list(authors);
  if (people.length > 0) hints.authors = people;
  const words = list(keywords);
  if (words.length > 0) hints.keywords = words;
  const pictures = (captions ?? []).slice(0, MOST).map(shortCaption);
  if (pictures.length > 0) hints.captions = pictures;
  return hints;
}

function shortCaption({ text, credit, imageUrl }: HintedCaption): HintedCaption {
  return { text: short(text) ?? '', credit: short(credit), imageUrl: short(imageUrl) };
}

function short(text: string | null | undefined): string | null {
  const trimmed = text?.replace(/\s+/g, ' ').trim() ?? '';
  return trimmed === '' || trimmed.length > LONGEST ? null : trimmed;
}

function list(texts: readonly string[] | null | undefined): string[] {
  return [...new Set((texts ?? []).slice(0, MOST).flatMap((text) => short(text) ?? []))];
}
