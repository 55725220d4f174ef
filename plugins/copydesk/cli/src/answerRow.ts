import { parse as parseJson } from 'secure-json-parse';
import { z } from 'zod';

import { clean, ScrapeRefused, type Scrape } from '../../engine/src';

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

/** What is printed for a row: its story, or why there is none. */
export interface RowAnswer {
  /** One line of JSON. */
  printed: string;
  isError: boolean;
}

/** Cleans one row of JSON, `{ id, url?, html | text }`; a row that cannot be cleaned becomes `{ id, error }`. */
export default function answerRow({ text, number }: NumberedLine): RowAnswer {
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
    return { printed: JSON.stringify({ id, ...clean(scrapeOf(row.data)).story }), isError: false };
  } catch (error) {
    if (error instanceof ScrapeRefused) return rowError(id, error.message);
    throw error;
  }
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
