/** A stretch of a text, with the spaces that follow its words. */
export interface Stretch {
  words: string;
  isChanged: boolean;
}

/** Cells of the table; longer texts are marked from their first changed word to their last. */
const MOST_CELLS = 250_000;

/** A text cut where it begins and ends to differ from the one before, word by word. Nothing of it is lost. */
export function changedWords(before: string, text: string): Stretch[] {
  const [old, words] = [wordsOf(before), wordsOf(text)];
  const kept = keptWords(old.map(bare), words.map(bare));
  const stretches: Stretch[] = [];
  words.forEach((word, place) => {
    const isChanged = !kept.has(place);
    const last = stretches.at(-1);
    if (last?.isChanged === isChanged) last.words += word;
    else stretches.push({ words: word, isChanged });
  });
  return stretches;
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];
const bare = (word: string): string => word.trim();

/** The places of the words that stood there before, in that order. */
function keptWords(old: readonly string[], words: readonly string[]): Set<number> {
  const kept = new Set<number>();
  const shorter = Math.min(old.length, words.length);
  let head = 0;
  for (; head < shorter && old[head] === words[head]; head += 1) kept.add(head);
  let tail = 0;
  for (; tail < shorter - head && old.at(-1 - tail) === words.at(-1 - tail); tail += 1)
    kept.add(words.length - 1 - tail);
  const [middle, others] = [words.slice(head, words.length - tail), old.slice(head, old.length - tail)];
  if (middle.length * others.length > MOST_CELLS) return kept;

  const lengths = Array.from({ length: middle.length + 1 }, () => new Uint16Array(others.length + 1));
  const length = (at: number, there: number): number => lengths[at]?.[there] ?? 0;
  for (let at = middle.length - 1; at >= 0; at -= 1)
    for (let there = others.length - 1; there >= 0; there -= 1)
      lengths[at]?.set(
        [
          middle[at] === others[there]
            ? length(at + 1, there + 1) + 1
            : Math.max(length(at + 1, there), length(at, there + 1)),
        ],
        there,
      );
  for (let at = 0, there = 0; at < middle.length && there < others.length; ) {
    if (middle[at] === others[there]) {
      kept.add(head + at);
      at += 1;
      there += 1;
    } else if (length(at + 1, there) >= length(at, there + 1)) at += 1;
    else there += 1;
  }
  return kept;
}
