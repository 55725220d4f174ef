import { ownCopy } from './ownCopy';

/** Formatting of a run of text, as bits: several may hold. */
export const FORMAT = { bold: 1, italic: 2, underline: 4, strikethrough: 8, code: 16 } as const;

/** What the reader of a page must know of a tag. */
export interface Tag {
  name: string;
  /** HTML Living Standard, 13.1.2: it has no content. */
  isVoid: boolean;
  /** It stands within a line of text. */
  isInline: boolean;
  /** Its content is not the page's text. */
  isUnread: boolean;
  /** HTML Living Standard, 13.1.2.4: it closes an open paragraph. */
  closesParagraph: boolean;
  /** Open siblings that it closes, and the elements beyond which none is looked for. */
  closes: { siblings: ReadonlySet<string>; within: ReadonlySet<string> } | null;
  /** 1 to 6, of a heading; else 0. */
  headingLevel: number;
  /** Bits of FORMAT. */
  format: number;
}

const VOID = namesIn('area base br col embed hr img input link meta param source track wbr');
const UNREAD = namesIn('template select object canvas audio video dialog');
const INLINE = namesIn(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark q rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var nobr wbr picture source',
);
const CLOSES_PARAGRAPH = namesIn(
  'address article aside blockquote center details div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr li main menu nav ol p pre section table ul',
);
const CLOSES: ReadonlyMap<string, Tag['closes']> = new Map([
  ['li', { siblings: namesIn('li'), within: namesIn('ul ol menu') }],
  ['dt', { siblings: namesIn('dt dd'), within: namesIn('dl') }],
  ['dd', { siblings: namesIn('dt dd'), within: namesIn('dl') }],
  ['tr', { siblings: namesIn('tr td th'), within: namesIn('table tbody thead tfoot') }],
  ['td', { siblings: namesIn('td th'), within: namesIn('tr table') }],
  ['th', { siblings: namesIn('td th'), within: namesIn('tr table') }],
  ['option', { siblings: namesIn('option'), within: namesIn('select') }],
]);
const FORMATS: ReadonlyMap<string, number> = new Map([
  ['b', FORMAT.bold],
  ['strong', FORMAT.bold],
  ['i', FORMAT.italic],
  ['em', FORMAT.italic],
  ['cite', FORMAT.italic],
  ['u', FORMAT.underline],
  ['s', FORMAT.strikethrough],
  ['strike', FORMAT.strikethrough],
  ['del', FORMAT.strikethrough],
  ['code', FORMAT.code],
  ['kbd', FORMAT.code],
  ['samp', FORMAT.code],
]);

/** Elements whose content is no markup, up to their end tag; a page repeats none of it as text. */
export const RAW_TAGS: ReadonlySet<string> = namesIn(
  'script style title textarea xmp iframe noembed noframes noscript svg math',
);

const KNOWN = new Map<string, Tag>();
const MOST_KNOWN = 2_000;

/** The tag of a name as a page writes it. */
export function tagNamed(written: string): Tag {
  const known = KNOWN.get(written);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const tag = describe(written.toLowerCase());
  KNOWN.set(ownCopy(written), tag);
  return tag;
}

function describe(name: string): Tag {
  return {
    name,
    isVoid: VOID.has(name),
    isInline: INLINE.has(name),
    isUnread: UNREAD.has(name),
    closesParagraph: CLOSES_PARAGRAPH.has(name),
    closes: CLOSES.get(name) ?? null,
    headingLevel: /^h[1-6]$/.test(name) ? Number(name[1]) : 0,
    format: FORMATS.get(name) ?? 0,
  };
}

function namesIn(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
