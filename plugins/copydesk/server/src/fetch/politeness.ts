import { setTimeout } from 'node:timers/promises';

/** One request at a time to a host, with a pause between them. */
export class Politeness {
  private readonly last = new Map<string, Promise<void>>();

  /** Runs `act` once whoever asked the host before is done and the pause, in milliseconds, is over. */
  async inTurn<T>(host: string, pause: number, act: () => Promise<T>): Promise<T> {
    const before = this.last.get(host) ?? Promise.resolve();
    const done = before.then(act);
    const rested = done.then(
      () => setTimeout(pause, undefined, { ref: false }),
      () => setTimeout(pause, undefined, { ref: false }),
    );
    this.last.set(host, rested);
    void rested.then(() => {
      if (this.last.get(host) === rested) this.last.delete(host);
    });
    return done;
  }
}
