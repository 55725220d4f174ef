import { FNV_OFFSET, FNV_PRIME, mixedIn } from '../fnv';

/**
 * A first look at a line: whether any phrase may be the whole of it, by its first word and its last. Most lines of a page
 * are no phrase; they are told so without being folded, looked up or remembered.
 */
export class Glance {
  /** What phrases have a word of that number, or two together, as bits of KNOWN_AS. */
  private readonly known = new Uint8Array(SIZE);
  private readonly closings = new Uint8Array(LAST_LATIN + 1);
  private isBlind = false;
  private isBlindToNumbers = false;
  /** The signs that stand in phrases without a letter: a clock, or a row of pages. */
  private readonly signs = new Set<string>();

  /** Makes known a phrase that is fixed, folded as lines are compared. */
  addFixed(phrase: string): void {
    if (!isPlain(phrase)) return;
    const edges = edgesOf(phrase);
    if (edges) this.add(together(edges), KNOWN_AS.edges);
    else this.addLetterless(phrase);
  }

  /** Makes known a phrase without letters; what stands between its numbers is enough to look for. */
  addLetterless(phrase: string): void {
    const signs = signsOf(phrase);
    if (signs.length === 0) this.isBlindToNumbers = true;
    for (const sign of signs) this.signs.add(sign);
  }

  /** Makes known that phrases open with this word, whatever they end with. It has a letter. */
  addOpening(word: string): void {
    this.add(wordFrom(word, firstLetter(word, 0), word.length), KNOWN_AS.opening);
  }

  /** Makes known that phrases end with this word, whatever they open with. It ends in a letter. */
  addClosing(word: string): void {
    this.add(wordFrom(word, 0, word.length), KNOWN_AS.closing);
  }

  /** Makes known that phrases end with this sign, whatever they open with; '' for any. */
  addClosingSign(sign: string): void {
    const code = sign.charCodeAt(0);
    if (sign === '') this.isBlind = true;
    else if (code <= LAST_LATIN) this.closings[code] = 1;
  }

  /** Makes known that phrases open with a number and this word behind it; '' for anything else with letters in it. */
  addNumbered(word: string): void {
    if (word === '') this.isBlindToNumbers = true;
    else this.add(wordFrom(word, firstLetter(word, 0), word.length), KNOWN_AS.numbered);
  }

  /** False only where no phrase is the line. `isPlain`: whether `isPlain` holds for the line. */
  mayBePhrase(line: string, isPlain: boolean): boolean {
    if (this.isBlind || !isPlain) return true;
    const edges = edgesOf(line);
    if (!edges) return this.isBlindToNumbers || signsOf(line).some((sign) => this.signs.has(sign));
    return (
      this.has(together(edges), KNOWN_AS.edges) ||
      this.has(edges.first, KNOWN_AS.opening) ||
      this.has(edges.last, KNOWN_AS.closing) ||
      this.closings[edges.closing] === 1 ||
      (edges.opensWithNumber && this.mayBeNumbered(line, edges))
    );
  }

  private mayBeNumbered(line: string, { start, end, first }: Edges): boolean {
    if (this.isBlindToNumbers) return true;
    if (!isOfNumber(line, start)) return this.has(first, KNOWN_AS.numbered);
    // '3k shares': the word stands behind the k.
    if (classOf(line, start + 1) !== BREAK) return true;
    const next = firstLetter(line, start + 1);
    return this.has(wordFrom(line, next, end), KNOWN_AS.numbered);
  }

  private add(number: number, as: number): void {
    const place = placeOf(number);
    this.known[place] = (this.known[place] ?? 0) | as;
  }

  private has(number: number, as: number): boolean {
    return ((this.known[placeOf(number)] ?? 0) & as) !== 0;
  }
}

const KNOWN_AS = { edges: 1, opening: 2, closing: 4, numbered: 8 } as const;

interface Edges {
  /** Of the first letter, and behind the last letter or digit. */
  start: number;
  end: number;
  first: number;
  last: number;
  closing: number;
  opensWithNumber: boolean;
}

const SIZE = 65_536;
const LAST_LATIN = 0x24f;

/** What a sign is for a line's edges: FOREIGN where folding does more than to write it small. */
const FOREIGN = 0;
const SIGN = 1;
const BREAK = 2;
const DIGIT = 3;
/** Letters are their small letter's code, above all these. */
const LETTERS_FROM = 32;
const APOSTROPHE = 39;
const [K, M] = [107, 109] as const;

const CLASSES = classes();

function classes(): Uint16Array {
  const found = new Uint16Array(65_536);
  for (let code = 0x20; code < 0x7f; code++) found[code] = SIGN;
  for (const sign of ' ()[]{}<>"|«»“”„·•') found[sign.charCodeAt(0)] = BREAK;
  for (const sign of '–—©®') found[sign.charCodeAt(0)] = SIGN;
  for (const sign of "'`’‘´") found[sign.charCodeAt(0)] = APOSTROPHE;
  for (let code = 48; code <= 57; code++) found[code] = DIGIT;
  for (let code = 65; code <= LAST_LATIN; code++) {
    const letter = String.fromCharCode(code);
    const small = letter.toLowerCase().normalize('NFKC');
    if (!/^\p{L}$/u.test(letter) || letter.normalize('NFKC') !== letter || small.length !== 1) continue;
    found[code] = letter === 'ı' ? 105 : small.charCodeAt(0);
  }
  return found;
}

/** Whether its first word and its last tell a line from a phrase: it has no sign that folding changes. */
export function isPlain(line: string): boolean {
  for (let i = 0; i < line.length; i++) if (isFolded(line.charCodeAt(i))) return false;
  return true;
}

/** Whether folding does more to a sign than to write it small. */
export function isFolded(code: number): boolean {
  return (CLASSES[code] ?? FOREIGN) === FOREIGN;
}

/** Null for a line without letters. */
function edgesOf(line: string): Edges | null {
  const start = firstLetter(line, 0);
  let end = line.length;
  if (start === end) return null;
  while (!isLetter(line.charCodeAt(end - 1)) && classOf(line, end - 1) !== DIGIT) end--;
  let last = end;
  while (last > start && classOf(line, last - 1) !== BREAK) last--;
  return {
    start,
    end,
    first: wordFrom(line, start, end),
    last: wordFrom(line, last, end),
    closing: classOf(line, end - 1),
    opensWithNumber: hasDigitBefore(line, start),
  };
}

function firstLetter(line: string, from: number): number {
  let at = from;
  while (at < line.length && !isLetter(line.charCodeAt(at))) at++;
  return at;
}

function hasDigitBefore(line: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (classOf(line, i) === DIGIT) return true;
  return false;
}

/** The signs of a line without letters, brackets and bars as the spaces that they are folded to. */
function signsOf(line: string): string[] {
  const signs = [...line].filter((sign) => CLASSES[sign.charCodeAt(0)] !== DIGIT);
  return signs.map((sign) => (CLASSES[sign.charCodeAt(0)] === BREAK ? ' ' : sign));
}

/** Whether the letter there ends a number of thousands or millions, as in '3k'. */
function isOfNumber(line: string, at: number): boolean {
  const letter = classOf(line, at);
  return (letter === K || letter === M) && !isLetter(line.charCodeAt(at + 1));
}

function classOf(line: string, at: number): number {
  return CLASSES[line.charCodeAt(at)] ?? FOREIGN;
}

function isLetter(code: number): boolean {
  const kind = CLASSES[code] ?? FOREIGN;
  return kind >= LETTERS_FROM && kind !== APOSTROPHE;
}

function wordFrom(line: string, from: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let i = from; i < end; i++) {
    const code = line.charCodeAt(i);
    const kind = CLASSES[code] ?? FOREIGN;
    if (kind === BREAK) break;
    hash = mixedIn(hash, kind === SIGN ? code : kind);
  }
  return hash;
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (SIZE - 1);
}

function together({ first, last }: Edges): number {
  return Math.imul(first, FNV_PRIME) ^ last;
}
