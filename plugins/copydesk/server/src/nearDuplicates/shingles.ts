import { mixedIn, OFFSET, spread } from './hash32';

/*
 * What a text is compared by: every run of a few words in a row ("shingles": A. Broder, On the resemblance and
 * containment of documents, 1997), whatever its punctuation, capitals and white space.
 */

/** Words of one shingle. */
const WORDS = 3;
/** Characters of one, where a script has no spaces between its words: three words of Chinese are about as long. */
const CHARACTERS = 5;

const OF_WORD = 1;
const BY_ITSELF = 2;
const APART = 3;

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What each code point is, by and by: to ask an expression for every letter would take most of the time. */
const KINDS = new Uint8Array(0x110000);

function kindOf(codePoint: number): number {
  const known = KINDS[codePoint] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCodePoint(codePoint);
  const kind = !LETTER.test(character) ? APART : WITHOUT_SPACES.test(character) ? BY_ITSELF : OF_WORD;
  KINDS[codePoint] = kind;
  return kind;
}

/** The words of a text as hashes, and how many of them are characters of a script without spaces. */
function hashWords(text: string): { words: number[]; characters: number } {
  const folded = text.normalize('NFKC').toLowerCase();
  const words: number[] = [];
  let characters = 0;
  let word = OFFSET;
  let isWithin = false;
  const end = () => {
    if (isWithin) words.push(spread(word));
    word = OFFSET;
    isWithin = false;
  };
  for (let at = 0; at < folded.length; at++) {
    const codePoint = folded.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at++;
    const kind = kindOf(codePoint);
    if (kind !== OF_WORD) end();
    if (kind === APART) continue;
    word = mixedIn(word, codePoint);
    isWithin = true;
    if (kind !== BY_ITSELF) continue;
    characters++;
    end();
  }
  end();
  return { words, characters };
}

/**
 * The shingles of a text as hashes of 32 bits, each once: three words in a row, or five characters where most of the
 * text is in a script without spaces.
 */
export function shinglesOf(text: string): Set<number> {
  const { words, characters } = hashWords(text);
  const size = characters * 2 > words.length ? CHARACTERS : WORDS;
  const shingles = new Set<number>();
  for (let at = 0; at + size <= words.length; at++) {
    let hash = OFFSET;
    for (let next = at; next < at + size; next++) hash = spread(mixedIn(hash, words[next] ?? 0));
    shingles.add(hash);
  }
  return shingles;
}
