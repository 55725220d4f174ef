/** Bytes as they come: a file, a request, an entry of an archive. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** The same memory as a Buffer. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
