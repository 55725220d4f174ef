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
  const type = TYPES[block.role];
  return {
    block: block.index,
    type,
    ...(type === 'heading' ? { level: block.level ?? 2 } : {}),
    ...(type === 'listItem' ? { ordered: block.ordered ?? false } : {}),
    text: block.text,
    children: block.runs ? inlinesOf(block.runs, baseUrl) : [{ text: block.text }],
  };
}

/** The body's text, a blank line between two blocks. */
export function bodyTextOf(body: readonly BodyBlock[]): string {
  return body.map((block) => block.text).join('\n\n');
}
