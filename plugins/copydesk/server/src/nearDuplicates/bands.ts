import { mixedIn, OFFSET, spread } from './hash32';

/**
 * A signature is looked up by its bands: two texts meet where one band of five numbers is equal (P. Indyk, R. Motwani,
 * Approximate nearest neighbors, 1998). With a Jaccard index j they do so with a probability of 1 − (1 − j⁵)²⁵:
 *
 *     j      0.1     0.2    0.3   0.4   0.5   0.6   0.65  0.7    0.8
 *     meet   0.0003  0.008  0.06  0.23  0.55  0.87  0.95  0.990  0.99995
 *
 * The steep part lies well under 0.8 on purpose: an editor who cuts a quarter of a story and writes its lead anew leaves
 * a Jaccard index of about 0.65. What meets is then compared in its words (`likeness.ts`), so that none is called near by
 * chance; of a million other stories, some ten meet.
 */
export const BANDS = 25;
export const ROWS = 5;

/** The key of each band: a number of 32 bits with its sign, as an integer column takes it. */
export function bandKeys(signature: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = OFFSET;
    for (let row = 0; row < ROWS; row++) hash = spread(mixedIn(hash, signature[band * ROWS + row] ?? 0));
    return hash;
  });
}
