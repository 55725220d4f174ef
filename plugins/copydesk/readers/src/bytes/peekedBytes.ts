import { bufferOf, type ByteStream } from './byteStream';

/** A stream whose beginning can be looked at before it is read. Read it once, from its start. */
export class PeekedBytes implements ByteStream {
  private readonly source: AsyncIterator<Uint8Array>;
  private readonly seen: Buffer[] = [];
  private length = 0;
  private ended = false;

  constructor(source: ByteStream) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The first bytes, fewer where the stream ends before. */
  async head(length: number): Promise<Buffer> {
    while (this.length < length && !this.ended) await this.pull();
    return this.joined().subarray(0, length);
  }

  /** The bytes up to the first of these, or as many as `most`: whether the stream ended is told beside. */
  async headTo(byte: number, most: number): Promise<{ bytes: Buffer; isWhole: boolean }> {
    let searched = 0;
    while (true) {
      const bytes = this.joined();
      const at = bytes.indexOf(byte, searched);
      if (at !== -1 || bytes.length >= most || this.ended)
        return { bytes: at === -1 ? bytes : bytes.subarray(0, at), isWhole: this.ended };
      searched = bytes.length;
      // In growing steps, or joining would take the square of the length.
      const wanted = Math.max(bytes.length * 2, 1);
      while (this.length < wanted && !this.ended) await this.pull();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      for (let part = this.seen.shift(); part !== undefined; part = this.seen.shift()) yield part;
      while (!this.ended) {
        const { done, value } = await this.source.next();
        if (done) this.ended = true;
        else if (value.length > 0) yield bufferOf(value);
      }
    } finally {
      await this.close();
    }
  }

  /** Lets go of the source, read or not. */
  async close(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    await this.source.return?.();
  }

  private async pull(): Promise<void> {
    const { done, value } = await this.source.next();
    if (done) {
      this.ended = true;
      return;
    }
    if (value.length === 0) return;
    this.seen.push(bufferOf(value));
    this.length += value.length;
  }

  private joined(): Buffer {
    const whole = this.seen.length === 1 ? this.seen[0] : undefined;
    if (whole) return whole;
    const joined = Buffer.concat(this.seen);
    this.seen.splice(0, this.seen.length, joined);
    return joined;
  }
}
