import { ownCopy } from '../parse/ownCopy';
import { Glance, isPlain } from './glance';
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
  const own: Phrases = {
    languages: Object.keys(table),
    match: (line) => line.length <= LONGEST_LINE && tablesWith(line).includes(own),
    slot: (line) => (own.match(line) ? asPrinted(line, find(own, line)?.groups?.slot) : null),
    number: (line) => (own.match(line) ? numberOf(find(own, line)?.groups?.number) : null),
  };
  for (const phrase of Object.values(table).flat()) {
    const line = normaliseLine(phrase.replace(/…/g, ANY).replace(/#/g, ANY_NUMBER));
    if (!line.includes(ANY) && !line.includes(ANY_NUMBER)) addFixed(line, own);
    else addPattern(line, own);
  }
  return own;
}

/** The lines of all tables together: a line is looked up once, however many tables ask for it. */
const FIXED = new Map<string, Phrases[]>();
const PATTERNS = new Map<string, Pattern[]>();
const GLANCE = new Glance();
const NONE: readonly Phrases[] = [];
let lastLine = '';
let lastTables: readonly Phrases[] = NONE;

/** The tables that know the line, as a whole. `plain`: what `isPlain` says of it, where somebody has asked already. */
export function tablesWith(line: string, plain?: boolean): readonly Phrases[] {
  if (line !== lastLine) {
    lastTables = lookUp(line, plain ?? isPlain(line));
    lastLine = line;
  }
  return lastTables;
}

/** Pages of one site repeat their menus, and a page is asked about by several judges. */
const LOOKED_UP = new Map<string, readonly Phrases[]>();
const MOST_REMEMBERED = 4_000;

function lookUp(line: string, plain: boolean): readonly Phrases[] {
  if (line.length > LONGEST_LINE || !GLANCE.mayBePhrase(line, plain)) return NONE;
  const known = LOOKED_UP.get(line);
  if (known) return known;
  if (LOOKED_UP.size >= MOST_REMEMBERED) LOOKED_UP.clear();
  const tables = search(line);
  LOOKED_UP.set(ownCopy(line), tables);
  return tables;
}

function search(line: string): readonly Phrases[] {
  const normalised = normaliseLine(line);
  let tables = FIXED.get(normalised) ?? NONE;
  for (const patterns of patternsFor(normalised)) {
    for (const pattern of patterns) if (fit(pattern, line, normalised)) tables = [...tables, pattern.owner];
  }
  return tables;
}

/** The patterns that the line may fit, by its first word, its last sign and its digits. */
function patternsFor(normalised: string): readonly (readonly Pattern[])[] {
  const found: (readonly Pattern[])[] = [];
  const look = (key: string) => {
    const patterns = PATTERNS.get(key);
    if (patterns) found.push(patterns);
  };
  look(firstWord(normalised));
  look(ANY + normalised.slice(-1));
  look(ANY);
  if (DIGIT.test(normalised)) {
    look(ANY_NUMBER);
    look(ANY_NUMBER + ANY + normalised.slice(-1));
    for (const [, word] of normalised.matchAll(WORD_BEHIND_NUMBER)) look(ANY_NUMBER + word);
  }
  return found;
}

const DIGIT = /\d/;
/** In '1,204 comments', and in '1 204 comments'. */
const WORD_BEHIND_NUMBER = /\d[^ ]* ([^ \d][^ ]*)/g;

function fit(pattern: Pattern, line: string, normalised: string): RegExpExecArray | null {
  const found = pattern.expression.exec(normalised);
  return found && !(pattern.isWeak && isLongSentence(line)) ? found : null;
}

function find(owner: Phrases, line: string): RegExpExecArray | null {
  const normalised = normaliseLine(line);
  for (const patterns of patternsFor(normalised)) {
    for (const pattern of patterns) {
      const found = pattern.owner === owner ? fit(pattern, line, normalised) : null;
      if (found) return found;
    }
  }
  return null;
}

function addFixed(line: string, owner: Phrases): void {
  GLANCE.addFixed(line);
  const owners = FIXED.get(line);
  if (!owners) FIXED.set(line, [owner]);
  else if (!owners.includes(owner)) owners.push(owner);
}

interface Pattern {
  owner: Phrases;
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

function addPattern(phrase: string, owner: Phrases): void {
  const source = phrase
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(ANY, SLOT.replace('(', '(?<slot>'))
    .replace(ANY_NUMBER, NUMBER.replace('(', '(?<number>'))
    .replaceAll(ANY, SLOT)
    .replaceAll(ANY_NUMBER, NUMBER);
  const first = firstWord(phrase);
  const last = phrase.slice(-1);
  // A phrase that opens with a slot is found by its last sign.
  const byEnd = last === ANY || last === ANY_NUMBER ? ANY : ANY + last;
  const key = first.includes(ANY_NUMBER) ? byWordBehind(phrase) : first.includes(ANY) ? byEnd : first;
  noteForGlance(phrase, first);
  const pattern = {
    owner,
    expression: new RegExp(`^${source}$`, 'u'),
    isWeak: phrase.split(' ').length <= WORDS_OF_A_WEAK_PHRASE,
  };
  const known = PATTERNS.get(key);
  if (known) known.push(pattern);
  else PATTERNS.set(key, [pattern]);
}

function noteForGlance(phrase: string, first: string): void {
  if (phrase.startsWith(ANY_NUMBER)) noteNumbered(phrase);
  else if (!first.includes(ANY) && !first.includes(ANY_NUMBER) && LETTER.test(first))
    GLANCE.addOpening(first);
  else noteClosing(phrase);
}

/** Lines of other scripts are always looked at. */
function noteNumbered(phrase: string): void {
  const [first, second = ''] = phrase.split(' ');
  const isWord = first === ANY_NUMBER && LETTER.test(second) && !second.includes(ANY);
  if (isWord && !second.includes(ANY_NUMBER)) GLANCE.addNumbered(second);
  else if (LATIN_LETTER.test(phrase)) GLANCE.addNumbered('');
  else if (!LETTER.test(phrase)) GLANCE.addLetterless(phrase.replaceAll(ANY_NUMBER, '0').replaceAll(ANY, ''));
}

function noteClosing(phrase: string): void {
  const opensWith = phrase.charAt(0);
  if (opensWith !== ANY && opensWith > LAST_LATIN) return;
  const last = phrase.slice(phrase.lastIndexOf(' ') + 1);
  const lastSign = phrase.slice(-1);
  const isWhole = !last.includes(ANY) && !last.includes(ANY_NUMBER);
  if (isWhole && LETTER.test(lastSign)) GLANCE.addClosing(last);
  else GLANCE.addClosingSign(LETTER.test(lastSign) ? lastSign : '');
}

const LETTER = /\p{L}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
const LAST_LATIN = '\u024f';

/** A phrase that opens with a number is found by the word behind it, where that is one, else by its last sign. */
function byWordBehind(phrase: string): string {
  const [first = '', second = ''] = phrase.split(' ');
  const isPlain = second !== '' && !second.includes(ANY) && !second.includes(ANY_NUMBER);
  if (first === ANY_NUMBER && isPlain) return ANY_NUMBER + second;
  const last = phrase.slice(-1);
  return last === ANY || last === ANY_NUMBER ? ANY_NUMBER : ANY_NUMBER + ANY + last;
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
