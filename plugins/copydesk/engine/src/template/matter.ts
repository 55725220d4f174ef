import type { Block } from '../block';

/** Letters of a word that tells something: shorter ones stand in every text. */
const LONG = 6;
/** Share of a line's telling words that the story uses elsewhere, from where on the line is of its matter. */
const OF_MATTER = 0.4;
const FEWEST = 2;
/** What a sign is to a word: none of it, a letter or a mark of it, or one of a script without spaces. */
const APART = 1;
const LETTER = 2;
const UNSPACED = 3;
const MARK = 4;
const KINDS = new Uint8Array(0x110000);

function kindOf(codePoint: number): number {
  const known = KINDS[codePoint] ?? 0;
  if (known !== 0) return known;
  const read = readKind(String.fromCodePoint(codePoint));
  KINDS[codePoint] = read;
  return read;
}

function readKind(sign: string): number {
  if (/\p{M}/u.test(sign)) return MARK;
  if (!/\p{L}/u.test(sign)) return APART;
  return UNSPACED_LETTER.test(sign) ? UNSPACED : LETTER;
}

const UNSPACED_LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The words by which a text is known: its long ones, folded in case. Of a script without spaces, every two letters in a
 * row. Sign by sign, since an expression that finds every word takes many times as long.
 */
export function tellingWords(text: string): Set<string> {
  const words = new Set<string>();
  const small = text.toLowerCase();
  let start = 0;
  let isUnspaced = true;
  const end = (at: number): void => {
    const length = at - start;
    if (length > 0 && isUnspaced) for (let i = start; i + 2 <= at; i++) words.add(small.slice(i, i + 2));
    else if (length >= LONG) words.add(small.slice(start, at));
    isUnspaced = true;
  };
  for (let at = 0; at < small.length; ) {
    const codePoint = small.codePointAt(at) ?? 0;
    const kind = kindOf(codePoint);
    const next = at + (codePoint > 0xffff ? 2 : 1);
    if (kind === APART) {
      end(at);
      start = next;
    } else if (kind === LETTER) isUnspaced = false;
    at = next;
  }
  end(small.length);
  return words;
}

/** The words of a story, from all of its paragraphs but those that may be the site's. */
export function matterOf(paragraphs: readonly Block[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of paragraphs) for (const word of tellingWords(text)) words.add(word);
  return words;
}

/** What a story is about; asked for where a line has words enough alone. */
export interface Story {
  matter(): ReadonlySet<string>;
}

/** Whether a line speaks of what the story speaks of. */
export function isOfMatter(text: string, story: Story, ownName: ReadonlySet<string>): boolean {
  const words: string[] = [];
  for (const word of tellingWords(text)) if (!ownName.has(word)) words.push(word);
  if (words.length < FEWEST) return false;
  const matter = story.matter();
  let shared = 0;
  for (const word of words) if (matter.has(word)) shared++;
  return shared >= FEWEST && shared >= OF_MATTER * words.length;
}
