import { decodeHTMLAttribute } from 'entities';

/** A name, and a value in one of three kinds of quotes: HTML Living Standard, 13.2.5.32 to 13.2.5.40. */
const ATTRIBUTE = /([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s>]*)))?/gy;
const BETWEEN = /[\s/]*/y;

/**
 * All attributes of a start tag, their names in small letters; of one that stands twice, the first.
 * @param tag the tag as the page writes it, `<p class="a">`
 */
export function readAttributes(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = 1;
  while (at < tag.length && !isBetween(tag.charCodeAt(at))) at++;
  for (;;) {
    BETWEEN.lastIndex = at;
    BETWEEN.exec(tag);
    ATTRIBUTE.lastIndex = BETWEEN.lastIndex;
    const found = ATTRIBUTE.exec(tag);
    if (!found) return attributes;
    const [, name = '', double, single, bare] = found;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeHTMLAttribute(double ?? single ?? bare ?? ''));
    at = ATTRIBUTE.lastIndex;
  }
}

function isBetween(code: number): boolean {
  return code <= 32 || code === 47 || code === 62;
}
