import type { Block } from '../block';
import type { BodyBlock, BodyBlockType } from '../story';
import { inlinesOf } from './inlines';

const TYPES: Record<Block['role'], BodyBlockType> = {
  paragraph: 'paragraph',
  heading: 'heading',
  listItem: 'listItem',
  quote: 'quote',
  preformatted: 'preformatted',
  tableRow: 'paragraph',
  caption: 'paragraph',
};

/** A block as the story carries it: its links absolute, nothing active in it. */
export function bodyBlockOf(block: Block, baseUrl: string | null): BodyBlock {
  const { index, text, runs } = block;
  const type = TYPES[block.role];
  const children = runs ? inlinesOf(runs, baseUrl) : [{ text }];
  if (type === 'heading') return { block: index, type, level: block.level ?? 2, text, children };
  if (type === 'listItem') return { block: index, type, ordered: block.ordered ?? false, text, children };
  return { block: index, type, text, children };
}

/** The body's text, a blank line between two blocks. */
export function bodyTextOf(body: readonly BodyBlock[]): string {
  return body.map((block) => block.text).join('\n\n');
}
