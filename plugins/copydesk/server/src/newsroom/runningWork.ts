/** What this process is at work on beside the requests that it answers, so that a shutdown lets it finish. */
export class RunningWork {
  #stopping = false;
  readonly #running = new Set<Promise<unknown>>();

  /** Once true, nothing further is begun; what waits is gone on with at the next start. */
  get stopping(): boolean {
    return this.#stopping;
  }

  async track<T>(work: Promise<T>): Promise<T> {
    this.#running.add(work);
    try {
      return await work;
    } finally {
      this.#running.delete(work);
    }
  }

  /** Resolves once all of it has ended, what it began meanwhile as well. */
  async stop(): Promise<void> {
    this.#stopping = true;
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }
}
