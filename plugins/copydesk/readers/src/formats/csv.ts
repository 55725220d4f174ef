import { CsvError, parse, type Parser } from 'csv-parse';
import { inWords } from '../limits';
import type { Reader, Source } from '../reader';
import { articleOfRecord } from '../record/articleOfRecord';
import { decodedText } from '../text/decodedText';
import { Unreadable } from '../unreadable';
import { firstLineOf } from './firstLine';
import { problemOf } from './problemOf';
import { tableHead } from './table';

/**
 * A table with a head, separated by commas, tabs, semicolons or bars. Rows are counted as a spreadsheet does: the head is
 * row 1.
 */
export const readCsv: Reader = async function* (source, { limits }) {
  const { maxRecordBytes, maxColumns } = limits;
  let columns: string[] | null = null;
  let number = 0;
  for await (const cells of rowsOf(source, maxRecordBytes)) {
    number++;
    if (cells.length === 1 && cells[0] === '') continue;
    if (columns === null) {
      columns = columnsIn(cells, maxColumns);
      continue;
    }
    const names = columns;
    const place = { file: source.name, record: number };
    yield problemOf(place, () => articleOfRecord(recordIn(cells, names), place));
  }
};

/**
 * The rows, blank ones too. Each part of the text is parsed by itself, so that the rows before an error are given.
 * @throws Unreadable where the table can't be read any further.
 */
async function* rowsOf(source: Source, maxRecordBytes: number): AsyncGenerator<string[]> {
  const head = tableHead(firstLineOf(await source.bytes.head(HEAD)), true);
  let read: string[][] = [];
  let number = 0;
  const parser = parse({
    delimiter: head?.delimiter ?? ',',
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: maxRecordBytes,
    on_record: (cells) => {
      read.push(cells);
      return null;
    },
  });
  // Each write says by itself what went wrong with it.
  parser.on('error', () => undefined).resume();
  const take = () => {
    const rows = read;
    read = [];
    number += rows.length;
    return rows;
  };
  try {
    for await (const text of decodedText(source.bytes, { contentType: source.contentType, isXml: false })) {
      const failed = await write(parser, text);
      yield* take();
      if (failed) throw brokenFrom(number + 1, failed, maxRecordBytes);
    }
    const failed = await end(parser);
    yield* take();
    if (failed) throw brokenFrom(number + 1, failed, maxRecordBytes);
  } finally {
    parser.destroy();
  }
}

const HEAD = 65_536;

function write(parser: Parser, text: string): Promise<Error | null> {
  return new Promise((resolve) => parser.write(text, (error) => resolve(error ?? null)));
}

function end(parser: Parser): Promise<Error | null> {
  return new Promise((resolve) => {
    parser.once('error', resolve).once('end', () => resolve(null));
    parser.end();
  });
}

function brokenFrom(row: number, error: Error, maxRecordBytes: number): Error {
  if (!(error instanceof CsvError)) return error;
  return new Unreadable(
    error.code === 'CSV_MAX_RECORD_SIZE'
      ? `Row ${row} is longer than ${inWords(maxRecordBytes)}: a quotation mark that is never closed, as a rule.`
      : `From row ${row} on the table can’t be read: ${error.message.replace(/\.$/, '')}.`,
    'Mend the quotation marks there, and import the rows from there on.',
    { cause: error },
  );
}

function columnsIn(cells: readonly string[], maxColumns: number): string[] {
  if (cells.length > maxColumns)
    throw new Unreadable(
      `The table has ${cells.length} columns.`,
      `Leave those of the articles, ${maxColumns} at most.`,
    );
  return cells.map((cell) => cell.trim());
}

/** @throws Unreadable where the row has more cells than the head has names. */
function recordIn(cells: readonly string[], columns: readonly string[]): Record<string, string> {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    throw new Unreadable(
      `The row has ${cells.length} cells, and the table ${columns.length} columns.`,
      'Put cells that hold a separator into quotation marks.',
    );
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
}
