import { bufferOf, type ByteStream } from './byteStream';

const NEWLINE = 0x0a;

/** Reads a stream by lines and by lengths. */
export class ByteReader {
  private readonly source: AsyncIterator<Uint8Array>;
  private held: Buffer = Buffer.alloc(0);
  private ended = false;

  constructor(stream: ByteStream) {
    this.source = stream[Symbol.asyncIterator]();
  }

  /** The next line with its end, or as much of it as `most` bytes; null where nothing is left. */
  async line(most: number): Promise<Buffer | null> {
    for (let searched = 0; ; ) {
      const at = this.held.indexOf(NEWLINE, searched);
      if (at !== -1 && at < most) return this.cut(at + 1);
      if (this.held.length >= most) return this.cut(most);
      searched = this.held.length;
      if (!(await this.pull())) return this.held.length === 0 ? null : this.cut(this.held.length);
    }
  }

  /** So many bytes, fewer where the stream ends before. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let left = length;
    while (left > 0) {
      if (this.held.length === 0 && !(await this.pull())) break;
      const part = this.cut(Math.min(left, this.held.length));
      parts.push(part);
      left -= part.length;
    }
    const [only] = parts;
    return parts.length === 1 && only ? only : Buffer.concat(parts);
  }

  /** Passes over so many bytes; gives how many there were. */
  async skip(length: number): Promise<number> {
    let left = length;
    while (left > 0) {
      if (this.held.length === 0 && !(await this.pull())) break;
      left -= this.cut(Math.min(left, this.held.length)).length;
    }
    return length - left;
  }

  /** Puts bytes back, to be read next. */
  putBack(bytes: Buffer): void {
    this.held = this.held.length === 0 ? bytes : Buffer.concat([bytes, this.held]);
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    await this.source.return?.();
  }

  private cut(length: number): Buffer {
    const part = this.held.subarray(0, length);
    this.held = this.held.subarray(length);
    return part;
  }

  private async pull(): Promise<boolean> {
    if (this.ended) return false;
    const { done, value } = await this.source.next();
    if (done) {
      this.ended = true;
      return false;
    }
    this.held = this.held.length === 0 ? bufferOf(value) : Buffer.concat([this.held, value]);
    return true;
  }
}
