import type { Block } from '../block';
import type { Page } from '../page/page';
import { groupBit } from '../parse/classGroups';
import { readSigned } from '../recognise/byline';

/** Whom the story names as its authors. */
export interface Credited {
  authors: readonly string[];
  byline: string | null;
}

/** Where other stories' authors, and the readers, sign. */
const SIGNED_BY_OTHERS = ['comments', 'related', 'sidebar', 'frame'] as const;

const OTHERS = SIGNED_BY_OTHERS.reduce((bits, group) => bits | groupBit(group), 0);

/** Whether a line of the story itself signs it with a person's name that neither byline nor authors give. */
export function namesUncredited(block: Block, page: Page, credited: Credited): boolean {
  if (page.isOutside(block) || page.zoneOf(block.index) !== 'story') return false;
  const mayBeOthers = (page.groupsAround(block) & OTHERS) !== 0;
  if (mayBeOthers && SIGNED_BY_OTHERS.some((group) => page.isWithin(block, group))) return false;
  const signature = (block.signed ? readSigned(block.text, block.signed) : null) ?? page.bylineOf(block);
  return (signature?.people ?? []).some(
    (name) => !credited.authors.includes(name) && !credited.byline?.includes(name),
  );
}
