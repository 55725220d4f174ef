import { bufferOf, type ByteStream } from '../bytes/byteStream';
import { Gathering, type Piece } from './gathering';

const NEWLINE = 0x0a;

/** The lines of a stream without their ends, blank ones too; never more than one of them in memory. */
export async function* linesOf(stream: ByteStream, maxBytes: number): AsyncGenerator<Piece> {
  const line = new Gathering(maxBytes);
  for await (const chunk of stream) {
    const bytes = bufferOf(chunk);
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
      line.keep(bytes.subarray(from, at));
      from = at + 1;
      yield line.take();
    }
    if (from < bytes.length) line.keep(bytes.subarray(from));
  }
  if (!line.isEmpty) yield line.take();
}
