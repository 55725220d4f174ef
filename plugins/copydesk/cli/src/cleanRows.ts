import type { DeskRule } from '../../engine/src';
import { rowError, type RowAnswer } from './answerRow';
import { linesOf } from './lines';
import { rowWorkers, type RowWorkers } from './rowWorkers';
import type { Terminal } from './terminal';

const LONGEST_LINE = 100_000_000;

/**
 * Cleans rows of JSON, one a line, and prints a story a line in the same order, whatever thread is ready first. No more
 * rows are read ahead than the threads can hold. Gives the exit code: 1 if any row could not be cleaned.
 */
export async function cleanRows(
  terminal: Terminal,
  threads: number,
  rules: readonly DeskRule[] = [],
): Promise<number> {
  const workers = rowWorkers(threads, rules);
  try {
    return await answerAll(terminal, workers);
  } finally {
    await workers.close();
  }
}

async function answerAll(terminal: Terminal, workers: RowWorkers): Promise<number> {
  const asked: Promise<RowAnswer>[] = [];
  let failed = 0;
  const printNext = async () => {
    const answer = await asked.shift();
    if (!answer) return;
    if (answer.isError) failed++;
    await terminal.print(`${answer.printed}\n`);
  };
  for await (const { text, number } of linesOf(terminal.stdin, LONGEST_LINE)) {
    asked.push(text === null ? Promise.resolve(tooLong(number)) : workers.answer({ text, number }));
    if (asked.length >= workers.width) await printNext();
  }
  while (asked.length > 0) await printNext();
  return failed > 0 ? 1 : 0;
}

function tooLong(number: number): RowAnswer {
  return rowError(null, `Line ${number} is longer than ${LONGEST_LINE} bytes and was skipped.`);
}
