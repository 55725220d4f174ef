import { plain, type Piece } from './piece';

export const SLOTS = ['title', 'authors', 'source', 'date', 'licence', 'changes'] as const;

export type Slot = (typeof SLOTS)[number];

/** What stands for each slot; null where the article has nothing to put there. */
export type Slots = Record<Slot, Piece | null>;

const isSlot = (name: string): name is Slot => SLOTS.some((slot) => slot === name);

const slotsIn = (template: string): Slot[] =>
  [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (isSlot(name) ? [name] : []));

/** '[ on {date}]' stays where there is a date and goes where there is none; brackets without a slot are text. */
const settleOptional = (template: string, slots: Slots): string =>
  template.replace(/\[([^[\]]*)\]/g, (whole, inner: string) => {
    const named = slotsIn(inner);
    if (named.length === 0) return whole;
    return named.every((slot) => slots[slot] !== null) ? inner : '';
  });

/**
 * A template → the pieces that it stands for: '{source}[ on {date}]'. What is no slot is text, and so are braces
 * within what stands for a slot.
 */
export function fillTemplate(template: string, slots: Slots): Piece[] {
  const parts = settleOptional(template, slots).split(/\{(\w+)\}/);
  return parts.flatMap((part, index): Piece[] => {
    if (index % 2 === 0) return part === '' ? [] : [plain(part)];
    if (!isSlot(part)) return [plain(`{${part}}`)];
    const piece = slots[part];
    return piece === null ? [] : [piece];
  });
}
