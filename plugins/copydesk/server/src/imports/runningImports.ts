/** The imports that this process is at work on, so that a shutdown lets each finish the scrape in its hands. */
export class RunningImports {
  #stopping = false;
  readonly #running = new Set<Promise<void>>();

  /** Once true, no further scrape is begun; what waits is gone on with at the next start. */
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

  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.allSettled(this.#running);
  }
}
