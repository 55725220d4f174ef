import { endsSentence } from '../page/words';
import type { TextPiece } from './textPiece';

const NARROWEST = 40;
const WIDEST = 120;
const FEWEST_PAIRS = 4;
const MOSTLY = 0.7;
/** Share of the lines that are within the width. */
const MOST = 0.97;

/**
 * Lines that were broken at a column become one piece again. A line was broken there if the first word of the next one
 * would not have fitted on it; a text counts as wrapped where that holds for most of its adjacent lines.
 */
export function joinWrapped(text: string, lines: readonly TextPiece[]): readonly TextPiece[] {
  const width = wrapWidth(lines);
  if (width === null) return lines;
  const wraps = lines.map((line, i) => isBroken(text, line, lines[i + 1], width));
  const pairs = lines.filter((_, i) => lines[i + 1] && !lines[i + 1]?.afterBlank).length;
  if (pairs < FEWEST_PAIRS || wraps.filter(Boolean).length < pairs * MOSTLY) return lines;

  const joined: TextPiece[] = [];
  lines.forEach((line, i) => {
    const last = joined.at(-1);
    if (!last || !wraps[i - 1]) {
      joined.push({ ...line });
      return;
    }
    last.end = line.end;
    last.mayBeGlued ||= line.mayBeGlued;
    last.isFolded = false;
  });
  return joined;
}

/** The column at which the text may have been wrapped: nearly all of its lines are that long at most. */
function wrapWidth(lines: readonly TextPiece[]): number | null {
  const place = Math.min(lines.length - 1, Math.floor(lines.length * MOST));
  // Of most texts, too many lines are longer: those need not be sorted.
  const longer = lines.filter((line) => line.end - line.start > WIDEST).length;
  if (longer >= lines.length - place) return null;
  const lengths = Int32Array.from(lines, (line) => line.end - line.start).sort();
  const width = lengths[place];
  return width !== undefined && width >= NARROWEST && width <= WIDEST ? width : null;
}

function isBroken(text: string, line: TextPiece, next: TextPiece | undefined, width: number): boolean {
  if (!next || next.afterBlank) return false;
  const firstWord = /^\S{1,60}/.exec(text.slice(next.start, Math.min(next.end, next.start + 60)))?.[0] ?? '';
  const goesOn =
    /^\p{Ll}/u.test(firstWord) && !endsSentence(text.slice(Math.max(line.start, line.end - 6), line.end));
  return goesOn || line.end - line.start + 1 + firstWord.length > width;
}
