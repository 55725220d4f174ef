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

/** Flips the order of signed numbers into that of unsigned ones, since numbers of 32 bits with a sign are compared faster. */
const SIGN = 0x80000000 | 0;
const GREATEST = 0x7fffffff;

/**
 * The MinHash signature of a set: its least member under each of 128 permutations (A. Broder et al., Min-wise
 * independent permutations, 1998). The same set has the same signature, for ever.
 * @param members hashes of 32 bits, well spread
 */
export function minHash(members: ReadonlySet<number>): Uint32Array {
  const hashes = numbersIn(members);
  const signature = new Uint32Array(PERMUTATIONS);
  // Four permutations at once: each member is read once for all of them, and none waits for another.
  for (let at = 0; at < PERMUTATIONS; at += 4) {
    const [saltA, saltB, saltC, saltD] = [saltAt(at), saltAt(at + 1), saltAt(at + 2), saltAt(at + 3)];
    const [factorA, factorB, factorC, factorD] = [
      factorAt(at),
      factorAt(at + 1),
      factorAt(at + 2),
      factorAt(at + 3),
    ];
    let [leastA, leastB, leastC, leastD] = [GREATEST, GREATEST, GREATEST, GREATEST];
    for (let member = 0; member < hashes.length; member++) {
      const hash = hashes[member] ?? 0;
      const a = imul(hash ^ saltA, factorA) ^ SIGN;
      const b = imul(hash ^ saltB, factorB) ^ SIGN;
      const c = imul(hash ^ saltC, factorC) ^ SIGN;
      const d = imul(hash ^ saltD, factorD) ^ SIGN;
      if (a < leastA) leastA = a;
      if (b < leastB) leastB = b;
      if (c < leastC) leastC = c;
      if (d < leastD) leastD = d;
    }
    signature[at] = leastA ^ SIGN;
    signature[at + 1] = leastB ^ SIGN;
    signature[at + 2] = leastC ^ SIGN;
    signature[at + 3] = leastD ^ SIGN;
  }
  return signature;
}

/** As `Int32Array.from` gives them, which takes many times as long for a set. */
function numbersIn(members: ReadonlySet<number>): Int32Array {
  const numbers = new Int32Array(members.size);
  let at = 0;
  for (const member of members) numbers[at++] = member;
  return numbers;
}

const saltAt = (at: number): number => (SALTS[at] ?? 0) | 0;
const factorAt = (at: number): number => (FACTORS[at] ?? 1) | 0;

/**
 * How alike two sets are by their signatures: an estimate of the Jaccard index j, 0 to 1. Its standard error is
 * √(j(1 − j)/128), at most 0.045.
 */
export function jaccardOf(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  for (let at = 0; at < PERMUTATIONS; at++) if (one[at] === other[at]) equal++;
  return equal / PERMUTATIONS;
}
