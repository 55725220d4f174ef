import type { Block } from '../block';

/** A text that a page repeats more often is known by its first places. */
const MOST_PLACES = 8;
const NOWHERE_ELSE: readonly number[] = [];
/** Lengths that are told apart. */
const LENGTHS = 1_024;

/** How many of the blocks are so long. */
function lengthsOf(blocks: readonly Block[]): Int32Array {
  const lengths = new Int32Array(LENGTHS);
  for (const { text } of blocks) {
    const length = text.length % LENGTHS;
    lengths[length] = (lengths[length] ?? 0) + 1;
  }
  return lengths;
}

/** Which blocks of a page say the same, word for word. */
export class SameText {
  /** Of each block the first that says the same. */
  private readonly firsts: Int32Array;
  /** Of that one, how many do. */
  private readonly counts: Int32Array;
  private readonly known = new Map<number, number[]>();

  constructor(blocks: readonly Block[]) {
    const firstByText = new Map<string, number>();
    this.firsts = new Int32Array(blocks.length);
    this.counts = new Int32Array(blocks.length);
    const lengths = lengthsOf(blocks);
    for (const { text, index } of blocks) {
      // Of most paragraphs nothing else is as long: those are not looked up.
      if (lengths[text.length % LENGTHS] === 1) {
        this.firsts[index] = index;
        this.counts[index] = 1;
        continue;
      }
      const first = firstByText.get(text) ?? index;
      this.firsts[index] = first;
      this.counts[first] = (this.counts[first] ?? 0) + 1;
      if (first === index) {
        firstByText.set(text, index);
        continue;
      }
      const known = this.known.get(first);
      if (!known) this.known.set(first, [first, index]);
      else if (known.length < MOST_PLACES) known.push(index);
    }
  }

  /** How many blocks say what this one says, itself among them. */
  times({ index }: Block): number {
    return this.counts[this.firsts[index] ?? index] ?? 1;
  }

  /** The first of those blocks, this one perhaps among them; none where it alone says so. */
  places({ index }: Block): readonly number[] {
    return this.known.get(this.firsts[index] ?? index) ?? NOWHERE_ELSE;
  }
}
