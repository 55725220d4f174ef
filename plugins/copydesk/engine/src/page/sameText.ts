import type { Block } from '../block';

/** A text that a page repeats more often is known by its first places. */
const MOST_PLACES = 8;
const NOWHERE_ELSE: readonly number[] = [];

/** Which blocks of a page say the same, word for word. */
export interface SameText {
  /** How many blocks say what this one says, itself among them. */
  times(block: Block): number;
  /** The first of those blocks, this one perhaps among them; none where it alone says so. */
  places(block: Block): readonly number[];
}

export function findSameText(blocks: readonly Block[]): SameText {
  const firstByText = new Map<string, number>();
  /** Of each block the first that says the same; of that one, how many do. */
  const firsts = new Int32Array(blocks.length);
  const times = new Int32Array(blocks.length);
  const places = new Map<number, number[]>();
  for (const { text, index } of blocks) {
    const first = firstByText.get(text) ?? index;
    firsts[index] = first;
    times[first] = (times[first] ?? 0) + 1;
    if (first === index) {
      firstByText.set(text, index);
      continue;
    }
    const known = places.get(first);
    if (!known) places.set(first, [first, index]);
    else if (known.length < MOST_PLACES) known.push(index);
  }
  const firstOf = ({ index }: Block) => firsts[index] ?? index;
  return {
    times: (block) => times[firstOf(block)] ?? 1,
    places: (block) => places.get(firstOf(block)) ?? NOWHERE_ELSE,
  };
}
