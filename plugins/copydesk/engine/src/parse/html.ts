import { makeBlock, type Block, type BlockRole, type PageImage, type PlacedImage } from '../block';
import type { ScrapeLimits } from '../scrape';
import { lineCounter } from './characters';
import { groupBit } from './classGroups';
import { Element } from './element';
import type { Tag } from './htmlTags';
import type { Metadata } from './metadata';
import { MarkedUp, type MarkedScope } from './markedUp';
import { imageIn, PageFacts } from './pageFacts';
import { tooManyBlocks } from './refuse';
import { creditOf, signatureOf, Signatures, type Signature } from './signature';
import type { StartTag } from './startTag';
import { readTags, type TagListener } from './tagReader';
import { TextRuns } from './textRuns';

export interface ParsedHtml {
  blocks: Block[];
  /** Every element that was told apart, in document order. */
  elements: readonly Element[];
  metadata: Metadata;
}

/** An element that is open, with what holds while it is. */
interface Open {
  element: Element;
  parent: Open | null;
  format: number;
  href: string | null;
  figure: Figure | null;
  signature: Signature | null;
  credit: Signature | null;
  piece: Signature | null;
  marked: MarkedScope | null;
  control: Control | null;
}

/** What belongs to one picture: the caption may come before the image or after it. */
interface Figure {
  image: PageImage | null;
  captions: Block[];
}

/** A link or button: two that touch are two words, even without a space between. */
interface Control {
  href: string | null;
}

const CONTROL = groupBit('control');
const CAPTION = groupBit('caption');
const CREDIT = groupBit('credit');
const LONGEST_CAPTION = 900;
/** WordPress's own figure, from before HTML had one. */
const WP_CAPTION = /(?:^|\s)wp-caption(?:\s|$)/i;
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** One pass over the page, without a tree: its blocks in reading order, and what it says of itself. */
export function parseHtml(html: string, limits: ScrapeLimits): ParsedHtml {
  const reader = new PageReader(html, limits);
  readTags(html, reader);
  return reader.finish();
}

class PageReader implements TagListener {
  private readonly blocks: Block[] = [];
  private readonly elements: Element[] = [];
  private readonly facts = new PageFacts();
  private readonly markedUp = new MarkedUp();
  private readonly runs: TextRuns;
  private readonly lineAt: (offset: number) => number;
  private current: Open | null = null;
  /** Open elements deeper than the limit, which are not told apart. */
  private tooDeep = 0;
  private unread: string | null = null;
  private unreadDepth = 0;
  private cells = 0;
  private images = 0;
  private lastImage: { image: PageImage; block: number; element: Element | null } | null = null;
  private lastControl: Control | null = null;
  private lastElement: Element | null = null;
  private readonly signatures = new Signatures();
  private readonly credits = new Signatures();
  private readonly pieces = new Signatures();
  /** The innermost element that all text of the block stands in, so far. */
  private inner: Element | null = null;
  private innerIsSet = false;

  constructor(
    private readonly html: string,
    private readonly limits: ScrapeLimits,
  ) {
    this.runs = new TextRuns(html);
    this.lineAt = lineCounter(html);
  }

  finish(): ParsedHtml {
    this.flush();
    return {
      blocks: this.blocks,
      elements: this.elements,
      metadata: this.facts.finish(this.markedUp.finish()),
    };
  }

  text(start: number, end: number): void {
    if (this.unread !== null || (this.runs.isEmpty && this.isBlank(start, end))) return;
    const { current } = this;
    this.partControls();
    this.partSpans(start);
    const keepsSpaces = current !== null && isPreformatted(current);
    const text = this.runs.append(start, end, current?.format ?? 0, current?.href ?? null, keepsSpaces);
    if (text === '') return;
    if (text !== ' ') this.narrowInner(current?.element ?? null);
    if (!current) return;
    this.signatures.add(current.signature, text);
    this.credits.add(current.credit, text);
    this.pieces.add(current.piece, text);
    if (current.marked) this.markedUp.text(current.marked, text);
  }

  raw(tag: Tag, startTag: StartTag, start: number, end: number): void {
    if (tag.name === 'title') this.facts.noteTitle(this.html.slice(start, end));
    else if (tag.name !== 'script' && tag.name !== 'style' && tag.name !== 'svg' && this.unread === null)
      this.flush();
    else if (tag.name === 'script' && /ld\+json/i.test(startTag.get('type') ?? ''))
      this.facts.noteScript(this.html.slice(start, end));
  }

  open(tag: Tag, startTag: StartTag, start: number): void {
    if (this.unread !== null) {
      if (tag.name === this.unread) this.unreadDepth++;
      return;
    }
    if (tag.isUnread) {
      if (startTag.isSelfClosing) return;
      this.unread = tag.name;
      this.unreadDepth = 1;
      this.flush();
      return;
    }
    const { current } = this;
    const isInItem = current?.marked?.item != null;
    this.facts.noteTag(tag.name, startTag, current?.element ?? null, this.blocks.length, isInItem);
    if (tag.isVoid || tag.name === 'amp-img') {
      this.meetVoid(tag, startTag);
      if (tag.isVoid) {
        this.markedUp.open(startTag, this.current?.marked ?? null);
        return;
      }
    }
    if (tag.name === 'html' || tag.name === 'head') return;
    this.closeImplied(tag);
    if (!tag.isInline) this.boundary(tag);
    this.push(tag, startTag, start);
    if (startTag.isSelfClosing && tag.name.includes('-')) this.close(tag);
  }

  close(tag: Tag): void {
    if (this.unread !== null) {
      if (tag.name === this.unread && --this.unreadDepth === 0) this.unread = null;
      return;
    }
    if (tag.isVoid) return;
    if (!tag.isInline) this.flushAtEndOf(tag);
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return;
    }
    const opened = this.findOpen(tag.name, tag.isInline);
    if (opened) this.current = opened.parent;
    else if (tag.name === 'a') this.endLink();
  }

  private meetVoid(tag: Tag, startTag: StartTag): void {
    if (tag.name === 'br') this.breakLine();
    else if (tag.name === 'hr') this.flush();
    else if (tag.name === 'img' || tag.name === 'amp-img') this.meetImage(startTag);
  }

  private meetImage(startTag: StartTag): void {
    this.images++;
    const image = imageIn(startTag);
    if (!image) return;
    this.lastImage = { image, block: this.blocks.length, element: this.current?.element ?? null };
    const figure = this.current?.figure;
    if (!figure || figure.image) return;
    figure.image = image;
    for (const caption of figure.captions) caption.image ??= image;
  }

  /** A link that was closed inside a later block must not run on to the end of the page. */
  private endLink(): void {
    for (let open = this.current; open?.href; open = open.parent) open.href = null;
  }

  private closeImplied(tag: Tag): void {
    if (this.tooDeep > 0) return;
    if (tag.name === 'a') {
      const link = this.findOpen('a', true);
      if (link) this.current = link.parent;
    }
    if (tag.closesParagraph) {
      const paragraph = this.findOpen('p', true);
      if (paragraph) this.closeOpened(paragraph);
    }
    if (!tag.closes) return;
    for (let open = this.current; open; open = open.parent) {
      if (tag.closes.within.has(open.element.tag)) return;
      if (!tag.closes.siblings.has(open.element.tag)) continue;
      this.closeOpened(open);
      return;
    }
  }

  private closeOpened(open: Open): void {
    this.flushAtEndOf(open.element.info);
    this.current = open.parent;
  }

  /** A block ends where a block element starts; the cells of one table row stay together. */
  private boundary(tag: Tag): void {
    if (tag.name !== 'td' && tag.name !== 'th') return this.flush();
    this.cells++;
    this.runs.cellBreak();
  }

  private flushAtEndOf(tag: Tag): void {
    if (tag.name === 'td' || tag.name === 'th') return;
    this.flush();
    if (tag.name === 'tr') this.cells = 0;
  }

  private breakLine(): void {
    if (this.runs.endsInBreak) this.flush();
    else this.runs.lineBreak();
  }

  private push(tag: Tag, startTag: StartTag, start: number): void {
    const around = this.current;
    if (around && around.element.depth >= this.limits.maxDepth) {
      this.tooDeep++;
      return;
    }
    const hidden = (around?.element.isHidden ?? false) || isHidden(startTag);
    const element = new Element(
      this.elements.length,
      tag,
      around?.element ?? null,
      start,
      startTag.end,
      hidden,
      startTag,
    );
    this.elements.push(element);
    const isFigure =
      tag.name === 'figure' ||
      (!tag.isInline && element.className.includes('wp-caption') && WP_CAPTION.test(element.className));
    this.current = {
      element,
      parent: around,
      format: (around?.format ?? 0) | tag.format,
      href:
        tag.name === 'a' ? (startTag.get('href')?.trim() ?? around?.href ?? null) : (around?.href ?? null),
      figure: isFigure ? { image: null, captions: [] } : (around?.figure ?? null),
      signature: tag.isInline ? (around?.signature ?? signatureOf(element)) : null,
      credit: tag.isInline ? (around?.credit ?? creditOf(element)) : null,
      piece: tag.isInline ? (around?.piece ?? pieceOf(element, around)) : null,
      marked: this.markedUp.open(startTag, around?.marked ?? null),
      control: tag.isInline ? controlOf(element, startTag, around) : null,
    };
  }

  /** The open element of this tag; for inline tags, none beyond the block that they stand in. */
  private findOpen(name: string, onlyInline: boolean): Open | null {
    for (let open = this.current; open; open = open.parent) {
      if (open.element.info.name === name) return open;
      if (onlyInline && !open.element.info.isInline) return null;
    }
    return null;
  }

  /** A link that goes on in a second element keeps its address, and its word. */
  private partControls(): void {
    const last = this.lastControl;
    const control = this.current?.control ?? null;
    this.lastControl = control;
    if (last && control && last !== control && (control.href === null || control.href !== last.href))
      this.runs.gap();
  }

  /**
   * Elements that touch may be two things: a caption and its credit, or the pieces of a box of spans, which style sheets
   * set apart ('Jane Doe', '5 May', '2 shares').
   */
  private partSpans(start: number): void {
    const element = this.current?.element ?? null;
    const last = this.lastElement;
    this.lastElement = element;
    if (!last || !element || last === element || this.runs.isEmpty) return;
    const holder = this.holder()?.element;
    if (!holder) return;
    const next = this.html.charAt(start);
    if (isCaption(holder)) {
      if (areOfCaption(last, element) && /[\p{L}\p{N}©@([]/u.test(next)) this.runs.gapAnywhere();
    } else if (holder.tag === 'div' && areSpansApart(last, element)) this.runs.gapBefore(next);
  }

  private isBlank(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.html.charCodeAt(i) > 32) return false;
    return true;
  }

  private narrowInner(element: Element | null): void {
    if (!this.innerIsSet) {
      this.inner = element;
      this.innerIsSet = true;
      return;
    }
    let [a, b] = [this.inner, element];
    while (a !== b) {
      if (!a || !b) {
        a = null;
        break;
      }
      if (a.depth >= b.depth) a = a.parent;
      else b = b.parent;
    }
    this.inner = a;
  }

  private flush(): void {
    this.lastControl = null;
    this.lastElement = null;
    if (this.runs.isEmpty) return;
    const taken = this.runs.take();
    const signed = this.signatures.take();
    const credited = this.credits.take();
    const lastPiece = this.pieces.take().at(-1);
    const { inner } = this;
    this.inner = null;
    this.innerIsSet = false;
    if (!taken) return;
    if (this.blocks.length >= this.limits.maxBlocks) throw tooManyBlocks(this.limits.maxBlocks);
    const holder = this.holder();
    const role = this.roleOf(holder, taken.text);
    const follows = this.imageBefore(this.blocks.length);
    const block = makeBlock({
      index: this.blocks.length,
      text: taken.text,
      role: role.role,
      level: role.level,
      ordered: role.ordered,
      line: this.lineAt(taken.start),
      start: taken.start,
      end: taken.end,
      linkDensity: taken.linkedCharacters / taken.text.length,
      element: holder?.element ?? null,
      inner,
      hidden: holder?.element.isHidden ?? false,
      images: this.images,
      runs: taken.runs ?? undefined,
      signed: signed.length > 0 ? signed : undefined,
      credited: credited.length > 0 ? credited : undefined,
      lastPiece,
      follows: follows ?? undefined,
    });
    this.images = 0;
    if (block.role === 'caption') this.joinImage(block, holder?.figure ?? null);
    this.blocks.push(block);
  }

  private imageBefore(block: number): PlacedImage | null {
    const { lastImage } = this;
    return lastImage?.element && lastImage.block === block
      ? { image: lastImage.image, element: lastImage.element }
      : null;
  }

  private joinImage(block: Block, figure: Figure | null): void {
    const nearby = this.lastImage && block.index - this.lastImage.block <= 1 ? this.lastImage.image : null;
    const image = figure ? figure.image : nearby;
    if (image) block.image = image;
    figure?.captions.push(block);
  }

  /** The open element that is no inline one. */
  private holder(): Open | null {
    let open = this.current;
    while (open?.element.info.isInline && open.parent) open = open.parent;
    return open;
  }

  private roleOf(holder: Open | null, text: string): { role: BlockRole; level?: number; ordered?: boolean } {
    const element = holder?.element ?? null;
    if (element && text.length <= LONGEST_CAPTION && isCaption(element)) return { role: 'caption' };
    const level = element?.info.headingLevel ?? 0;
    if (level > 0) return { role: 'heading', level };
    for (let above = element, distance = 0; above && distance < 4; above = above.parent, distance++) {
      switch (above.tag) {
        case 'pre':
          return { role: 'preformatted' };
        case 'blockquote':
          return { role: 'quote' };
        case 'li':
          return { role: 'listItem', ordered: listIsOrdered(above) };
        case 'tr':
          return { role: this.cells > 1 ? 'tableRow' : 'paragraph' };
      }
    }
    return { role: 'paragraph' };
  }
}

function areOfCaption(last: Element, element: Element): boolean {
  const areSiblings = last.parent === element.parent && last.info.isInline && element.info.isInline;
  const areNamed =
    ((last.mask | element.mask) & (CREDIT | CAPTION)) !== 0 && (last.info.isInline || element.info.isInline);
  return areSiblings || areNamed;
}

/** Two spans of which neither holds the other: an emphasised part of a word is within the element of the rest. */
function areSpansApart(last: Element, element: Element): boolean {
  const areSpans = last.tag === 'span' && element.tag === 'span';
  return areSpans && !isWithin(element, last) && !isWithin(last, element);
}

function isWithin(element: Element, other: Element): boolean {
  for (let above = element.parent; above?.info.isInline; above = above.parent)
    if (above === other) return true;
  return false;
}

function isPreformatted(open: Open): boolean {
  return open.element.tag === 'pre' || open.element.parent?.tag === 'pre';
}

function pieceOf(element: Element, around: Open | null): Signature | null {
  return around?.figure || (element.maskWithin & CAPTION) !== 0 ? { text: '' } : null;
}

function controlOf(element: Element, startTag: StartTag, around: Open | null): Control | null {
  if (element.tag === 'a') return { href: addressIn(startTag) };
  return around?.control ?? ((element.mask & CONTROL) !== 0 ? { href: null } : null);
}

/** Where a link leads; null where it leads nowhere but to a script on the page. */
function addressIn(startTag: StartTag): string | null {
  const href = startTag.get('href')?.trim() ?? '';
  return href === '' || href === '#' || /^javascript:/i.test(href) ? null : href;
}

function isCaption(holder: Element): boolean {
  let distance = 0;
  for (let element: Element | null = holder; element && distance < 5; element = element.parent, distance++) {
    if (element.tag === 'figcaption') return true;
    const isNamed = (element.mask & CAPTION) !== 0;
    if (distance < 2 && isNamed && element.tag !== 'figure' && element.tag !== 'body') return true;
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

function isHidden(startTag: StartTag): boolean {
  if (startTag.has('hidden') || startTag.get('aria-hidden')?.toLowerCase() === 'true') return true;
  const style = startTag.get('style');
  return style !== undefined && HIDING_STYLE.test(style);
}
