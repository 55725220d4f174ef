import { parse as parseJson } from 'secure-json-parse';
import { z } from 'zod';

import {
  clean,
  deskJudge,
  ScrapeRefused,
  templateJudge,
  type DeskRule,
  type Scrape,
  type SourceJudge,
  type Template,
} from '../../engine/src';

const Origin = {
  id: z.union([z.string(), z.number()]),
  url: z.string().nullish(),
  fetchedAt: z.string().nullish(),
};
const Row = z.union([z.object({ ...Origin, html: z.string() }), z.object({ ...Origin, text: z.string() })]);
const Identified = z.object({ id: Origin.id });

/** One line of rows, with its number from 1. */
export interface NumberedLine {
  text: string;
  number: number;
}

/** A row with what was learned of its host; null where that is not asked for, or the row names none. */
export interface TaughtLine extends NumberedLine {
  taught: { host: string; template: Template } | null;
}

/** What is printed for a row: its story, or why there is none. */
export interface RowAnswer {
  /** One line of JSON. */
  printed: string;
  isError: boolean;
}

/** Answers one row of JSON, `{ id, url?, html | text }`; one that cannot be cleaned is answered by `{ id, error }`. */
export type AnswerRow = (line: TaughtLine) => RowAnswer;

/** Cleans rows by the rules of a desk, compiled once for all of them, and by what was learned of their hosts. */
export function rowAnswerer(rules: readonly DeskRule[]): AnswerRow {
  const desk = rules.length > 0 ? [deskJudge(rules)] : [];
  return ({ taught, ...line }) =>
    answerRow(line, taught ? [...desk, templateJudge(taught.template, taught.host)] : desk);
}

function answerRow({ text, number }: NumberedLine, sourceJudges: readonly SourceJudge[]): RowAnswer {
  const value = valueOf(text);
  if (value === undefined)
    return rowError(
      null,
      `Line ${number} is not JSON. Write one object a line: {"id": …, "html": …} or {"id": …, "text": …}.`,
    );
  const row = Row.safeParse(value);
  const id = Identified.safeParse(value).data?.id ?? null;
  if (!row.success)
    return rowError(
      id,
      `Line ${number} is not a row. It needs an id, and html or text, as strings: {"id": …, "url": …, "html": …}.`,
    );
  try {
    const { story } = clean(scrapeOf(row.data), { sourceJudges });
    return { printed: JSON.stringify({ id, ...story }), isError: false };
  } catch (error) {
    if (error instanceof ScrapeRefused) return rowError(id, error.message);
    throw error;
  }
}

/** The scrape of a row; null where the line holds none. */
export function scrapeIn(text: string): Scrape | null {
  const row = Row.safeParse(valueOf(text));
  return row.success ? scrapeOf(row.data) : null;
}

export function rowError(id: string | number | null, error: string): RowAnswer {
  return { printed: JSON.stringify({ id, error }), isError: true };
}

/** The id of a row, as far as it can be told. */
export function idOf(text: string): string | number | null {
  return Identified.safeParse(valueOf(text)).data?.id ?? null;
}

function valueOf(text: string): unknown {
  try {
    return parseJson(text, null, { protoAction: 'remove', constructorAction: 'remove' });
  } catch {
    return undefined;
  }
}

function scrapeOf(row: z.infer<typeof Row>): Scrape {
  const url = row.url ?? undefined;
  const fetchedAt = row.fetchedAt ?? undefined;
  return 'html' in row ? { html: row.html, url, fetchedAt } : { text: row.text, url, fetchedAt };
}
