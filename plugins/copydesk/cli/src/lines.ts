import type { Readable } from 'node:stream';
import { linesOf as piecesOf } from '../../readers/src/json/lines';

export interface Line {
  /** From 1. */
  number: number;
  /** Null where the line is longer than the limit, and was skipped. */
  text: string | null;
}

/** The lines of a stream, one at a time, never more than one of them in memory. Blank lines are left out. */
export async function* linesOf(stream: Readable, maxBytes: number): AsyncGenerator<Line> {
  for await (const { number, bytes } of piecesOf(bytesOf(stream), maxBytes)) {
    const text = bytes === null ? null : bytes.toString('utf8').trim();
    if (text !== '') yield { number, text };
  }
}

/** What a stream gives, strings as UTF-8. */
export async function* bytesOf(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}
