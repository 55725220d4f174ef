import { escapeHtml } from '../../../engine/src';
import { localName, type XmlElement } from './xmlElement';

const VOID = new Set(['br', 'hr', 'img', 'wbr']);
const ATTRIBUTES = ['href', 'src', 'alt', 'title', 'class', 'id', 'datetime', 'lang'];

/** How an element is written as HTML: another name, or null for what is in it alone; undefined as it is. */
export type Renaming = (element: XmlElement) => string | null | undefined;

/** What is in an element as HTML. */
export function markupIn(element: XmlElement, rename: Renaming = () => undefined): string {
  const parts: string[] = [];
  const waiting: (XmlElement | string | { end: string })[] = [...element.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(escapeHtml(next));
    else if ('end' in next) parts.push(next.end);
    else {
      const given = rename(next);
      const name = given === undefined ? localName(next.name) : given;
      if (name !== null) {
        parts.push(`<${name}${attributesOf(next)}>`);
        if (!VOID.has(name)) waiting.push({ end: `</${name}>` });
      }
      waiting.push(...[...next.children].reverse());
    }
  }
  return parts.join('');
}

function attributesOf({ attributes }: XmlElement): string {
  return ATTRIBUTES.filter((name) => attributes.has(name))
    .map((name) => ` ${name}="${escapeHtml(attributes.get(name) ?? '')}"`)
    .join('');
}
