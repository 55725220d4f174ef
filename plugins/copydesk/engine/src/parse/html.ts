import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

import type { Ancestor, Block, BlockImage, BlockRole } from '../block';
import type { ScrapeLimits } from '../scrape';
import { foldSpaces, lineCounter } from './characters';
import {
  CLOSES_PARAGRAPH,
  CLOSES_SIBLING,
  FORMAT_OF_TAG,
  INLINE_TAGS,
  UNREAD_TAGS,
  VOID_TAGS,
  type Format,
} from './htmlTags';
import { readJsonLd } from './jsonLd';
import type { Metadata, PageTime } from './metadata';
import { tooManyBlocks } from './refuse';
import { TextBuffer } from './textBuffer';

interface Element {
  tag: string;
  parent: Element | null;
  depth: number;
  ancestor: Ancestor;
  /** This element and those above, nearest first; built when the first block asks. */
  chain: readonly Ancestor[] | null;
  hidden: boolean;
  href: string | null;
  figure: Figure | null;
  /** The innermost signature that the element stands in: an element marked as an author's. */
  signature: Signature | null;
  /** The link or button that the element is or stands in. */
  control: Control | null;
}

/** A link or button: two that touch are two words, even without a space between. */
interface Control {
  href: string | null;
}

/** The text of an inline element that is marked as an author's. */
interface Signature {
  text: string;
}

/** What belongs to one picture: the caption may come before the image or after it. */
interface Figure {
  image: BlockImage | null;
  captions: Block[];
}

type Attributes = Map<string, string>;

/** Ancestors beyond this many, counted from the block outwards, are not told apart. */
const LONGEST_CHAIN = 64;
const NAMING = [
  'class',
  'id',
  'role',
  'itemprop',
  'rel',
  'aria-label',
  'data-component',
  'data-testid',
  'data-type',
  'property',
];
const CAPTION_WORDS =
  /(?:^|[\s_-]|image|photo|picture|media|img|wp)(?:caption|cutline|legende|bildunterschrift|(?:photo|image|picture|media)[_-]?(?:credit|caption|text))(?:$|[\s_-]|text|inner|wrap)/i;
const LONGEST_CAPTION = 900;
const LONGEST_SIGNATURE = 200;
/** An inline element so marked holds an author's name: rel=author, hCard's vcard and fn, schema.org's author. */
const AUTHOR_WORDS =
  /(?:^|\s)(?:author|vcard|fn|(?:post|entry|article|story)[-_]{1,2}author|(?:author|byline)[-_]{1,2}(?:name|link|author))(?=\s|$)/;
const BUTTON_WORDS = /(?:^|\s)(?:btn|button|badge|chip|pill)(?:$|[\s_-])/;
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const HEADING = /^h([1-6])$/;

export interface ParsedHtml {
  blocks: Block[];
  metadata: Metadata;
}

/**
 * One pass over the page, without a tree. htmlparser2's Tokenizer is used and not its Parser, whose stack takes
 * quadratic time on deep nesting: seconds for 100,000 open elements, against milliseconds here.
 */
export function parseHtml(html: string, limits: ScrapeLimits): ParsedHtml {
  const reader = new HtmlReader(html, limits);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.finish();
}

class HtmlReader implements TokenizerCallbacks {
  private readonly blocks: Block[] = [];
  private readonly buffer = new TextBuffer();
  private readonly lineAt: (offset: number) => number;
  private readonly scripts: string[] = [];
  private readonly named = new Map<string, string[]>();
  private readonly times: PageTime[] = [];
  private readonly formats: Format[] = [];
  private current: Element = {
    tag: '#root',
    parent: null,
    depth: 0,
    ancestor: { tag: '#root', words: '' },
    chain: [],
    hidden: false,
    href: null,
    figure: null,
    signature: null,
    control: null,
  };
  private lastControl: Control | null = null;
  private signatures = new Set<Signature>();
  /** Open elements deeper than the limit, which are not told apart. */
  private tooDeep = 0;
  private unread: string | null = null;
  private unreadDepth = 0;
  private cells = 0;
  private lastImage: { image: BlockImage; block: number } | null = null;
  private tag = '';
  private attributes: Attributes = new Map();
  private attributeName = '';
  private attributeValue = '';
  private title: string | null = null;
  private gathered: string | null = null;
  private language: string | null = null;
  private canonical: string | null = null;
  private base: string | null = null;

  constructor(
    private readonly html: string,
    private readonly limits: ScrapeLimits,
  ) {
    this.lineAt = lineCounter(html);
  }

  ontext(start: number, end: number): void {
    this.text(this.html.slice(start, end), start, end);
  }

  ontextentity(codepoint: number, end: number): void {
    const piece = String.fromCodePoint(codepoint);
    const start = this.html.lastIndexOf('&', end - 1);
    this.text(piece, start, end);
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase();
    this.attributeValue = '';
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue += this.html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.attributeValue += String.fromCodePoint(codepoint);
  }

  onattribend(_quote: QuoteType): void {
    if (!this.attributes.has(this.attributeName))
      this.attributes.set(this.attributeName, this.attributeValue);
  }

  onopentagend(): void {
    this.open(this.tag, this.attributes);
  }

  onselfclosingtag(): void {
    this.open(this.tag, this.attributes);
    if (UNREAD_TAGS.has(this.tag) || this.tag.includes('-')) this.close(this.tag);
  }

  onclosetag(start: number, end: number): void {
    this.close(this.html.slice(start, end).trim().toLowerCase());
  }

  onend(): void {
    this.flush();
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  finish(): ParsedHtml {
    return {
      blocks: this.blocks,
      metadata: {
        language: this.language,
        title: this.title,
        canonical: this.canonical,
        base: this.base,
        named: this.named,
        times: this.times,
        article: readJsonLd(this.scripts),
      },
    };
  }

  private text(piece: string, start: number, end: number): void {
    if (this.gathered !== null) {
      this.gathered += piece;
      return;
    }
    if (this.unread !== null) return;
    this.partControls();
    this.buffer.append(piece, start, end, this.formats.slice(), this.current.href, this.isWithin('pre'));
    this.sign(piece);
  }

  /** A link that goes on in a second element keeps its address, and its word. */
  private partControls(): void {
    const [last, { control }] = [this.lastControl, this.current];
    this.lastControl = control;
    if (last && control && last !== control && (control.href === null || control.href !== last.href))
      this.buffer.gap();
  }

  private sign(piece: string): void {
    const { signature } = this.current;
    if (!signature || signature.text.length > LONGEST_SIGNATURE) return;
    this.signatures.add(signature);
    signature.text += piece;
  }

  /** The author's names of the block that ends here. */
  private takeSignatures(): string[] {
    const names = [...this.signatures]
      .map(({ text }) => foldSpaces(text).trim())
      .filter((text) => text !== '');
    for (const signature of this.signatures) signature.text = '';
    this.signatures.clear();
    return [...new Set(names)];
  }

  private open(tag: string, attributes: Attributes): void {
    if (this.unread !== null) {
      if (tag === this.unread && !VOID_TAGS.has(tag)) this.unreadDepth++;
      return;
    }
    if (tag === 'title' && this.title === null) {
      this.gathered = '';
      return;
    }
    if (UNREAD_TAGS.has(tag)) {
      this.unread = tag;
      this.unreadDepth = 1;
      if (tag === 'script' && /ld\+json/i.test(attributes.get('type') ?? '')) this.gathered = '';
      if (!INLINE_TAGS.has(tag) && tag !== 'script' && tag !== 'style') this.flush();
      return;
    }
    this.note(tag, attributes);
    if (tag === 'br') this.breakLine();
    if (tag === 'hr') this.flush();
    if (VOID_TAGS.has(tag) || tag === 'html' || tag === 'head') return;
    this.closeImplied(tag);
    if (!INLINE_TAGS.has(tag)) this.boundary(tag);
    this.push(tag, attributes);
  }

  private close(tag: string): void {
    if (this.gathered !== null && (tag === 'title' || tag === 'script')) {
      if (tag === 'title') this.title = foldSpaces(this.gathered).trim() || null;
      else this.scripts.push(this.gathered);
      this.gathered = null;
    }
    if (this.unread !== null) {
      if (tag === this.unread && --this.unreadDepth === 0) this.unread = null;
      return;
    }
    if (VOID_TAGS.has(tag)) return;
    const isInline = INLINE_TAGS.has(tag);
    if (!isInline) this.flushAtEndOf(tag);
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return;
    }
    const opened = this.findOpen(tag, isInline);
    if (opened) this.popThrough(opened);
    else if (tag === 'a') this.endLink();
  }

  /** A link that was closed inside a later block must not run on to the end of the page. */
  private endLink(): void {
    for (let element: Element | null = this.current; element?.href; element = element.parent)
      element.href = null;
  }

  /** What the page says of itself, wherever it stands. */
  private note(tag: string, attributes: Attributes): void {
    const get = (name: string) => attributes.get(name) ?? '';
    if (tag === 'html') this.language = get('lang') || get('xml:lang') || null;
    if (tag === 'meta') this.noteMeta(attributes);
    if (tag === 'base') this.base ??= get('href') || null;
    if (tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(get('rel')))
      this.canonical ??= get('href') || null;
    if (tag === 'img' || tag === 'amp-img') this.noteImage(attributes);
    const datetime =
      attributes.get('datetime') ??
      (get('itemprop').startsWith('date') ? attributes.get('content') : undefined);
    if (datetime) {
      const around = [this.current, this.current.parent].map((element) => element?.ancestor.words ?? '');
      this.times.push({
        datetime,
        words: `${wordsOf(attributes)} ${around.join(' ')}`.trim(),
        block: this.blocks.length,
      });
    }
  }

  private noteMeta(attributes: Attributes): void {
    const name =
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop') ??
      attributes.get('http-equiv');
    const content = attributes.get('content');
    if (!name || content === undefined) return;
    const key = name.trim().toLowerCase();
    const known = this.named.get(key);
    if (!known) this.named.set(key, [foldSpaces(content).trim()]);
    else if (known.length < 50) known.push(foldSpaces(content).trim());
  }

  private noteImage(attributes: Attributes): void {
    const sources = ['data-src', 'data-lazy-src', 'data-original', 'src'].map((name) =>
      attributes.get(name)?.trim(),
    );
    const fromSet = (attributes.get('srcset') ?? attributes.get('data-srcset'))?.trim().split(/[\s,]/)[0];
    const url = [...sources, fromSet].find((source) => source && !source.startsWith('data:'));
    if (!url) return;
    const image = { url, alt: foldSpaces(attributes.get('alt') ?? '').trim() || null };
    this.lastImage = { image, block: this.blocks.length };
    const figure = this.current.figure;
    if (!figure || figure.image) return;
    figure.image = image;
    for (const caption of figure.captions) caption.image ??= image;
  }

  private closeImplied(tag: string): void {
    if (this.tooDeep > 0) return;
    if (tag === 'a') {
      const link = this.findOpen('a', true);
      if (link) this.popThrough(link);
    }
    if (CLOSES_PARAGRAPH.has(tag)) {
      const paragraph = this.findOpen('p', true);
      if (paragraph) this.closeOpened(paragraph);
    }
    const closes = CLOSES_SIBLING.get(tag);
    if (!closes) return;
    for (let element: Element | null = this.current; element; element = element.parent) {
      if (closes.within.has(element.tag)) return;
      if (!closes.siblings.has(element.tag)) continue;
      this.closeOpened(element);
      return;
    }
  }

  private closeOpened(element: Element): void {
    this.flushAtEndOf(element.tag);
    this.popThrough(element);
  }

  /** A block ends where a block element starts; the cells of one table row stay together. */
  private boundary(tag: string): void {
    if (tag !== 'td' && tag !== 'th') return this.flush();
    this.cells++;
    this.buffer.cellBreak();
  }

  private flushAtEndOf(tag: string): void {
    if (tag === 'td' || tag === 'th') return;
    this.flush();
    if (tag === 'tr') this.cells = 0;
  }

  private breakLine(): void {
    if (this.buffer.endsInBreak) this.flush();
    else this.buffer.lineBreak();
  }

  private push(tag: string, attributes: Attributes): void {
    if (this.current.depth >= this.limits.maxDepth) {
      this.tooDeep++;
      return;
    }
    const words = wordsOf(attributes);
    const isFigure = tag === 'figure' || /(?:^|\s)wp-caption(?:\s|$)/.test(words);
    this.current = {
      tag,
      parent: this.current,
      depth: this.current.depth + 1,
      ancestor: { tag, words },
      chain: null,
      hidden: this.current.hidden || isHidden(attributes),
      href: tag === 'a' ? (attributes.get('href')?.trim() ?? this.current.href) : this.current.href,
      signature: signatureOf(tag, words, this.current.signature),
      control: this.controlOf(tag, words, attributes),
      figure: isFigure ? { image: null, captions: [] } : this.current.figure,
    };
    const format = FORMAT_OF_TAG.get(tag);
    if (format) this.formats.push(format);
  }

  private controlOf(tag: string, words: string, attributes: Attributes): Control | null {
    if (!INLINE_TAGS.has(tag)) return null;
    if (tag === 'a') return { href: addressIn(attributes) };
    return this.current.control ?? (BUTTON_WORDS.test(words) ? { href: null } : null);
  }

  /** The open element of this tag; for inline tags, none beyond the block that they stand in. */
  private findOpen(tag: string, onlyInline: boolean): Element | null {
    for (let element: Element | null = this.current; element; element = element.parent) {
      if (element.tag === tag) return element;
      if (onlyInline && !INLINE_TAGS.has(element.tag)) return null;
    }
    return null;
  }

  private popThrough(last: Element): void {
    for (let element: Element | null = this.current; element?.parent; element = element.parent) {
      const format = FORMAT_OF_TAG.get(element.tag);
      if (format) this.formats.splice(this.formats.lastIndexOf(format), 1);
      this.current = element.parent;
      if (element === last) return;
    }
  }

  private isWithin(tag: string): boolean {
    return this.current.tag === tag || this.current.parent?.tag === tag;
  }

  private flush(): void {
    const taken = this.buffer.take();
    const signed = this.takeSignatures();
    this.lastControl = null;
    if (!taken) return;
    if (this.blocks.length >= this.limits.maxBlocks) throw tooManyBlocks(this.limits.maxBlocks);
    const holder = this.blockElement();
    const chain = chainOf(holder);
    const block: Block = {
      index: this.blocks.length,
      text: taken.text,
      ...this.roleOf(holder, taken.text),
      line: this.lineAt(taken.start),
      start: taken.start,
      end: taken.end,
      linkDensity: taken.linkedCharacters / taken.text.length,
      ancestors: chain,
      hidden: holder.hidden,
    };
    if (taken.markup !== null) block.markup = taken.markup;
    if (signed.length > 0) block.signed = signed;
    if (block.role === 'caption') this.joinImage(block, holder);
    this.blocks.push(block);
  }

  private joinImage(block: Block, holder: Element): void {
    const nearby = this.lastImage && block.index - this.lastImage.block <= 1 ? this.lastImage.image : null;
    const image = holder.figure ? holder.figure.image : nearby;
    if (image) block.image = image;
    holder.figure?.captions.push(block);
  }

  private blockElement(): Element {
    let element = this.current;
    while (INLINE_TAGS.has(element.tag) && element.parent) element = element.parent;
    return element;
  }

  private roleOf(holder: Element, text: string): { role: BlockRole; level?: number; ordered?: boolean } {
    if (isCaption(holder) && text.length <= LONGEST_CAPTION) return { role: 'caption' };
    const level = HEADING.exec(holder.tag)?.[1];
    if (level) return { role: 'heading', level: Number(level) };
    for (
      let element: Element | null = holder, distance = 0;
      element && distance < 4;
      element = element.parent, distance++
    ) {
      if (element.tag === 'pre') return { role: 'preformatted' };
      if (element.tag === 'blockquote') return { role: 'quote' };
      if (element.tag === 'li') return { role: 'listItem', ordered: listIsOrdered(element) };
      if (element.tag === 'tr') return { role: this.cells > 1 ? 'tableRow' : 'paragraph' };
    }
    return { role: 'paragraph' };
  }
}

function chainOf(element: Element): readonly Ancestor[] {
  if (element.chain) return element.chain;
  const chain: Ancestor[] = [];
  for (
    let above: Element | null = element;
    above?.parent && chain.length < LONGEST_CHAIN;
    above = above.parent
  ) {
    chain.push(above.ancestor);
  }
  element.chain = chain;
  return chain;
}

/** Where a link leads; null where it leads nowhere but to a script on the page. */
function addressIn(attributes: Attributes): string | null {
  const href = attributes.get('href')?.trim() ?? '';
  return href === '' || href === '#' || /^javascript:/i.test(href) ? null : href;
}

function signatureOf(tag: string, words: string, around: Signature | null): Signature | null {
  if (!INLINE_TAGS.has(tag)) return null;
  return around ?? (AUTHOR_WORDS.test(words) ? { text: '' } : null);
}

function isCaption(holder: Element): boolean {
  let distance = 0;
  for (let element: Element | null = holder; element && distance < 5; element = element.parent, distance++) {
    if (element.tag === 'figcaption') return true;
    if (distance < 2 && element.tag !== 'figure' && CAPTION_WORDS.test(element.ancestor.words)) return true;
  }
  return false;
}

function listIsOrdered(item: Element): boolean {
  for (let element = item.parent; element; element = element.parent) {
    if (element.tag === 'ol') return true;
    if (element.tag === 'ul') return false;
  }
  return false;
}

function isHidden(attributes: Attributes): boolean {
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden')?.toLowerCase() === 'true' ||
    HIDING_STYLE.test(attributes.get('style') ?? '')
  );
}

function wordsOf(attributes: Attributes): string {
  if (attributes.size === 0) return '';
  const words = NAMING.map((name) => attributes.get(name)).filter((value) => value);
  return words.join(' ').toLowerCase().slice(0, 400);
}
