/** One of many that stand one after the other. */
export interface Piece {
  /** From 1. */
  number: number;
  /** Null where it is longer than the limit, and was passed over. */
  bytes: Buffer | null;
}

/** Gathers the parts of one piece after the other; of one that becomes too long, nothing is kept. */
export class Gathering {
  private number = 1;
  private parts: Buffer[] = [];
  private length = 0;

  constructor(private readonly maxBytes: number) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  keep(part: Buffer): void {
    this.length += part.length;
    if (this.length <= this.maxBytes) this.parts.push(part);
    else this.parts = [];
  }

  /** The piece that has been gathered; what is kept from here on is the next. */
  take(): Piece {
    const [only] = this.parts;
    const whole = this.parts.length === 1 && only ? only : Buffer.concat(this.parts);
    const piece = { number: this.number++, bytes: this.length > this.maxBytes ? null : whole };
    this.parts = [];
    this.length = 0;
    return piece;
  }
}
