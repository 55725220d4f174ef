/** The outermost element of a document. */
export interface XmlRoot {
  /** In lower case, with its prefix. */
  name: string;
  /** Its start tag, as far as it is seen. */
  tag: string;
  /** Whether an XML declaration stands before it. */
  isDeclared: boolean;
}

/** What stands before the outermost element: declaration and instructions, remarks, DOCTYPE. */
const PROLOG = [/^\s+/, /^<\?[^>]*\?>/, /^<!--[\s\S]*?-->/, /^<!DOCTYPE\s[^>[]*(?:\[[\s\S]*?\]\s*)?>/i];

/** The outermost element of what begins like XML; null where none is seen, or a DOCTYPE says that it is HTML. */
export function rootOfXml(text: string): XmlRoot | null {
  if (/^(?:<!--[\s\S]*?-->\s*)*<!doctype\s+html\b/i.test(text)) return null;
  let rest = text.replace(/^\uFEFF/, '');
  const isDeclared = rest.startsWith('<?xml');
  for (let before = -1; before !== rest.length; ) {
    before = rest.length;
    for (const part of PROLOG) rest = rest.replace(part, '');
  }
  const [tag, name] = /^<([a-z_][\w.:-]*)[^>]*>?/i.exec(rest) ?? [];
  return tag === undefined || name === undefined ? null : { name: name.toLowerCase(), tag, isDeclared };
}
