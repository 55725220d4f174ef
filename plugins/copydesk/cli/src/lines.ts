import type { Readable } from 'node:stream';

export interface Line {
  /** From 1. */
  number: number;
  /** Null where the line is longer than the limit, and was skipped. */
  text: string | null;
}

const NEWLINE = 0x0a;

/** The lines of a stream, one at a time, never more than one of them in memory. Blank lines are left out. */
export async function* linesOf(stream: Readable, maxBytes: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (): Line | null => {
    const text = length > maxBytes ? null : Buffer.concat(parts).toString('utf8').trim();
    parts = [];
    length = 0;
    const line = text === '' ? null : { number, text };
    number++;
    return line;
  };
  const keep = (part: Buffer) => {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  };

  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
      keep(bytes.subarray(from, at));
      from = at + 1;
      const line = take();
      if (line) yield line;
    }
    keep(bytes.subarray(from));
  }
  const last = take();
  if (last) yield last;
}
