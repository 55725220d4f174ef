import { Readable } from 'node:stream';
import {
  describeProblem,
  readScrapes,
  type Found,
  type FoundAddress,
  type FoundScrape,
  type LeftOut,
  type ReaderLimits,
} from '../../plugins/copydesk/readers/src';

const PART = 7_919;

/** Bytes in parts, none of which ends where a record does. */
export async function* inParts(content: string | Buffer, size = PART): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All that is found in a file. */
export async function read(
  name: string,
  content: string | Buffer | AsyncIterable<Uint8Array>,
  limits: Partial<ReaderLimits> = {},
): Promise<{
  all: Found[];
  scrapes: FoundScrape[];
  addresses: FoundAddress[];
  /** In words. */
  problems: string[];
  leftOut: LeftOut[];
  /** The texts of the scrapes, decoded as UTF-8. */
  texts: string[];
}> {
  const bytes = typeof content === 'string' || Buffer.isBuffer(content) ? inParts(content) : content;
  const all: Found[] = [];
  for await (const found of readScrapes({ name, bytes }, limits)) all.push(found);
  const scrapes = all.filter((found) => found.kind === 'scrape');
  return {
    all,
    scrapes,
    addresses: all.filter((found) => found.kind === 'address'),
    problems: all.filter((found) => found.kind === 'problem').map(describeProblem),
    leftOut: all.filter((found) => found.kind === 'leftOut'),
    texts: scrapes.map(({ bytes: body }) => body.toString('utf8')),
  };
}

/** A stream of lines that is made as it is read. */
export function endless(line: (number: number) => string, count: number): Readable {
  return Readable.from(
    (function* () {
      for (let number = 1; number <= count; number++) yield Buffer.from(line(number));
    })(),
    { objectMode: false },
  );
}
