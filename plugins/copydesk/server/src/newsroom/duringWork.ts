import { AsyncLocalStorage } from 'node:async_hooks';

/** What holds during a piece of work, innermost first. */
interface Layer {
  outer: Layer | undefined;
}

/**
 * One store for all such values: Node gives every promise a copy of each store that was ever used, and with several of
 * them all that a newsroom does takes longer.
 */
const layers = new AsyncLocalStorage<Layer>();

/** A value that is known to all that a piece of work calls and waits for, and to nobody else. */
export interface DuringWork<T> {
  run<R>(value: T, work: () => R): R;
  /** Undefined outside of any such work. */
  get(): T | undefined;
}

export function duringWork<T>(): DuringWork<T> {
  const values = new WeakMap<Layer, { value: T }>();
  return {
    run(value, work) {
      const layer = { outer: layers.getStore() };
      values.set(layer, { value });
      return layers.run(layer, work);
    },
    get() {
      for (let layer = layers.getStore(); layer !== undefined; layer = layer.outer) {
        const found = values.get(layer);
        if (found !== undefined) return found.value;
      }
      return undefined;
    },
  };
}
