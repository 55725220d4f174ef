import { ByteReader } from '../bytes/byteReader';
import type { ByteStream } from '../bytes/byteStream';
import { Unreadable } from '../unreadable';
import { headersIn, type Headers } from './headers';

/** A record of a web archive, WARC 1.0 or 1.1 (ISO 28500). */
export interface WarcRecord {
  /** From 1. */
  number: number;
  headers: Headers;
  /** Null where it was not wanted, or too long. */
  block: Buffer | null;
  /** What is wrong with it, in which case it is not to be used. */
  fault: Unreadable | null;
}

const VERSION = /^WARC\/\d\.\d\s*$/;
const NEXT_RECORD = /\r?\n\r?\nWARC\/[01]\.\d\r?\n/;
const LONGEST_LINE = 65_536;
const MOST_LINES = 500;

/**
 * The records of an archive, one after the other. One whose length is wrong is told of, and reading goes on at the next
 * one, which may stand within what the wrong length took in.
 * @param wanted whether a record's block is to be kept, by its headers and its length.
 */
export async function* warcRecords(
  stream: ByteStream,
  wanted: (headers: Headers, length: number) => boolean,
): AsyncGenerator<WarcRecord> {
  const reader = new ByteReader(stream);
  try {
    for (let number = 1; await findVersion(reader); number++) {
      const headers = await readHeaders(reader);
      yield { number, headers, ...(await readBlock(reader, headers, wanted)) };
    }
  } finally {
    await reader.close();
  }
}

/** Goes on to the next line that begins a record; false where there is none. */
async function findVersion(reader: ByteReader): Promise<boolean> {
  for (let line = await reader.line(LONGEST_LINE); line !== null; line = await reader.line(LONGEST_LINE))
    if (line.length < 20 && VERSION.test(line.toString('latin1'))) return true;
  return false;
}

async function readHeaders(reader: ByteReader): Promise<Headers> {
  const lines: string[] = [];
  while (lines.length < MOST_LINES) {
    const line = (await reader.line(LONGEST_LINE))?.toString('utf8').replace(/\r?\n$/, '') ?? '';
    if (line === '') break;
    lines.push(line);
  }
  return headersIn(lines);
}

async function readBlock(
  reader: ByteReader,
  headers: Headers,
  wanted: (headers: Headers, length: number) => boolean,
): Promise<Pick<WarcRecord, 'block' | 'fault'>> {
  const written = headers.get('content-length') ?? '';
  const length = /^\d{1,15}$/.test(written) ? Number(written) : null;
  if (length === null)
    return {
      block: null,
      fault: new Unreadable(
        `The record says no length (Content-Length: ${written.slice(0, 40) || 'missing'}).`,
        'Crawl the page again.',
      ),
    };
  if (!wanted(headers, length)) {
    const skipped = await reader.skip(length);
    return { block: null, fault: skipped < length ? cutOff() : null };
  }
  const block = await reader.take(length);
  if (block.length === length && (await endsHere(reader))) return { block, fault: null };
  const next = NEXT_RECORD.exec(block.toString('latin1'));
  if (next) reader.putBack(block.subarray(next.index + 2));
  return { block: null, fault: block.length < length && !next ? cutOff() : wrongLength(length) };
}

/** A record ends with two empty lines; some writers leave them out before the next one, and at the end. */
async function endsHere(reader: ByteReader): Promise<boolean> {
  const line = await reader.line(LONGEST_LINE);
  if (line === null) return true;
  if (line.toString('latin1').trim() === '') return true;
  reader.putBack(line);
  return VERSION.test(line.subarray(0, 20).toString('latin1'));
}

function cutOff(): Unreadable {
  return new Unreadable('The archive ends in the middle of the record.', 'Fetch the archive again.');
}

function wrongLength(length: number): Unreadable {
  return new Unreadable(
    `The record is not as long as it says (Content-Length: ${length}).`,
    'Crawl the page again; the records after it were read.',
  );
}
