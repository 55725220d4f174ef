/** What this process is at work on beside the requests that it answers, so that a shutdown lets it finish. */
export class RunningWork {
  #stopping = false;
  readonly #running = new Set<Promise<void>>();

  /** Once true, nothing further is begun; what waits is gone on with at the next start. */
  get stopping(): boolean {
    return this.#stopping;
  }

  async track(work: Promise<void>): Promise<void> {
    this.#running.add(work);
    try {
      await work;
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
