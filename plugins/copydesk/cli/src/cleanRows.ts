import type { DeskRule } from '../../engine/src';
import { rowError, type RowAnswer } from './answerRow';
import { groupsOf, HostTemplates } from './hostTemplates';
import { linesOf, type Line } from './lines';
import type { RowLines } from './linesOfRow';
import { rowWorkers, type RowWorkers } from './rowWorkers';
import type { Terminal } from './terminal';

const LONGEST_LINE = 100_000_000;

export interface CleanRowsOptions {
  threads: number;
  /** Of a desk, for every row. */
  rules?: readonly DeskRule[];
  /** Whether rows of one host learn from each other. */
  templates?: boolean;
}

/**
 * Cleans rows of JSON, one a line, and prints a story a line in the same order, whatever thread is ready first. No more
 * rows are read ahead than the threads can hold; with `templates`, fifty, whose lines are counted by their hosts before
 * the first of them is cleaned. Gives the exit code: 1 if any row could not be cleaned.
 */
export async function cleanRows(
  terminal: Terminal,
  { threads, rules = [], templates = false }: CleanRowsOptions,
): Promise<number> {
  const workers = rowWorkers(threads, rules);
  try {
    return await answerAll(terminal, workers, templates);
  } finally {
    await workers.close();
  }
}

async function answerAll(terminal: Terminal, workers: RowWorkers, templates: boolean): Promise<number> {
  const asked: Promise<RowAnswer>[] = [];
  let failed = 0;
  const printNext = async () => {
    const answer = await asked.shift();
    if (!answer) return;
    if (answer.isError) failed++;
    await terminal.print(`${answer.printed}\n`);
  };
  for await (const { line, taught } of taughtLines(terminal, workers, templates)) {
    const { text, number } = line;
    asked.push(text === null ? Promise.resolve(tooLong(number)) : workers.answer({ text, number, taught }));
    if (asked.length >= workers.width) await printNext();
  }
  while (asked.length > 0) await printNext();
  return failed > 0 ? 1 : 0;
}

type Taught = ReturnType<HostTemplates['taughtOf']>;

/** The rows, each with what its host's rows have taught so far, where that is asked for. */
async function* taughtLines(
  { stdin }: Terminal,
  workers: RowWorkers,
  templates: boolean,
): AsyncGenerator<{ line: Line; taught: Taught }> {
  const lines = linesOf(stdin, LONGEST_LINE);
  if (!templates) {
    for await (const line of lines) yield { line, taught: null };
    return;
  }
  const hosts = new HostTemplates();
  for await (const group of groupsOf(lines)) {
    const learned = await Promise.all(group.map((line) => learnFrom(line, workers)));
    hosts.learn(learned);
    for (const [index, line] of group.entries())
      yield { line, taught: hosts.taughtOf(learned[index] ?? null) };
  }
}

async function learnFrom({ text, number }: Line, workers: RowWorkers): Promise<RowLines | null> {
  return text === null ? null : workers.learn({ text, number });
}

function tooLong(number: number): RowAnswer {
  return rowError(null, `Line ${number} is longer than ${LONGEST_LINE} bytes and was skipped.`);
}
