import { performance } from 'node:perf_hooks';

/** The time that one address may take. What is spent on it counts; the wait for a turn behind others does not. */
export class Patience {
  private left: number;
  private isUp = false;

  /** @param most milliseconds in all. */
  constructor(most: number) {
    this.left = most;
  }

  /** Runs `work`, whose signal ends it once the time is up. */
  async spend<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const began = performance.now();
    const signal = AbortSignal.timeout(Math.max(0, Math.ceil(this.left)));
    try {
      return await work(signal);
    } finally {
      this.left -= performance.now() - began;
      this.isUp = signal.aborted;
    }
  }

  /** Whether it ended because the time was up. */
  get isOver(): boolean {
    return this.isUp;
  }
}
