import type { BodyBlock, Inline } from '../story';

/** Strapi's blocks field, as its editor writes it. */
export interface StrapiText {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strikethrough?: true;
  code?: true;
}

export interface StrapiLink {
  type: 'link';
  url: string;
  children: StrapiText[];
}

export type StrapiInline = StrapiText | StrapiLink;

export interface StrapiListItem {
  type: 'list-item';
  children: StrapiInline[];
}

export type StrapiBlock =
  | { type: 'paragraph'; children: StrapiInline[] }
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; children: StrapiInline[] }
  | { type: 'list'; format: 'ordered' | 'unordered'; children: StrapiListItem[] }
  | { type: 'quote'; children: StrapiInline[] }
  | { type: 'code'; children: StrapiText[] };

/** A body as the JSON of Strapi's blocks field. List items in a row become one list. */
export function toStrapiBlocks(body: readonly BodyBlock[]): StrapiBlock[] {
  const blocks: StrapiBlock[] = [];
  let previous: BodyBlock | null = null;
  for (const block of body) {
    const last = blocks.at(-1);
    const continuesList =
      block.type === 'listItem' && previous?.type === 'listItem' && previous.ordered === block.ordered;
    if (continuesList && last?.type === 'list') last.children.push(listItem(block));
    else blocks.push(strapiBlock(block));
    previous = block;
  }
  return blocks;
}

function strapiBlock(block: BodyBlock): StrapiBlock {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', level: headingLevel(block.level), children: inlines(block.children) };
    case 'listItem':
      return { type: 'list', format: block.ordered ? 'ordered' : 'unordered', children: [listItem(block)] };
    case 'quote':
      return { type: 'quote', children: inlines(block.children) };
    case 'preformatted':
      return { type: 'code', children: [{ type: 'text', text: block.text }] };
    case 'paragraph':
      return { type: 'paragraph', children: inlines(block.children) };
  }
}

function listItem(block: BodyBlock): StrapiListItem {
  return { type: 'list-item', children: inlines(block.children) };
}

function headingLevel(level: number | undefined): 1 | 2 | 3 | 4 | 5 | 6 {
  switch (level) {
    case 1:
    case 3:
    case 4:
    case 5:
    case 6:
      return level;
    default:
      return 2;
  }
}

function inlines(children: readonly Inline[]): StrapiInline[] {
  const nodes: StrapiInline[] = [];
  for (const child of children) {
    const last = nodes.at(-1);
    if (child.link === undefined) nodes.push(textNode(child));
    else if (last?.type === 'link' && last.url === child.link) last.children.push(textNode(child));
    else nodes.push({ type: 'link', url: child.link, children: [textNode(child)] });
  }
  return nodes.length > 0 ? nodes : [{ type: 'text', text: '' }];
}

function textNode(inline: Inline): StrapiText {
  const node: StrapiText = { type: 'text', text: inline.text };
  if (inline.bold) node.bold = true;
  if (inline.italic) node.italic = true;
  if (inline.underline) node.underline = true;
  if (inline.strikethrough) node.strikethrough = true;
  if (inline.code) node.code = true;
  return node;
}
