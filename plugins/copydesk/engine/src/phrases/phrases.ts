import { normaliseLine } from './normalise';

/**
 * Whole lines by language. `#` stands for a number, `…` for one to eighty characters; signs and capitals do not count.
 * 'discover more from …' is the whole line 'Discover more from The Harbour Post'.
 */
export type PhraseTable = Readonly<Record<string, readonly string[]>>;

export interface Phrases {
  /** BCP 47 codes of the languages in the table. */
  languages: readonly string[];
  /** Whether the whole line is one of the phrases. */
  match(line: string): boolean;
  /** What stands at the first `…` of the phrase that the line is, or null. */
  slot(line: string): string | null;
  /** What stands at the first `#`, or null. */
  number(line: string): number | null;
}

/** A line longer than this is no phrase, whatever it says. */
const LONGEST_LINE = 200;
/** Stand for `…` and `#` while a phrase is folded: letters that no page uses. */
const ANY = '\ue000';
const ANY_NUMBER = '\ue001';
const SLOT = '(.{1,80}?)';
const NUMBER = "(\\d[\\d.,' ]{0,11}[km]?|\\d)";

export function phrases(table: PhraseTable): Phrases {
  const fixed = new Set<string>();
  const patterns = new Map<string, Pattern[]>();
  for (const phrase of Object.values(table).flat()) {
    const line = normaliseLine(phrase.replace(/…/g, ANY).replace(/#/g, ANY_NUMBER));
    if (!line.includes(ANY) && !line.includes(ANY_NUMBER)) fixed.add(line);
    else addPattern(patterns, line);
  }

  const find = (line: string): RegExpExecArray | null => {
    const normalised = normaliseLine(line);
    const numbered = /\d/.test(normalised) ? ANY_NUMBER : null;
    for (const key of [firstWord(normalised), numbered, ANY]) {
      for (const pattern of (key === null ? undefined : patterns.get(key)) ?? []) {
        const found = pattern.expression.exec(normalised);
        if (found && !(pattern.isWeak && isLongSentence(line))) return found;
      }
    }
    return null;
  };
  const isShort = (line: string) => line.length <= LONGEST_LINE;

  return {
    languages: Object.keys(table),
    match: (line) => isShort(line) && (fixed.has(normaliseLine(line)) || find(line) !== null),
    slot: (line) => (isShort(line) ? asPrinted(line, find(line)?.groups?.slot) : null),
    number: (line) => (isShort(line) ? numberOf(find(line)?.groups?.number) : null),
  };
}

interface Pattern {
  expression: RegExp;
  /** Of so few words that a sentence may well begin with them. */
  isWeak: boolean;
}

/** A slot counts as a word. */
const WORDS_OF_A_WEAK_PHRASE = 4;
const WORDS_OF_A_LONG_SENTENCE = 8;

function isLongSentence(line: string): boolean {
  return /[.!?。]["'”’»)]?$/.test(line) && line.split(/\s+/).length > WORDS_OF_A_LONG_SENTENCE;
}

function addPattern(patterns: Map<string, Pattern[]>, phrase: string): void {
  const source = phrase
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(ANY, SLOT.replace('(', '(?<slot>'))
    .replace(ANY_NUMBER, NUMBER.replace('(', '(?<number>'))
    .replaceAll(ANY, SLOT)
    .replaceAll(ANY_NUMBER, NUMBER);
  const first = firstWord(phrase);
  const key = first.includes(ANY_NUMBER) ? ANY_NUMBER : first.includes(ANY) ? ANY : first;
  patterns.set(key, [
    ...(patterns.get(key) ?? []),
    {
      expression: new RegExp(`^${source}$`, 'u'),
      isWeak: phrase.split(' ').length <= WORDS_OF_A_WEAK_PHRASE,
    },
  ]);
}

function firstWord(line: string): string {
  const space = line.indexOf(' ');
  return space === -1 ? line : line.slice(0, space);
}

/** The part of a line as it was printed, from what is left of it after folding. */
function asPrinted(line: string, folded: string | undefined): string | null {
  if (folded === undefined) return null;
  const at = line.toLowerCase().lastIndexOf(folded);
  return at === -1 ? folded : line.slice(at, at + folded.length).trim();
}

/** '12', '1,204' and '3k' as numbers. */
function numberOf(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  const digits = Number(printed.replace(/[^\d]/g, ''));
  if (/k$/.test(printed)) return Math.round(Number(printed.replace(',', '.').replace(/[^\d.]/g, '')) * 1000);
  return Number.isSafeInteger(digits) ? digits : null;
}
