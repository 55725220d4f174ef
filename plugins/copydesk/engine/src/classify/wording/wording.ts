import { ENDS, MOST_MARKS, readEnds, readWords } from './marks';

/** The columns that a block's wording makes, in the order of a row. */
export const WORDING_NAMES: readonly string[] = [
  ...['wordsMost', 'wordsLeast', 'wordsMean', 'wordsSum'],
  ...['endsMost', 'endsLeast', 'endsMean'],
];

/** What is known of marks: a `Lexicon`, or one that is still being learned. */
export interface Odds {
  oddsOf(mark: number): number;
}

/** Writes what its words say of a block into `row`, from `start`: the greatest odds of a mark, the least, their mean. */
export function writeWording(text: string, lexicon: Odds, row: Float32Array, start: number): void {
  const words = readWords(text, WORDS);
  const ends = readEnds(WORDS, words, EDGES);
  row[start + 3] = writeOdds(WORDS, words, lexicon, row, start);
  writeOdds(EDGES, ends, lexicon, row, start + 4);
}

const WORDS = new Int32Array(MOST_MARKS);
const EDGES = new Int32Array(ENDS);

/** Writes the greatest odds of the marks, the least, and their mean into `row`, from `start`; gives their sum. */
function writeOdds(
  marks: Int32Array,
  count: number,
  lexicon: Odds,
  row: Float32Array,
  start: number,
): number {
  let [most, least, sum] = count === 0 ? [0, 0, 0] : [-Infinity, Infinity, 0];
  for (let at = 0; at < count; at++) {
    const odds = lexicon.oddsOf(marks[at] ?? 0);
    sum += odds;
    if (odds > most) most = odds;
    if (odds < least) least = odds;
  }
  row[start] = most;
  row[start + 1] = least;
  row[start + 2] = sum / Math.max(1, count);
  return sum;
}
