import type { RecognisedAs } from '../ledger';
import type { Page } from '../page/page';
import type { StripPage, StripRule } from './rule';
import { STRIP_RULES } from './rules';
import { findZones } from './zones';

/** The rule that removes each removed block. What is locked is never shown to a rule. */
export function strip(
  page: Page,
  locked: ReadonlyMap<number, RecognisedAs>,
  authors: readonly string[],
): ReadonlyMap<number, StripRule> {
  const removed = new Map<number, StripRule>();
  const stripPage = stripPageOf(page, locked, authors, removed);
  for (const rule of STRIP_RULES) {
    for (const block of page.blocks) {
      if (!locked.has(block.index) && !removed.has(block.index) && rule.test(block, stripPage))
        removed.set(block.index, rule);
    }
  }
  return removed;
}

/** The page as rules see it. */
export function stripPageOf(
  page: Page,
  locked: ReadonlyMap<number, RecognisedAs>,
  authors: readonly string[],
  removed: ReadonlyMap<number, StripRule>,
): StripPage {
  const zones = findZones(page);
  return {
    ...page,
    authors,
    isLocked: (index) => locked.has(index),
    isRemoved: (index) => removed.has(index),
    zoneOf: (index) => zones[index] ?? 'story',
  };
}
