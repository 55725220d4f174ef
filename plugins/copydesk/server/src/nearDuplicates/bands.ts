import { mixedIn, OFFSET, spread } from './hash32';

/**
 * A signature is looked up by its bands: two texts meet where one band of four numbers is equal (P. Indyk, R. Motwani,
 * Approximate nearest neighbors, 1998). With a Jaccard index j they do so with a probability of 1 − (1 − j⁴)¹⁵:
 *
 *     j      0.02      0.1     0.2    0.3   0.4   0.5   0.6   0.65  0.7    0.8
 *     meet   0.000002  0.0015  0.024  0.12  0.32  0.62  0.88  0.95  0.984  0.9996
 *
 * The steep part lies well under 0.8 on purpose: an editor who cuts a quarter of a story and writes its lead anew leaves
 * a Jaccard index of about 0.65. What meets is then compared in its words (`likeness.ts`), so that none is called near by
 * chance; of a million other stories, which share a few turns of phrase at most, some ten meet. Bands of five would meet
 * fewer, but it takes twenty-five of them to find as many: each band is an index that every import writes to.
 */
export const BANDS = 15;
export const ROWS = 4;

/** Attribute and column of a band: its name says that it is of four numbers, and keys of other bands are never taken for it. */
export const bandAttribute = (band: number): string => `quad${band}`;
export const bandColumn = (band: number): string => `quad_${band}`;

/** The key of each band: a number of 32 bits with its sign, as an integer column takes it. */
export function bandKeys(signature: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = OFFSET;
    for (let row = 0; row < ROWS; row++) hash = spread(mixedIn(hash, signature[band * ROWS + row] ?? 0));
    return hash;
  });
}
