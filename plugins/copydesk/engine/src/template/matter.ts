import type { Block } from '../block';

/** Letters of a word that tells something: shorter ones stand in every text. */
const LONG = 6;
/** Share of a line's telling words that the story uses elsewhere, from where on the line is of its matter. */
const OF_MATTER = 0.4;
const FEWEST = 2;
const WORD = /[\p{L}\p{M}]+/gu;
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+$/u;

/**
 * The words by which a text is known: its long ones, folded in case. Of a script without spaces, every two letters in a
 * row.
 */
export function tellingWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (UNSPACED.test(word)) for (let i = 0; i + 2 <= word.length; i++) words.add(word.slice(i, i + 2));
    else if (word.length >= LONG) words.add(word);
  }
  return words;
}

/** The words of a story, from all of its paragraphs but those that may be the site's. */
export function matterOf(paragraphs: readonly Block[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of paragraphs) for (const word of tellingWords(text)) words.add(word);
  return words;
}

/** Whether a line speaks of what the story speaks of. */
export function isOfMatter(text: string, matter: ReadonlySet<string>, ownName: ReadonlySet<string>): boolean {
  const words = [...tellingWords(text)].filter((word) => !ownName.has(word));
  const shared = words.filter((word) => matter.has(word)).length;
  return shared >= FEWEST && shared >= OF_MATTER * words.length;
}
