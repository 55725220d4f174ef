/** HTML Living Standard, 13.1.2: elements that have no content. */
export const VOID_TAGS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose content is not the page's text. */
export const UNREAD_TAGS: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe textarea select object canvas audio video xmp noembed noframes dialog'.split(
    ' ',
  ),
);

/** Elements that stand within a line of text. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark q rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var nobr wbr picture source'
  ).split(' '),
);

/** HTML Living Standard, 13.1.2.4: start tags that close an open paragraph. */
export const CLOSES_PARAGRAPH: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center details div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr li main menu nav ol p pre section table ul'
  ).split(' '),
);

/** Start tags that close an open sibling, and the elements beyond which that sibling is not looked for. */
export const CLOSES_SIBLING: ReadonlyMap<
  string,
  { siblings: ReadonlySet<string>; within: ReadonlySet<string> }
> = new Map(
  [
    ['li', ['li'], ['ul', 'ol', 'menu']],
    ['dt', ['dt', 'dd'], ['dl']],
    ['dd', ['dt', 'dd'], ['dl']],
    ['tr', ['tr', 'td', 'th'], ['table', 'tbody', 'thead', 'tfoot']],
    ['td', ['td', 'th'], ['tr', 'table']],
    ['th', ['td', 'th'], ['tr', 'table']],
    ['option', ['option'], ['select']],
  ].map(([tag, siblings, within]) => [String(tag), { siblings: new Set(siblings), within: new Set(within) }]),
);

export type Format = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code';

export const FORMAT_OF_TAG: ReadonlyMap<string, Format> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['u', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
]);
