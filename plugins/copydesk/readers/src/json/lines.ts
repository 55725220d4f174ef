import { bufferOf, type ByteStream } from '../bytes/byteStream';

/** One of many that stand one after the other. */
export interface Piece {
  /** From 1. */
  number: number;
  /** Null where it is longer than the limit, and was passed over. */
  bytes: Buffer | null;
}

const NEWLINE = 0x0a;

/** The lines of a stream without their ends, blank ones too; never more than one of them in memory. */
export async function* linesOf(stream: ByteStream, maxBytes: number): AsyncGenerator<Piece> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  };
  const take = (): Piece => {
    const [only] = parts;
    const whole = parts.length === 1 && only ? only : Buffer.concat(parts);
    const piece = { number: number++, bytes: length > maxBytes ? null : whole };
    parts = [];
    length = 0;
    return piece;
  };
  for await (const chunk of stream) {
    const bytes = bufferOf(chunk);
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
      keep(bytes.subarray(from, at));
      from = at + 1;
      yield take();
    }
    if (from < bytes.length) keep(bytes.subarray(from));
  }
  if (length > 0) yield take();
}
