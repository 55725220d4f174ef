/** The events that are being written after the answer to what they are about has gone out. */
export class PendingRecords {
  readonly #pending = new Set<Promise<void>>();

  add(record: Promise<void>): void {
    this.#pending.add(record);
    void record.finally(() => this.#pending.delete(record));
  }

  /** Resolves once all that has begun is written. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }
}
