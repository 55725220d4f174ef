import { ENDS, MOST_WORDS, readEnds, readWords } from './marks';

/** The columns that a block's wording makes, in the order of a row. */
export const WORDING_NAMES: readonly string[] = [
  ...['wordsMost', 'wordsLeast', 'wordsMean', 'wordsSum'],
  ...['endsMost', 'endsLeast', 'endsMean'],
];

/** Writes what its words say of a block into `row`, from `start`: the greatest odds of a mark, the least, their mean. */
export function writeWording(
  text: string,
  oddsOf: (mark: number) => number,
  row: Float32Array,
  start: number,
): void {
  const words = readWords(text, WORDS);
  const ends = readEnds(WORDS, words, EDGES);
  const said = summed(WORDS, words, oddsOf);
  const edges = summed(EDGES, ends, oddsOf);
  row[start] = said.most;
  row[start + 1] = said.least;
  row[start + 2] = said.sum / Math.max(1, words);
  row[start + 3] = said.sum;
  row[start + 4] = edges.most;
  row[start + 5] = edges.least;
  row[start + 6] = edges.sum / Math.max(1, ends);
}

const WORDS = new Int32Array(MOST_WORDS);
const EDGES = new Int32Array(ENDS);

function summed(
  marks: Int32Array,
  count: number,
  oddsOf: (mark: number) => number,
): { most: number; least: number; sum: number } {
  if (count === 0) return { most: 0, least: 0, sum: 0 };
  let [most, least, sum] = [-Infinity, Infinity, 0];
  for (let at = 0; at < count; at++) {
    const odds = oddsOf(marks[at] ?? 0);
    sum += odds;
    if (odds > most) most = odds;
    if (odds < least) least = odds;
  }
  return { most, least, sum };
}
