import { foldSpaces } from './characters';
import { decodeEntities } from './entities';

/** A stretch of the original that becomes one block. */
export interface TextPiece {
  start: number;
  end: number;
  /** Whether a blank line, or an end of the text, stands before it. */
  afterBlank: boolean;
}

/** The stretch without white space at its ends; null where nothing else is in it. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  const raw = text.slice(start, end);
  if (foldSpaces(decodeEntities(raw)).trim() === '') return null;
  const head = raw.length - raw.replace(/^[\s\ufeff\u200b]+/, '').length;
  return { start: start + head, end: start + raw.trimEnd().length };
}
