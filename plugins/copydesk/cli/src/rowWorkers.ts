import { existsSync } from 'node:fs';
import path from 'node:path';
import Piscina from 'piscina';

import type { DeskRule } from '../../engine/src';
import { idOf, rowAnswerer, rowError, type NumberedLine, type RowAnswer, type TaughtLine } from './answerRow';
import { linesOfRow, type RowLines } from './linesOfRow';

/** Answers rows, somewhere. */
export interface RowWorkers {
  /** Rows that may be asked for before the first is answered. */
  readonly width: number;
  answer(line: TaughtLine): Promise<RowAnswer>;
  /** What the row gives to the template of its host. */
  learn(line: NumberedLine): Promise<RowLines | null>;
  close(): Promise<void>;
}

/** Memory of one thread, MB: a page of 20 MB takes about a quarter of it. */
const MOST_MEMORY = 2_048;
const ROWS_A_THREAD = 3;
const WORKER = path.join(__dirname, 'rowWorker.js');

/**
 * One thread answers in place; more answer in threads of their own. A thread that dies of a row, out of memory say,
 * costs that row alone: it is answered with the reason, and another thread takes its place. `memory` is that of one
 * thread, in MB.
 */
export function rowWorkers(
  threads: number,
  rules: readonly DeskRule[] = [],
  memory = MOST_MEMORY,
): RowWorkers {
  if (threads === 1) {
    const answerRow = rowAnswerer(rules);
    return {
      width: 1,
      answer: (line) => orReason(line, async () => answerRow(line)),
      learn: (line) => orNothing(async () => linesOfRow(line)),
      close: async () => {},
    };
  }
  if (!existsSync(WORKER))
    throw new Error('The command is not built whole. Run "npm run build:plugin" in the newsroom.');
  const pool = new Piscina({
    filename: WORKER,
    workerData: rules,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  return {
    width: threads * ROWS_A_THREAD,
    answer: (line) => orReason(line, () => pool.run(line)),
    learn: (line) => orNothing(() => pool.run(line, { name: 'linesOfRow' })),
    close: () => pool.close(),
  };
}

/** One row's failure, foreseen or not, must not cost the thousands after it. */
async function orReason(line: NumberedLine, answer: () => Promise<RowAnswer>): Promise<RowAnswer> {
  try {
    return await answer();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return rowError(idOf(line.text), `Line ${line.number} could not be cleaned: ${reason}`);
  }
}

/** A row that can't be learned from is answered all the same, and that says why. */
async function orNothing(learn: () => Promise<RowLines | null>): Promise<RowLines | null> {
  try {
    return await learn();
  } catch {
    return null;
  }
}
