/** By itself, since the global is looked up at every call where a test runner puts its own in front. */
const { imul } = Math;

/** FNV-1a, by which words and lines become numbers of 32 bits: where it begins, and what it multiplies by. */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** One step of it: the number of what there was with one more sign, or number, behind it. */
export function mixedIn(hash: number, value: number): number {
  return imul(hash ^ value, FNV_PRIME);
}
