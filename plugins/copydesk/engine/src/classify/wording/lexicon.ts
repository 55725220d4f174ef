import { MARKS } from './marks';

/** Of a signed byte, without its sign. */
const LEAST = 128;

/** A lexicon as it ships: base64 of one signed byte a mark, in units of `unit`. */
export interface PackedLexicon {
  odds: string;
  unit: number;
}

/**
 * How much more, or less, often than others the blocks that bear a mark are part of a story: the logarithm of the odds,
 * as the sites of the training sets write. 'newsletter' speaks against, 'said' for it.
 */
export class Lexicon {
  private readonly odds: Int8Array;
  /** What each signed byte stands for, from the least on. */
  private readonly values: Float32Array;

  /** Throws where the lexicon is not whole. */
  constructor({ odds, unit }: PackedLexicon) {
    const bytes = Buffer.from(odds, 'base64');
    if (bytes.length !== MARKS)
      throw new Error("The classifier's lexicon is not whole. Build the plugin again.");
    this.odds = Int8Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
    this.values = Float32Array.from({ length: 2 * LEAST }, (_, at) => (at - LEAST) * unit);
  }

  oddsOf(mark: number): number {
    return this.values[(this.odds[mark] ?? 0) + LEAST] ?? 0;
  }
}
