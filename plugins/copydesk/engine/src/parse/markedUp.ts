import { foldSpaces } from './characters';
import type { StartTag } from './startTag';

/** An item of microdata or RDFa, as JSON-LD would write it. */
export type MarkedItem = Record<string, unknown>;

/** The text of an element that is one property of an item. */
interface Gathered {
  text: string;
  /** A property within a property: its text is part of both. */
  around: Gathered | null;
}

/** What an open element stands in: the item whose properties it holds, and the property whose text it is. */
export interface MarkedScope {
  item: MarkedItem | null;
  gathered: Gathered | null;
}

const MOST_ITEMS = 2_000;
const LONGEST = 200_000;
/** Properties of which an item may have several; of any other, the first counts. */
const LISTS: ReadonlySet<string> = new Set(['author', 'creator', 'image', 'associatedMedia', 'keywords']);

/**
 * Gathers schema.org's microdata (`itemscope`, `itemprop`: HTML Living Standard, 5.2) and RDFa Lite (`typeof`, `property`)
 * as the tags stream by.
 */
export class MarkedUp {
  private readonly items: MarkedItem[] = [];
  private readonly texts: { item: MarkedItem; names: readonly string[]; gathered: Gathered }[] = [];

  /** The scope of an element that has just been opened in `around`; `around` itself where it marks nothing. */
  open(tag: StartTag, around: MarkedScope | null): MarkedScope | null {
    const isItem = tag.has('itemscope') || tag.has('typeof');
    // Most tags of most pages are neither.
    if (!isItem && !(around?.item && (tag.has('itemprop') || tag.has('property')))) return around;
    const names = namesOf(tag, around);
    if (!isItem && names.length === 0) return around;
    if (isItem && this.items.length < MOST_ITEMS) {
      const item: MarkedItem = { '@type': typesOf(tag) };
      this.items.push(item);
      if (around?.item) add(around.item, names, item);
      return { item, gathered: around?.gathered ?? null };
    }
    if (!around?.item) return around;
    const value = tag.get('content') ?? tag.get('datetime');
    if (value !== undefined) {
      add(around.item, names, value);
      return around;
    }
    const gathered: Gathered = { text: '', around: around.gathered };
    this.texts.push({ item: around.item, names, gathered });
    return { item: around.item, gathered };
  }

  text({ gathered }: MarkedScope, text: string): void {
    for (let one = gathered; one; one = one.around) if (one.text.length < LONGEST) one.text += text;
  }

  finish(): readonly MarkedItem[] {
    for (const { item, names, gathered } of this.texts) {
      const text = foldSpaces(gathered.text).trim();
      if (text !== '') add(item, names, text);
    }
    return this.items;
  }
}

/** `schema:headline` and `headline` are one; `og:title` is none of schema.org's. */
function namesOf(tag: StartTag, around: MarkedScope | null): string[] {
  const written =
    tag.get('itemprop') ?? (around?.item || tag.has('typeof') ? tag.get('property') : undefined);
  return (written ?? '')
    .split(/\s+/)
    .map((name) => name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, ''))
    .filter((name) => /^[a-zA-Z]+$/.test(name));
}

function typesOf(tag: StartTag): string[] {
  return (tag.get('itemtype') ?? tag.get('typeof') ?? '')
    .trim()
    .split(/\s+/)
    .map((type) => type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1));
}

function add(item: MarkedItem, names: readonly string[], value: unknown): void {
  for (const name of names) {
    const known = item[name];
    if (!LISTS.has(name)) item[name] ??= value;
    else if (Array.isArray(known)) known.push(value);
    else item[name] = [value];
  }
}
