/** What a block is by its form, before anybody judges what it is for. */
export type BlockRole =
  | 'paragraph'
  | 'heading'
  | 'listItem'
  | 'quote'
  | 'preformatted'
  | 'tableRow'
  | 'caption';

/** One element above a block: its tag, and the words of its class, id, role and similar attributes. */
export interface Ancestor {
  tag: string;
  words: string;
}

/**
 * One piece of a scrape in reading order. HTML and plain text both become a flat list of these;
 * no later step asks which of the two it was.
 */
export interface Block {
  /** Place in reading order, from 0. */
  index: number;
  /** White space folded to single spaces; `\n` where the page broke the line. Never empty. */
  text: string;
  /** The block's inline HTML, balanced, its links as the page wrote them, not yet sanitised; absent where there is nothing but text. */
  markup?: string;
  role: BlockRole;
  /** 1 to 6, of a heading. */
  level?: number;
  /** Of a list item: whether its list is numbered. */
  ordered?: boolean;
  /** Line of the original on which it starts, from 1. */
  line: number;
  /** Offsets into the original, `original.slice(start, end)` being what the block was made from. */
  start: number;
  end: number;
  /** Share of the text's characters that stand in links, 0 to 1. */
  linkDensity: number;
  /** From the nearest outwards; empty for plain text. */
  ancestors: readonly Ancestor[];
  /** Whether the page hides it from readers. */
  hidden: boolean;
  /** What the page marks as an author's name within the block, by rel, class or itemprop; absent where it marks none. */
  signed?: readonly string[];
  /** The image that the block belongs to, of a caption. */
  image?: BlockImage;
}

export interface BlockImage {
  url: string;
  alt: string | null;
}
