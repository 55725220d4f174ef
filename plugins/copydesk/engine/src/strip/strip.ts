import type { RecognisedAs } from '../ledger';
import type { Block } from '../block';
import type { Page } from '../page/page';
import type { StripPage, StripRule } from './rule';
import { readByline, readSigned } from '../recognise/byline';
import { STRIP_RULES } from './rules';
import { findZones } from './zones';

const AT_ONCE = STRIP_RULES.filter((rule) => !rule.looksAtRest);
const AFTERWARDS = STRIP_RULES.filter((rule) => rule.looksAtRest);

/** Whom the story names as its authors. */
export interface Credited {
  authors: readonly string[];
  byline: string | null;
}

/**
 * The rule that removes each removed block. What is locked, or signs the story with a name that
 * nothing else gives, is never shown to a rule.
 */
export function strip(
  page: Page,
  locked: ReadonlyMap<number, RecognisedAs>,
  credited: Credited,
): ReadonlyMap<number, StripRule> {
  const removed = new Map<number, StripRule>();
  const stripPage = stripPageOf(page, locked, credited, removed);
  const unsaid = new Set(
    page.blocks.flatMap((block) => (namesUncredited(block, stripPage, credited) ? [block.index] : [])),
  );
  const isFree = ({ index }: Block) => !locked.has(index) && !removed.has(index) && !unsaid.has(index);
  for (const block of page.blocks) {
    if (!isFree(block)) continue;
    const rule = AT_ONCE.find((candidate) => candidate.test(block, stripPage));
    if (rule) removed.set(block.index, rule);
  }
  for (const rule of AFTERWARDS) {
    for (const block of page.blocks)
      if (isFree(block) && rule.test(block, stripPage)) removed.set(block.index, rule);
  }
  return removed;
}

/** The page as rules see it. */
export function stripPageOf(
  page: Page,
  locked: ReadonlyMap<number, RecognisedAs>,
  credited: Credited,
  removed: ReadonlyMap<number, StripRule>,
): StripPage {
  const zones = findZones(page);
  return {
    ...page,
    authors: credited.authors,
    hasByline: credited.byline !== null,
    isLocked: (index) => locked.has(index),
    isRemoved: (index) => removed.has(index),
    zoneOf: (index) => zones[index] ?? 'story',
  };
}

/** Where other stories' authors, and the readers, sign. */
const SIGNED_BY_OTHERS = ['comments', 'related', 'sidebar', 'frame'] as const;

/** Whether a line of the story itself signs it with a person's name that neither byline nor authors give. */
function namesUncredited(block: Block, page: StripPage, credited: Credited): boolean {
  if (page.isOutside(block) || page.zoneOf(block.index) !== 'story') return false;
  if (SIGNED_BY_OTHERS.some((group) => page.isWithin(block, group))) return false;
  const signature =
    (block.signed ? readSigned(block.text, block.signed) : null) ?? readByline(block.text, false);
  return (signature?.people ?? []).some(
    (name) => !credited.authors.includes(name) && !credited.byline?.includes(name),
  );
}
