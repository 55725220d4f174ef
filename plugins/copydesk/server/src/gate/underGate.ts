import { duringWork } from '../newsroom/duringWork';

/** What a call through the gate has written so far: versions of articles, by their rows' ids. */
export interface Passage {
  written: Set<number>;
  /** Set once it was judged: what somebody began within it and did not wait for goes through the gate by itself. */
  isOver: boolean;
}

export const newPassage = (): Passage => ({ written: new Set(), isOver: false });

const passages = duringWork<Passage>();

/** Does work that the gate watches, and will check when it is done: what it writes stands in the passage. */
export const underGate = <T>(passage: Passage, work: () => T): T => passages.run(passage, work);

/** The passage through the gate that this work is part of; undefined where it goes past the gate. */
export function passageOf(): Passage | undefined {
  const passage = passages.get();
  return passage?.isOver === false ? passage : undefined;
}
