import type { Block } from '../block';
import type { Kind } from '../ledger';
import type { Page } from '../page/page';
import type { ClassGroup } from '../parse/classGroups';

const MOSTLY_LINK = 0.7;

/** What an element's names say of a block that is no body, the plainest first. */
const KIND_OF_GROUP: ReadonlyArray<readonly [ClassGroup, Kind]> = [
  ['advertisement', 'advertisement'],
  ['consent', 'legal'],
  ['comments', 'comment'],
  ['subscribe', 'subscribe'],
  ['donate', 'subscribe'],
  ['share', 'share'],
  ['embed', 'embed'],
  ['credit', 'credit'],
  ['caption', 'caption'],
  ['related', 'related'],
  ['author', 'authorBiography'],
  ['date', 'date'],
  ['tags', 'navigation'],
  ['navigation', 'navigation'],
  ['frame', 'navigation'],
  ['deck', 'deck'],
  ['overlay', 'other'],
];

/** What a block is for that the classifier takes for no body: by its names, its zone, its form. */
export function kindOf(block: Block, page: Page): Kind {
  for (const [group, kind] of KIND_OF_GROUP) if (page.isWithin(block, group)) return kind;
  const zone = page.zoneOf(block.index);
  if (zone === 'comments') return 'comment';
  if (zone !== 'story' || block.linkDensity > MOSTLY_LINK) return 'related';
  if (block.role === 'caption') return 'caption';
  if (block.role === 'heading') return 'heading';
  if (block.role === 'quote') return 'quote';
  if (block.role === 'listItem') return 'listItem';
  return 'other';
}
