/** Texts with fewer shingles are not compared at all: that is a headline and a sentence or two. */
export const LEAST_SHINGLES = 50;

/** A text of so many shingles is as long as a story; in a shorter one, the same few sentences may be a form. */
const OF_A_STORY = 100;

const NEAR = 0.8;
const NEAR_IF_SHORT = 0.9;

/**
 * How much of the shorter text stands in the longer one, 0 to 1. The Jaccard index would count what an editor cut as a
 * difference of what is left.
 */
export function likenessOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return 0;
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared++;
  return shared / shorter.size;
}

/**
 * From which likeness on two texts are nearly the same. A note from the exchange has other figures every day, and little
 * else.
 */
export function nearFrom(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  return Math.min(one.size, other.size) < OF_A_STORY ? NEAR_IF_SHORT : NEAR;
}
