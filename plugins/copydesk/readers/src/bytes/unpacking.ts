import { inWords, type ReaderLimits } from '../limits';
import { TooMuchUnpacked } from '../unreadable';
import { bufferOf, type ByteStream } from './byteStream';

/** Counts what comes out of one given file by unpacking, through all the archives within each other. */
export class Unpacking {
  private packed = 0;
  private unpacked = 0;

  constructor(private readonly limits: ReaderLimits) {}

  /** Counts the given file's own bytes as they are read. */
  async *countPacked(stream: ByteStream): AsyncGenerator<Buffer> {
    for await (const part of stream) {
      this.packed += part.length;
      yield bufferOf(part);
    }
  }

  /** @throws TooMuchUnpacked where more comes out than an honest file holds. */
  async *countUnpacked(stream: ByteStream): AsyncGenerator<Buffer> {
    for await (const part of stream) {
      this.unpacked += part.length;
      this.check();
      yield bufferOf(part);
    }
  }

  private check(): void {
    const { maxUnpackedBytes, maxRatio, ratioFrom } = this.limits;
    if (this.unpacked > maxUnpackedBytes)
      throw new TooMuchUnpacked(
        `More than ${inWords(maxUnpackedBytes)} come out of it.`,
        'Unpack it, and import its parts one by one.',
      );
    if (this.unpacked > ratioFrom && this.unpacked > this.packed * maxRatio)
      throw new TooMuchUnpacked(
        `It becomes more than ${maxRatio} times as large by unpacking, as no collection of articles does.`,
        'If it is honest, unpack it and import what is in it.',
      );
  }
}
