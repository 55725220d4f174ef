import { bufferOf, type ByteStream } from './byteStream';

/** A whole stream in memory; null where it is longer than `most` bytes, the rest of it unread. */
export async function collect(stream: ByteStream, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > most) return null;
    parts.push(bufferOf(part));
  }
  return Buffer.concat(parts, length);
}
