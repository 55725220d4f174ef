/** A pair of places, one in each of two lists. */
export type Pair = [number, number];

/** Cells of the table; lists whose middles would need more count as wholly changed there. */
const MOST_CELLS = 4_000_000;

/**
 * The longest run of places in which two lists say the same in the same order (longest common subsequence, by the table of
 * Wagner and Fischer), what both begin and end with first.
 */
export function commonPassages<One, Other>(
  one: readonly One[],
  other: readonly Other[],
  isSame: (one: One, other: Other) => boolean,
): Pair[] {
  const sameAt = (at: number, there: number): boolean => {
    const [here, beside] = [one[at], other[there]];
    return here !== undefined && beside !== undefined && isSame(here, beside);
  };
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && sameAt(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && sameAt(one.length - 1 - tail, other.length - 1 - tail)) tail += 1;

  const pairs: Pair[] = Array.from({ length: head }, (_, at) => [at, at]);
  const [rows, columns] = [one.length - head - tail, other.length - head - tail];
  if (rows * columns <= MOST_CELLS)
    pairs.push(...middlePairs(rows, columns, (at, there) => sameAt(head + at, head + there), head));
  for (let left = tail; left > 0; left -= 1) pairs.push([one.length - left, other.length - left]);
  return pairs;
}

function middlePairs(
  rows: number,
  columns: number,
  sameAt: (at: number, there: number) => boolean,
  head: number,
): Pair[] {
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const length = (at: number, there: number): number => lengths[at * width + there] ?? 0;
  for (let at = rows - 1; at >= 0; at -= 1)
    for (let there = columns - 1; there >= 0; there -= 1)
      lengths[at * width + there] = sameAt(at, there)
        ? length(at + 1, there + 1) + 1
        : Math.max(length(at + 1, there), length(at, there + 1));
  const pairs: Pair[] = [];
  for (let at = 0, there = 0; at < rows && there < columns; ) {
    if (sameAt(at, there)) {
      pairs.push([head + at, head + there]);
      at += 1;
      there += 1;
    } else if (length(at + 1, there) >= length(at, there + 1)) at += 1;
    else there += 1;
  }
  return pairs;
}
