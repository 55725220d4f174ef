/**
 * Texts with fewer shingles are not compared: two notes of fifty words from the exchange may differ in their figures
 * alone.
 */
export const LEAST_SHINGLES = 50;

/** From which likeness on a text is nearly the same as another. */
export const NEAR = 0.8;

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
