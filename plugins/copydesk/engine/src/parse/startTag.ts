import { decodeHTMLAttribute } from 'entities';

/** Attributes that say what an element is for; the first is the class. */
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
] as const;

const OTHERS = [
  'name',
  'content',
  'href',
  'src',
  'data-src',
  'data-lazy-src',
  'data-original',
  'srcset',
  'data-srcset',
  'alt',
  'title',
  'style',
  'hidden',
  'aria-hidden',
  'datetime',
  'lang',
  'xml:lang',
  'type',
  'http-equiv',
  'itemtype',
  'itemscope',
  'typeof',
  'data-credit',
  'data-credits',
  'data-copyright',
  'data-photographer',
] as const;

export type AttributeName = (typeof NAMING)[number] | (typeof OTHERS)[number];

const SLOTS: ReadonlyMap<string, number> = new Map([...NAMING, ...OTHERS].map((name, slot) => [name, slot]));
const SLOT_COUNT = NAMING.length + OTHERS.length;
const SPACE = 32;
const SLASH = 47;
const EQUALS = 61;
const CLOSE = 62;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/** The attributes of the start tag that is being read. One object serves a whole page: nothing is copied until asked for. */
export class StartTag {
  private readonly starts = new Int32Array(SLOT_COUNT);
  private readonly ends = new Int32Array(SLOT_COUNT);
  /** The tag in which a slot was last filled. */
  private readonly filledIn = new Int32Array(SLOT_COUNT);
  private tagNumber = 0;
  private naming = 0;
  /** Whether the tag closes itself, `<br/>`. */
  isSelfClosing = false;
  /** Offset after `>`; the length of the page where the tag is never closed. */
  end = 0;

  constructor(private readonly html: string) {}

  /** Reads the attributes from `at`, just after the tag's name. HTML Living Standard, 13.2.5.32 to 13.2.5.40. */
  read(at: number): void {
    const { html } = this;
    const { length } = html;
    this.tagNumber++;
    this.naming = 0;
    this.isSelfClosing = false;
    let i = at;
    while (i < length) {
      const code = html.charCodeAt(i);
      if (code === CLOSE) {
        this.end = i + 1;
        return;
      }
      if (code <= SPACE || code === SLASH) {
        this.isSelfClosing = code === SLASH && html.charCodeAt(i + 1) === CLOSE;
        i++;
        continue;
      }
      i = this.readAttribute(i);
    }
    this.end = length;
  }

  has(name: AttributeName): boolean {
    return this.filledIn[SLOTS.get(name) ?? 0] === this.tagNumber;
  }

  get(name: AttributeName): string | undefined {
    const slot = SLOTS.get(name) ?? 0;
    return this.filledIn[slot] === this.tagNumber ? this.valueOf(slot) : undefined;
  }

  /** The values of the attributes that name the element's purpose, the class first, empty where there is none. */
  names(): readonly string[] {
    if (this.naming === 0) return NO_NAMES;
    const names = [this.filledIn[0] === this.tagNumber ? this.valueOf(0) : ''];
    for (let slot = 1; slot < NAMING.length; slot++) {
      if (this.filledIn[slot] === this.tagNumber) names.push(this.valueOf(slot));
    }
    return names;
  }

  private valueOf(slot: number): string {
    const value = this.html.slice(this.starts[slot], this.ends[slot]);
    return value.includes('&') ? decodeHTMLAttribute(value) : value;
  }

  /** Reads one attribute from its first letter; gives the offset after it. */
  private readAttribute(from: number): number {
    const { html } = this;
    const { length } = html;
    let i = from + 1;
    let code = html.charCodeAt(i);
    while (i < length && code > SPACE && code !== EQUALS && code !== CLOSE && code !== SLASH)
      code = html.charCodeAt(++i);
    const nameEnd = i;
    while (i < length && html.charCodeAt(i) <= SPACE) i++;
    if (html.charCodeAt(i) !== EQUALS) {
      this.fill(from, nameEnd, nameEnd, nameEnd);
      return i;
    }
    i++;
    while (i < length && html.charCodeAt(i) <= SPACE) i++;
    const quote = html.charCodeAt(i);
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      const close = html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", i + 1);
      const end = close === -1 ? length : close;
      this.fill(from, nameEnd, i + 1, end);
      return close === -1 ? length : end + 1;
    }
    const start = i;
    while (i < length && html.charCodeAt(i) > SPACE && html.charCodeAt(i) !== CLOSE) i++;
    this.fill(from, nameEnd, start, i);
    return i;
  }

  private fill(nameStart: number, nameEnd: number, start: number, end: number): void {
    // Most attributes of most tags are none of these.
    if (!mayBeKnown(this.html.charCodeAt(nameStart), nameEnd - nameStart)) return;
    const name = this.html.slice(nameStart, nameEnd);
    const slot = SLOTS.get(name) ?? SLOTS.get(name.toLowerCase());
    if (slot === undefined || this.filledIn[slot] === this.tagNumber) return;
    this.filledIn[slot] = this.tagNumber;
    this.starts[slot] = start;
    this.ends[slot] = end;
    if (slot < NAMING.length && end > start) this.naming++;
  }
}

const NO_NAMES: readonly string[] = [];

/** Of each length of a name, the first letters of those known, as bits by their place in the alphabet. */
const FIRST_LETTERS = new Int32Array(32);
for (const name of SLOTS.keys())
  FIRST_LETTERS[name.length] = (FIRST_LETTERS[name.length] ?? 0) | (1 << (name.charCodeAt(0) & 31));

function mayBeKnown(first: number, length: number): boolean {
  return (((FIRST_LETTERS[length] ?? 0) >>> (first & 31)) & 1) !== 0;
}
