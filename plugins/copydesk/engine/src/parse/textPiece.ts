import { foldSpaces } from './characters';
import { decodeEntities } from './entities';

/** A stretch of the original that becomes one block. */
export interface TextPiece {
  start: number;
  end: number;
  /** Whether a blank line, or an end of the text, stands before it. */
  afterBlank: boolean;
  /** Whether a phrase may have been run together with its neighbours in it. */
  mayBeGlued: boolean;
  /** Whether its text can be taken as it stands: no entity in it, nor white space to fold. */
  isFolded: boolean;
}

/** What is surely seen: no entity, no sign that folding drops. */
const SEEN = /[^\s&\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/;

const SPACE = 32;
const AMPERSAND = 38;
const LAST_PLAIN = 0x7e;

/** A sign that is surely seen: most lines begin and end with one. */
function isPlain(code: number): boolean {
  return code > SPACE && code <= LAST_PLAIN && code !== AMPERSAND;
}

/** The stretch without white space at its ends; null where nothing else is in it. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  let [from, to] = [start, end];
  while (from < to && text.charCodeAt(from) <= SPACE) from++;
  while (to > from && text.charCodeAt(to - 1) <= SPACE) to--;
  if (from === to) return null;
  if (isPlain(text.charCodeAt(from)) && isPlain(text.charCodeAt(to - 1))) return { start: from, end: to };
  const raw = text.slice(start, end);
  if (!SEEN.test(raw) && foldSpaces(decodeEntities(raw)).trim() === '') return null;
  const head = raw.length - raw.replace(/^[\s\ufeff\u200b]+/, '').length;
  return { start: start + head, end: start + raw.trimEnd().length };
}
