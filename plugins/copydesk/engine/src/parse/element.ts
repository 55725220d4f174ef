import { groupMask } from './classGroups';
import type { StartTag } from './startTag';
import type { Tag } from './htmlTags';

/** One element of a page, as far as the engine remembers it: what it is called, and what it stands in. */
export class Element {
  /** Class groups that its own names say, as bits. */
  readonly mask: number;
  /** Class groups of the element and all above it but `<html>` and `<body>`. */
  readonly maskWithin: number;
  readonly depth: number;
  private readonly names: readonly string[];
  private knownMake: string | null = null;

  constructor(
    /** Place in document order, from 0. */
    readonly index: number,
    readonly info: Tag,
    readonly parent: Element | null,
    /** Offsets of its start tag: `html.slice(start, end)`. */
    readonly start: number,
    readonly end: number,
    readonly isHidden: boolean,
    startTag: StartTag,
  ) {
    this.depth = parent ? parent.depth + 1 : 0;
    this.names = startTag.names();
    let mask = 0;
    for (const name of this.names) mask |= groupMask(name);
    this.mask = mask;
    const isWholePage = info.name === 'body' || info.name === 'html';
    this.maskWithin = (parent?.maskWithin ?? 0) | (isWholePage ? 0 : mask);
  }

  /** Its class attribute as written. */
  get className(): string {
    return this.names[0] ?? '';
  }

  get tag(): string {
    return this.info.name;
  }

  /** Whether its class, id, role or a similar attribute holds such a word; cheaper than to ask for its words. */
  isNamed(word: RegExp): boolean {
    return this.names.some((name) => word.test(name));
  }

  /** The words of its class, id, role and similar attributes, in small letters. */
  get words(): string {
    return this.names.join(' ').toLowerCase().slice(0, 400);
  }

  /** What elements of one make share: tag and class, and those of the element above. */
  get make(): string {
    this.knownMake ??= `${this.signature}<${this.parent?.signature ?? ''}`;
    return this.knownMake;
  }

  private get signature(): string {
    return `${this.info.name}.${this.className}`;
  }
}
