import type { Element } from '../parse/element';

/** Knows the attributes of an element. */
export type Attributed = (element: Element) => ReadonlyMap<string, string>;

/**
 * The engine's rows as css-select asks for them. It is asked for what one element itself is, never for those around it:
 * `selectorHits` follows the combinators, so that no page takes longer than in proportion to its length.
 */
export function adapterOf(attributesOf: Attributed) {
  return {
    isTag: (_node: Element): _node is Element => true,
    getName: (element: Element) => element.tag,
    getAttributeValue: (element: Element, name: string) => attributesOf(element).get(name),
    hasAttrib: (element: Element, name: string) => attributesOf(element).has(name),
    getParent: (element: Element) => element.parent,
    getChildren: (): Element[] => [],
    getSiblings: (element: Element) => [element],
    getText: () => '',
    existsOne: () => false,
    findAll: (): Element[] => [],
    findOne: () => null,
    removeSubsets: (elements: Element[]) => elements,
  };
}
