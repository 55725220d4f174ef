/**
 * A first look at a line: whether any phrase may be the whole of it, by its first word and its last. Most lines of a page
 * are no phrase; they are told so without being folded, looked up or remembered.
 */
export class Glance {
  private readonly edges = new Uint8Array(SIZE);
  private readonly openings = new Uint8Array(SIZE);
  private readonly closings = new Uint8Array(LAST_LATIN + 1);
  private isBlind = false;

  /** Makes known a phrase that is fixed, folded as lines are compared. */
  addFixed(phrase: string): void {
    const edges = edgesOf(phrase);
    if (edges) this.edges[together(edges)] = 1;
  }

  /** Makes known that phrases open with this word, whatever they end with. */
  addOpening(word: string): void {
    this.openings[placeOf(wordFrom(word, 0, word.length))] = 1;
  }

  /** Makes known that phrases end with this sign, whatever they open with; '' for any. */
  addClosing(sign: string): void {
    const code = sign.charCodeAt(0);
    if (sign === '') this.isBlind = true;
    else if (code <= LAST_LATIN) this.closings[code] = 1;
  }

  /** False only where no phrase is the line. `isPlain`: its first word and its last are enough to tell that. */
  mayBePhrase(line: string, isPlain: boolean): boolean {
    if (this.isBlind) return true;
    const edges = isPlain ? edgesOfPlain(line) : edgesOf(line);
    if (!edges) return true;
    return (
      this.edges[together(edges)] === 1 ||
      this.openings[placeOf(edges.first)] === 1 ||
      this.closings[edges.closing] === 1
    );
  }
}

interface Edges {
  first: number;
  last: number;
  closing: number;
}

const SIZE = 65_536;
const LAST_LATIN = 0x24f;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** What a sign is for a line's edges: FOREIGN where folding does more than to write it small. */
const FOREIGN = 0;
const SIGN = 1;
const BREAK = 2;
const DIGIT = 3;
/** Letters are their small letter's code, above all these. */
const LETTERS_FROM = 32;
const APOSTROPHE = 39;

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

/** Null for a line that has a digit, or a sign of another script: those are always looked at closely. */
function edgesOf(line: string): Edges | null {
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (isFolded(code) || CLASSES[code] === DIGIT) return null;
  }
  return edgesOfPlain(line);
}

/** Whether folding does more to a sign than to write it small. */
export function isFolded(code: number): boolean {
  return (CLASSES[code] ?? FOREIGN) === FOREIGN;
}

function edgesOfPlain(line: string): Edges | null {
  let start = 0;
  let end = line.length;
  while (start < end && !isLetter(line.charCodeAt(start))) start++;
  while (end > start && !isLetter(line.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  let last = end;
  while (last > start && CLASSES[line.charCodeAt(last - 1)] !== BREAK) last--;
  return {
    first: wordFrom(line, start, end),
    last: wordFrom(line, last, end),
    closing: CLASSES[line.charCodeAt(end - 1)] ?? 0,
  };
}

function isLetter(code: number): boolean {
  const kind = CLASSES[code] ?? FOREIGN;
  return kind >= LETTERS_FROM && kind !== APOSTROPHE;
}

function wordFrom(line: string, from: number, end: number): number {
  let hash = OFFSET;
  for (let i = from; i < end; i++) {
    const code = line.charCodeAt(i);
    const kind = CLASSES[code] ?? FOREIGN;
    if (kind === BREAK) break;
    hash = Math.imul(hash ^ (kind === SIGN ? code : kind), PRIME);
  }
  return hash;
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (SIZE - 1);
}

function together({ first, last }: Edges): number {
  return placeOf(Math.imul(first, PRIME) ^ last);
}
