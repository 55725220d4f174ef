/** What a server polls just now, so that a turn of the clock begins nothing twice. */
export class FeedsInHand {
  private readonly keys = new Set<string>();

  /** Feeds that are polled. */
  get count(): number {
    return this.keys.size;
  }

  /** Null where it is in hand already. */
  async hold<T>(key: string, work: () => Promise<T>): Promise<T | null> {
    if (this.keys.has(key)) return null;
    this.keys.add(key);
    try {
      return await work();
    } finally {
      this.keys.delete(key);
    }
  }
}
