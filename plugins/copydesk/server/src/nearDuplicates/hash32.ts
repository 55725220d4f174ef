/** By itself, since the global is looked up at every call where a test runner puts its own in front. */
export const { imul } = Math;

/** FNV-1a begins with this. */
export const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** One step of FNV-1a, over a number. */
export const mixedIn = (hash: number, value: number): number => imul(hash ^ value, PRIME);

/** The last step of MurmurHash3, by which each bit of a hash comes to depend on all others; signed, 32 bits. */
export function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
