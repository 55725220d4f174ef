import { setTimeout } from 'node:timers/promises';

/** Wakes whoever waits for something to happen in this process. */
export class Bell {
  private readonly waiting = new Set<() => void>();

  ring(): void {
    for (const wake of this.waiting) wake();
  }

  /** Resolves when it rings, or after so long. */
  async wait(milliseconds: number): Promise<void> {
    const cut = new AbortController();
    const wake = () => cut.abort();
    this.waiting.add(wake);
    try {
      await setTimeout(milliseconds, undefined, { signal: cut.signal });
    } catch (error) {
      if (!cut.signal.aborted) throw error;
    } finally {
      this.waiting.delete(wake);
    }
  }
}
