import { AsyncLocalStorage } from 'node:async_hooks';

/** What a call through the gate has written so far: versions of articles, by their rows' ids. */
export interface Passage {
  written: Set<number>;
}

const passages = new AsyncLocalStorage<Passage>();

/** Does work that the gate watches, and will check when it is done: what it writes stands in the passage. */
export function underGate<T>(work: () => T, passage: Passage = { written: new Set() }): T {
  return passages.run(passage, work);
}

/** The passage through the gate that this work is part of; undefined where it goes past the gate. */
export const passageOf = (): Passage | undefined => passages.getStore();
