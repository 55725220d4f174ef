import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';

/*
 * A picture comes from anywhere, and so does its XMP. The parser's time grows with the square of the namespaces that are
 * in force at once, and its readers recurse: what goes beyond any real packet is refused before it is parsed.
 */
const MOST_CHARACTERS = 1_000_000;
const DEEPEST = 64;
const MOST_NAMESPACES = 200;

/** @throws Error where the packet is too large, too deep, or no well-formed XML. */
export function parseBoundedXml(xml: string, type: string) {
  if (xml.length > MOST_CHARACTERS) throw new Error('its XMP is longer than a million characters');
  if (xml.includes('<!DOCTYPE')) throw new Error('its XMP declares a document type');
  if (xml.split('xmlns').length - 1 > MOST_NAMESPACES)
    throw new Error(`its XMP declares more than ${MOST_NAMESPACES} namespaces`);
  if (depthOf(xml) > DEEPEST) throw new Error(`its XMP is nested deeper than ${DEEPEST} elements`);
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, type);
}

/** How deep the elements stand in each other at most; what looks like a tag counts as one. */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const next = xml.charAt(at + 1);
    if (next === '/') depth -= 1;
    else if (next !== '!' && next !== '?') {
      const end = xml.indexOf('>', at);
      if (end === -1) break;
      if (xml.charAt(end - 1) !== '/') depth += 1;
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}
