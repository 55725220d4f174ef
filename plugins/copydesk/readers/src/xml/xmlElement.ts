/** An element of XML with all that is in it. Names are in lower case, with their prefix as it was written. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

/** 'hedline' of 'nitf:hedline'. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The children of one of these names, as written with their prefix. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return elementsIn(element).filter(({ name }) => names.includes(name));
}

/** The children of one of these names, whatever their prefix. */
export function localChildren(element: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  return element === null ? [] : elementsIn(element).filter(({ name }) => names.includes(localName(name)));
}

/** The first element below another, along a path of local names. */
export function elementAt(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>(
    (from, name) => (from === null ? null : (localChildren(from, name)[0] ?? null)),
    element,
  );
}

/** Every element below another of one of these local names, in order; none within one that was found. */
export function allWithin(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = elementsIn(element).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (names.includes(localName(next.name))) found.push(next);
    else waiting.push(...elementsIn(next).reverse());
  }
  return found;
}

/** All the text in an element, its spaces folded; null where there is none. */
export function wordsIn(element: XmlElement | null | undefined): string | null {
  return element ? rawText(element).replace(/\s+/g, ' ').trim() || null : null;
}

/** All the text in an element, as it stands. */
export function rawText(element: XmlElement): string {
  const parts: string[] = [];
  const waiting: (XmlElement | string)[] = [...element.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else waiting.push(...[...next.children].reverse());
  }
  return parts.join('');
}
