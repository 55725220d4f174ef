import { parse as parseJson } from 'secure-json-parse';
import { z } from 'zod';

import { clean, ScrapeRefused, type Scrape } from '../../engine/src';
import { linesOf } from './lines';
import type { Terminal } from './terminal';

const LONGEST_LINE = 100_000_000;

const Origin = {
  id: z.union([z.string(), z.number()]),
  url: z.string().nullish(),
  fetchedAt: z.string().nullish(),
};
const Row = z.union([z.object({ ...Origin, html: z.string() }), z.object({ ...Origin, text: z.string() })]);
const Identified = z.object({ id: Origin.id });

/**
 * Cleans rows of JSON, one a line, `{ id, url?, html | text }`, and prints a story a line in the same order; a row that
 * cannot be cleaned becomes `{ id, error }`. Gives the exit code: 1 if any row could not be cleaned.
 */
export async function cleanRows(terminal: Terminal): Promise<number> {
  let failed = 0;
  for await (const line of linesOf(terminal.stdin, LONGEST_LINE)) {
    const answer = line.text === null ? tooLong(line.number) : answerTo(line.text, line.number);
    if ('error' in answer) failed++;
    await terminal.print(`${JSON.stringify(answer)}\n`);
  }
  return failed > 0 ? 1 : 0;
}

function answerTo(text: string, number: number): object {
  const value = valueOf(text);
  if (value === undefined) {
    return {
      id: null,
      error: `Line ${number} is not JSON. Write one object a line: {"id": …, "html": …} or {"id": …, "text": …}.`,
    };
  }
  const row = Row.safeParse(value);
  const id = Identified.safeParse(value).data?.id ?? null;
  if (!row.success) {
    return {
      id,
      error: `Line ${number} is not a row. It needs an id, and html or text, as strings: {"id": …, "url": …, "html": …}.`,
    };
  }
  try {
    const { story } = clean(scrapeOf(row.data));
    return { id, ...story };
  } catch (error) {
    if (error instanceof ScrapeRefused) return { id, error: error.message };
    throw error;
  }
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

function tooLong(number: number): object {
  return { id: null, error: `Line ${number} is longer than ${LONGEST_LINE} bytes and was skipped.` };
}
