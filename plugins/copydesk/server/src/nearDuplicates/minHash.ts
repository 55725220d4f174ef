import { imul } from './hash32';

/** Numbers of a signature. */
export const PERMUTATIONS = 128;

/** Mulberry32: the same numbers at every start, on every machine, since signatures are kept. */
function numbersFrom(seed: number): Uint32Array {
  let state = seed;
  return Uint32Array.from({ length: PERMUTATIONS }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return mixed ^ (mixed >>> 14);
  });
}

/** Each permutes the numbers of 32 bits, by `(x ^ salt) * factor`: an odd factor has an inverse. */
const SALTS = numbersFrom(1);
const FACTORS = numbersFrom(2).map((number) => number | 1);

/**
 * The MinHash signature of a set: its least member under each of 128 permutations (A. Broder et al., Min-wise
 * independent permutations, 1998). The same set has the same signature, for ever.
 * @param members hashes of 32 bits, well spread
 */
export function minHash(members: ReadonlySet<number>): Uint32Array {
  const hashes = Uint32Array.from(members);
  const signature = new Uint32Array(PERMUTATIONS);
  for (let at = 0; at < PERMUTATIONS; at++) {
    const salt = SALTS[at] ?? 0;
    const factor = FACTORS[at] ?? 1;
    let least = 0xffffffff;
    for (let member = 0; member < hashes.length; member++) {
      const permuted = imul((hashes[member] ?? 0) ^ salt, factor) >>> 0;
      if (permuted < least) least = permuted;
    }
    signature[at] = least;
  }
  return signature;
}

/**
 * How alike two sets are by their signatures: an estimate of the Jaccard index j, 0 to 1. Its standard error is
 * √(j(1 − j)/128), at most 0.045.
 */
export function jaccardOf(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  for (let at = 0; at < PERMUTATIONS; at++) if (one[at] === other[at]) equal++;
  return equal / PERMUTATIONS;
}
