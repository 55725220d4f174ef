import type { Element } from './parse/element';

export type { Element };

/** What a block is by its form, before anybody judges what it is for. */
export type BlockRole =
  | 'paragraph'
  | 'heading'
  | 'listItem'
  | 'quote'
  | 'preformatted'
  | 'tableRow'
  | 'caption';

/** Text with one formatting: bits of FORMAT, and the link as the page wrote it. */
export interface Run {
  text: string;
  format: number;
  href: string | null;
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
  /** The text in parts of one formatting each; absent where there is nothing but text. */
  runs?: readonly Run[];
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
  /** The element that holds it, no inline one; null in plain text. */
  element: Element | null;
  /** The innermost element that all of its text stands in; an inline one where a link or a span holds it all. */
  inner: Element | null;
  /** Whether the page hides it from readers. */
  hidden: boolean;
  /** Images that stand within it or just before it. */
  images: number;
  /** What the page marks as an author's name within the block, by rel, class or itemprop; absent where it marks none. */
  signed?: readonly string[];
  /** What the page marks as a picture's credit within the block, by its tag or its class; absent where it marks none. */
  credited?: readonly string[];
  /** The last inline element of a picture's words, of which nothing says what it holds. */
  lastPiece?: string;
  /** The image that the block belongs to, of a caption. */
  image?: PageImage;
  /** The image that stands between the block before and this one, or within this one. */
  follows?: PlacedImage;
}

/** A block with every field in one order, so that V8 knows them all by one shape: they are read a thousand times a page. */
export function makeBlock(given: Block): Block {
  return {
    index: given.index,
    text: given.text,
    runs: given.runs,
    role: given.role,
    level: given.level,
    ordered: given.ordered,
    line: given.line,
    start: given.start,
    end: given.end,
    linkDensity: given.linkDensity,
    element: given.element,
    inner: given.inner,
    hidden: given.hidden,
    images: given.images,
    signed: given.signed,
    credited: given.credited,
    lastPiece: given.lastPiece,
    image: given.image,
    follows: given.follows,
  };
}

/** An image, and the element that it stands in. */
export interface PlacedImage {
  image: PageImage;
  element: Element;
}

/** An image with what its own attributes say of it: a title, or a credit kept for a lightbox. */
export interface PageImage extends BlockImage {
  title: string | null;
  credit: string | null;
}

export interface BlockImage {
  url: string;
  alt: string | null;
}
