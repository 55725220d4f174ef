import type { Run } from '../block';
import { decodeHTML } from 'entities';
import { dropUnseen, foldSpaces, isFolded } from './characters';

export interface GatheredText {
  text: string;
  /** Its parts of one formatting each; null where there is nothing but text. */
  runs: Run[] | null;
  linkedCharacters: number;
  /** Offsets of the first and after the last sign that is no white space. */
  start: number;
  end: number;
}

const CELL_BREAK = ' | ';
const MOST_PIECES = 256;

/** Gathers the text of one block as it streams by, folding white space across its pieces. */
export class TextRuns {
  private runs: Run[] = [];
  /**
   * What comes behind the text of the last run. Put to it piece by piece, the text of a page that is one run would be a
   * chain of all its pieces until somebody reads it, and every garbage collection would copy that.
   */
  private pieces: string[] = [];
  private start = -1;
  private end = -1;
  private linked = 0;
  private endsOpen = false;
  private isPlain = true;
  private lastIsBreak = false;

  constructor(private readonly html: string) {}

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }

  /** Whether a line break was the last thing appended. */
  get endsInBreak(): boolean {
    return this.lastIsBreak;
  }

  /** Appends `html.slice(start, end)`, decoded; gives what became of it. */
  append(start: number, end: number, format: number, href: string | null, keepsSpaces: boolean): string {
    const raw = this.html.slice(start, end);
    const piece = raw.includes('&') ? decodeHTML(raw) : raw;
    let text = keepsSpaces ? dropUnseen(piece) : isFolded(piece) ? piece : foldSpaces(piece);
    if (!keepsSpaces && !this.endsOpen && text.charCodeAt(0) === 32) text = text.slice(1);
    if (text === '' || (this.runs.length === 0 && text.trim() === '')) return '';
    if (this.runs.length === 0) this.start = start + raw.length - raw.trimStart().length;
    this.push(text, format, href);
    if (text !== ' ' && text.trim() !== '') this.end = end - raw.length + raw.trimEnd().length;
    return text;
  }

  lineBreak(): void {
    if (this.isEmpty) return;
    this.trimEnd();
    if (this.isEmpty) return;
    this.push('\n', 0, null);
    this.lastIsBreak = true;
  }

  /** A space between two words that touch; none before or after a sign. */
  gap(): void {
    this.settle();
    if (this.endsOpen && /[\p{L}\p{N}]$/u.test(this.runs.at(-1)?.text.slice(-2) ?? ''))
      this.push(' ', 0, null);
  }

  /** A space after whatever stands there, if none does. */
  gapAnywhere(): void {
    if (this.endsOpen) this.push(' ', 0, null);
  }

  /** A space where a capital or a digit touches the end of a word, as no word goes on. */
  gapBefore(next: string): void {
    this.settle();
    if (!this.endsOpen || !/[\p{Lu}\d]/u.test(next)) return;
    if (/\p{Ll}\p{Ll}$|\d$/u.test(this.runs.at(-1)?.text.slice(-2) ?? '')) this.push(' ', 0, null);
  }

  /** Puts a mark between two table cells. */
  cellBreak(): void {
    if (this.isEmpty) return;
    this.trimEnd();
    if (!this.isEmpty) this.push(CELL_BREAK, 0, null);
  }

  /** The block's text, and an empty buffer for the next. */
  take(): GatheredText | null {
    if (this.runs.length === 0) return null;
    this.trimEnd();
    const { runs } = this;
    const text = runs.length === 1 && runs[0] ? runs[0].text : runs.map((run) => run.text).join('');
    const taken = {
      text,
      runs: this.isPlain ? null : runs,
      linkedCharacters: Math.min(this.linked, text.length),
      start: this.start,
      end: this.end,
    };
    this.runs = [];
    this.linked = 0;
    this.endsOpen = false;
    this.isPlain = true;
    this.lastIsBreak = false;
    return text === '' ? null : taken;
  }

  private push(text: string, format: number, href: string | null): void {
    const last = this.runs[this.runs.length - 1];
    // A run ends with its line: trimming one then never touches the lines before it.
    if (last && !this.lastIsBreak && last.href === href && last.format === format) {
      if (this.pieces.push(text) >= MOST_PIECES) this.settle();
    } else {
      this.settle();
      this.runs.push({ text, format, href });
    }
    if (href !== null) this.linked += text.length;
    if (href !== null || format !== 0) this.isPlain = false;
    this.lastIsBreak = false;
    this.endsOpen = text.charCodeAt(text.length - 1) > 32;
  }

  /** Puts the pieces to the last run. */
  private settle(): void {
    const last = this.runs[this.runs.length - 1];
    if (!last || this.pieces.length === 0) return;
    last.text += this.pieces.join('');
    this.pieces = [];
  }

  private trimEnd(): void {
    this.settle();
    for (let last = this.runs.at(-1); last; last = this.runs.at(-1)) {
      const bare = last.text.endsWith(CELL_BREAK) ? last.text.slice(0, -CELL_BREAK.length) : last.text;
      last.text = bare.trimEnd();
      if (last.text !== '') return;
      this.runs.pop();
    }
  }
}
