import type { Element } from '../parse/element';
import type { Page } from '../page/page';
import { readAttributes } from './attributes';
import type { Attributed } from './elementAdapter';
import { compoundTest, type Selector, type Step } from './selector';

/**
 * Which blocks of a page each selector fits, 1 a block: where an element that holds all of the block, or one above it,
 * is what the selector says. Elements are gone through once a selector, in document order, each asking its parent and
 * the sibling before it alone; every start tag is read once.
 */
export function selectorHits(selectors: readonly Selector[], page: Page): Uint8Array[] {
  const attributesOf = attributesIn(page);
  return selectors.map((selector) => {
    const hits = new Uint8Array(page.blocks.length);
    for (const steps of selector) markHits(steps, page, attributesOf, hits);
    return hits;
  });
}

function attributesIn({ original }: Page): Attributed {
  const known: ReadonlyMap<string, string>[] = [];
  return ({ index, start, end }) => (known[index] ??= readAttributes(original.slice(start, end)));
}

/**
 * Bit n of an element says that the selector's first n + 1 steps end in it. `reached` has those of the element and all
 * above it, `beside` those of its siblings so far, `before` those of the last of these.
 */
function markHits(steps: readonly Step[], page: Page, attributesOf: Attributed, hits: Uint8Array): void {
  const { elements } = page;
  const tests = steps.map(({ compound }) => compoundTest(compound, attributesOf));
  const own = new Int32Array(elements.length);
  const reached = new Int32Array(elements.length);
  const beside = new Int32Array(elements.length + 1);
  const before = new Int32Array(elements.length + 1);
  const hung = (step: Step, { parent }: Element, previous: number): boolean => {
    const family = parent ? parent.index + 1 : 0;
    switch (step.combinator) {
      case null:
        return true;
      case 'descendant':
        return parent !== null && ((reached[parent.index] ?? 0) & previous) !== 0;
      case 'child':
        return parent !== null && ((own[parent.index] ?? 0) & previous) !== 0;
      case 'adjacent':
        return ((before[family] ?? 0) & previous) !== 0;
      case 'sibling':
        return ((beside[family] ?? 0) & previous) !== 0;
    }
  };
  for (const element of elements) {
    const { index, parent } = element;
    const family = parent ? parent.index + 1 : 0;
    let bits = 0;
    steps.forEach((step, n) => {
      if (hung(step, element, 1 << (n - 1)) && tests[n]?.(element)) bits |= 1 << n;
    });
    own[index] = bits;
    reached[index] = bits | (parent ? (reached[parent.index] ?? 0) : 0);
    before[family] = bits;
    beside[family] = (beside[family] ?? 0) | bits;
  }
  const whole = 1 << (steps.length - 1);
  const isHit = (element: Element | null) =>
    element !== null && ((reached[element.index] ?? 0) & whole) !== 0;
  for (const { index, inner, element } of page.blocks) if (isHit(inner) || isHit(element)) hits[index] = 1;
}
