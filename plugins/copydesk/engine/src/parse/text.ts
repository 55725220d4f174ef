import { makeBlock, type Block } from '../block';
import type { ScrapeLimits } from '../scrape';
import { foldSpaces, isFoldedSign, lineCounter } from './characters';
import { decodeEntities } from './entities';
import { mayTouch, splitGlued } from './gluedPhrases';
import { markHeadings } from './textHeadings';
import { tooManyBlocks } from './refuse';
import { trimmed, type TextPiece } from './textPiece';
import { joinWrapped } from './wrappedLines';

const [LINE_FEED, RETURN, SPACE, AMPERSAND] = [0x0a, 0x0d, 0x20, 0x26] as const;
const [FIRST_SMALL, LAST_SMALL] = [0x61, 0x7a] as const;
const LIST_MARK = /^(?:[-*•‣▪●]|(\d{1,3})[.)])\s+(?=\S)/;
const MARKDOWN_HEADING = /^(#{1,6})\s+(?=\S)/;
/** Signs that a mark begins with: most lines begin with none. */
const MARKS = '-*•‣▪●0123456789#';

/** Plain text as blocks: one line each where a line is a paragraph, several joined where they were wrapped by width. */
export function parseText(text: string, limits: ScrapeLimits): Block[] {
  const pieces = splitGlued(text, joinWrapped(text, linesOf(text, limits)));
  if (pieces.length > limits.maxBlocks) throw tooManyBlocks(limits.maxBlocks);
  const lineAt = lineCounter(text);
  const lists = listItems(text, pieces);
  const blocks = pieces.map((piece, index) =>
    blockOf(text, piece, index, lineAt(piece.start), lists.has(index)),
  );
  return markHeadings(
    blocks,
    pieces.map((piece) => piece.afterBlank),
  );
}

/** The text of a stretch of the original, as a block carries it. */
export function readableText(original: string, start: number, end: number): string {
  return foldSpaces(decodeEntities(original.slice(start, end))).trim();
}

function linesOf(text: string, limits: ScrapeLimits): TextPiece[] {
  const lines: TextPiece[] = [];
  let start = 0;
  let before: number = SPACE;
  let [afterBlank, mayBeGlued, isFolded] = [true, false, true];
  const take = (end: number) => {
    const line = trimmed(text, start, end);
    if (line) lines.push({ start: line.start, end: line.end, afterBlank, mayBeGlued, isFolded });
    afterBlank = line === null;
    // Wrapped lines may still be joined: only what no joining can bring below the limit is refused here.
    if (lines.length > limits.maxBlocks * 100) throw tooManyBlocks(limits.maxBlocks);
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) isFolded &&= before !== SPACE;
    // Most of the rest are small letters: they end no line, and nothing of theirs is folded or glued to what stands before.
    else if (code < FIRST_SMALL || code > LAST_SMALL) {
      if (endsLine(code)) {
        take(at);
        if (code === RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
        start = at + 1;
        [before, mayBeGlued, isFolded] = [SPACE, false, true];
        continue;
      }
      if (code === AMPERSAND || !isFoldedSign(code)) isFolded = false;
      if (!mayBeGlued) mayBeGlued = mayTouch(text, at, before);
    }
    before = code;
  }
  take(text.length);
  return lines;
}

const NEXT_LINE = 0x85;

/** Line feed, form feed and return, Unicode's own, and the separators of lines and paragraphs. */
function endsLine(code: number): boolean {
  return (
    code === LINE_FEED ||
    code === 0x0c ||
    code === RETURN ||
    code === NEXT_LINE ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/** Two marked lines in a row are a list; one alone may be speech that begins with a dash. */
function listItems(text: string, pieces: readonly TextPiece[]): ReadonlySet<number> {
  const items = new Set<number>();
  let wasMarked = false;
  pieces.forEach((piece, i) => {
    const isMarked =
      mayBeMarked(text, piece) &&
      LIST_MARK.test(text.slice(piece.start, Math.min(piece.end, piece.start + 8)));
    if (isMarked && wasMarked) items.add(i - 1).add(i);
    wasMarked = isMarked;
  });
  return items;
}

function mayBeMarked(text: string, { start }: TextPiece): boolean {
  return MARKS.includes(text.charAt(start));
}

function blockOf(original: string, piece: TextPiece, index: number, line: number, isItem: boolean): Block {
  const mark = mayBeMarked(original, piece) ? markOf(original, piece, isItem) : null;
  const start = piece.start + (mark?.[0].length ?? 0);
  const level = isItem ? undefined : mark?.[1]?.length;
  return makeBlock({
    index,
    text: piece.isFolded ? original.slice(start, piece.end) : readableText(original, start, piece.end),
    role: isItem ? 'listItem' : level === undefined ? 'paragraph' : 'heading',
    level,
    ordered: isItem ? mark?.[1] !== undefined : undefined,
    line,
    start,
    end: piece.end,
    linkDensity: 0,
    element: null,
    inner: null,
    images: 0,
    hidden: false,
  });
}

function markOf(original: string, { start, end }: TextPiece, isItem: boolean): RegExpExecArray | null {
  const head = original.slice(start, Math.min(end, start + 12));
  return isItem ? LIST_MARK.exec(head) : MARKDOWN_HEADING.exec(head);
}
