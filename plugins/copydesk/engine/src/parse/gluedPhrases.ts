import { SIGN, signOf } from '../page/signs';
import { trimmed, type TextPiece } from './textPiece';

/** Furniture that scrapers run together with its neighbours when a line break is lost: 'Continue readingMinisters met …'. */
const GLUED = [
  'Continue reading',
  'Continue Reading',
  'Read more',
  'Read More',
  'Leave a Comment',
  'Leave a comment',
  'Leave a Reply',
  'Leave a reply',
  'Comments are closed.',
  'Related Posts',
  'Related Articles',
  'Advertisement',
  'ADVERTISEMENT',
  'Share this:',
  'Weiterlesen',
  'Anzeige',
  'Lire la suite',
  'Publicité',
  'Seguir leyendo',
  'Publicidad',
  'Publicidade',
  'Continua a leggere',
  'Pubblicità',
  'Lees verder',
  'Advertentie',
  'Читать далее',
  'Читати далі',
  'Реклама',
  'Devamını oku',
  'Czytaj dalej',
  'Reklama',
  'اقرأ المزيد',
  'المزيد',
];
/** The one of them whose end no capital behind it tells apart. */
const IN_CAPITALS = 'ADVERTISEMENT';
const ANY_OF_THEM = GLUED.map((phrase) => phrase.replace(/[.]/g, '\\.')).join('|');
const HOLDS_ONE = new RegExp(ANY_OF_THEM);
const SEARCH = new RegExp(ANY_OF_THEM, 'g');
const ENDS_OPEN = /[\s(«“"'‘-]$/;
const STARTS_UPPER = /^[\p{Lu}\p{Lo}“"«]/u;
const ENDS_SENTENCE = /[.!?…。؟”"»’)\]]$/;

/**
 * Splits pieces where furniture is glued to them. A phrase is cut out only where its sides are an end of the line or
 * touch the text with no space between: in a sentence, a word has a space before it.
 */
export function splitGlued(text: string, pieces: readonly TextPiece[]): TextPiece[] {
  const hasCapitals = text.includes(IN_CAPITALS);
  const split: TextPiece[] = [];
  for (const piece of pieces) {
    const mayBeGlued =
      piece.mayBeGlued || (hasCapitals && text.slice(piece.start, piece.end).includes(IN_CAPITALS));
    if (!mayBeGlued) split.push(piece);
    else for (const part of splitOne(text, piece)) split.push(part);
  }
  return split;
}

function splitOne(text: string, piece: TextPiece): TextPiece[] {
  const line = text.slice(piece.start, piece.end);
  if (!HOLDS_ONE.test(line)) return [piece];
  const cuts = new Set<number>();
  for (const found of line.matchAll(SEARCH)) {
    const before = line.slice(Math.max(0, found.index - 1), found.index);
    const end = found.index + found[0].length;
    const after = line.slice(end, end + 1);
    if (!(before === '' || isGluedBefore(before)) || !(after === '' || STARTS_UPPER.test(after))) continue;
    if (before !== '') cuts.add(found.index);
    if (after !== '') cuts.add(end);
  }
  if (cuts.size === 0) return [piece];
  const edges = [0, ...cuts, line.length];
  return edges.slice(1).flatMap((end, i) => {
    const part = trimmed(text, piece.start + (edges[i] ?? 0), piece.start + end);
    return part ? [{ ...piece, ...part, afterBlank: i === 0 ? piece.afterBlank : true }] : [];
  });
}

/** Whether a phrase may touch a sentence or another word there; `before` is the sign before it. */
export function mayTouch(text: string, at: number, before: number): boolean {
  // Most capitals and quotation marks stand behind a space.
  return before !== SPACE && mayOpen(text.charCodeAt(at)) && mayEnd(before) && isEdge(text, at);
}

const SPACE = 0x20;

/** The first two signs of each phrase, and the last two, as numbers. */
const FIRST_PAIRS: ReadonlySet<number> = new Set(GLUED.map((phrase) => pairAt(phrase, 0)));
const LAST_PAIRS: ReadonlySet<number> = new Set(GLUED.map((phrase) => pairAt(phrase, phrase.length - 2)));

/** Whether one of the phrases may begin there, or have ended before. */
function isEdge(text: string, at: number): boolean {
  return FIRST_PAIRS.has(pairAt(text, at)) || LAST_PAIRS.has(pairAt(text, at - 2));
}

/** Two signs as one number. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

function mayOpen(code: number): boolean {
  const sign = signOf(code);
  const isLetter = (sign & SIGN.word) !== 0 && (sign & SIGN.digit) === 0;
  return (isLetter && (sign & SIGN.lower) === 0) || (sign & SIGN.quote) !== 0;
}

function mayEnd(code: number): boolean {
  const sign = signOf(code);
  if ((sign & (SIGN.upper | SIGN.digit)) !== 0) return false;
  return (sign & SIGN.word) !== 0 || ENDS.has(code);
}

/** What a sentence ends with, and 'Share this:'. */
const ENDS: ReadonlySet<number> = new Set([...'.!?…。؟”»’)]:'].map((sign) => sign.charCodeAt(0)));

function isGluedBefore(sign: string): boolean {
  return !ENDS_OPEN.test(sign) && (ENDS_SENTENCE.test(sign) || /\p{Ll}/u.test(sign));
}
