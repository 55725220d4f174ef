import { dropUnseen, foldSpaces } from './characters';
import type { Format } from './htmlTags';
import { markupOf, type Run } from './inlineRuns';

export interface BufferedText {
  text: string;
  markup: string | null;
  linkedCharacters: number;
  start: number;
  end: number;
}

const CELL_BREAK = ' | ';

/** Gathers the text of one block as it streams by, folding white space across its pieces. */
export class TextBuffer {
  private runs: Run[] = [];
  private start = -1;
  private end = -1;
  private linked = 0;
  private endsOpen = false;
  private plain = true;
  private lastIsBreak = false;

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }

  /** `start` and `end` are the piece's offsets in the original. */
  append(
    piece: string,
    start: number,
    end: number,
    formats: readonly Format[],
    href: string | null,
    keepSpaces: boolean,
  ): void {
    let text = keepSpaces ? dropUnseen(piece) : foldSpaces(piece);
    if (!keepSpaces && !this.endsOpen && text.startsWith(' ')) text = text.slice(1);
    if (text === '' || (this.isEmpty && text.trim() === '')) return;
    if (this.isEmpty)
      this.start = start + (piece.length === end - start ? piece.length - piece.trimStart().length : 0);
    this.push(text, formats, href);
    if (text.trim() !== '')
      this.end = end - (piece.length === end - start ? piece.length - piece.trimEnd().length : 0);
  }

  lineBreak(): void {
    if (this.isEmpty) return;
    this.trimEnd();
    if (this.isEmpty) return;
    this.push('\n', [], null);
    this.lastIsBreak = true;
  }

  /** A space between two words that touch; none before or after a sign. */
  gap(): void {
    if (this.endsOpen && /[\p{L}\p{N}]$/u.test(this.runs.at(-1)?.text ?? '')) this.push(' ', [], null);
  }

  /** Puts a mark between two table cells. */
  cellBreak(): void {
    if (this.isEmpty) return;
    this.trimEnd();
    if (!this.isEmpty) this.push(CELL_BREAK, [], null);
  }

  /** Whether a line break was the last thing appended. */
  get endsInBreak(): boolean {
    return this.lastIsBreak;
  }

  take(): BufferedText | null {
    this.trimEnd();
    const runs = this.runs.filter((run) => run.text !== '');
    const text = runs.map((run) => run.text).join('');
    const taken = {
      text,
      markup: this.plain ? null : markupOf(runs),
      linkedCharacters: Math.min(this.linked, text.length),
      start: this.start,
      end: this.end,
    };
    this.runs = [];
    this.linked = 0;
    this.endsOpen = false;
    this.plain = true;
    this.lastIsBreak = false;
    return text === '' ? null : taken;
  }

  private push(text: string, formats: readonly Format[], href: string | null): void {
    const last = this.runs.at(-1);
    // A run ends with its line: trimming one then never touches the lines before it.
    if (last && !this.lastIsBreak && last.href === href && last.formats.join() === formats.join())
      last.text += text;
    else this.runs.push({ text, formats, href });
    if (href !== null) this.linked += text.length;
    if (href !== null || formats.length > 0) this.plain = false;
    this.lastIsBreak = false;
    this.endsOpen = !/\s$/.test(text.slice(-1));
  }

  private trimEnd(): void {
    for (let last = this.runs.at(-1); last; last = this.runs.at(-1)) {
      last.text = (
        last.text.endsWith(CELL_BREAK) ? last.text.slice(0, -CELL_BREAK.length) : last.text
      ).trimEnd();
      if (last.text !== '') return;
      this.runs.pop();
    }
  }
}
