import { readFile } from 'node:fs/promises';

import {
  clean,
  deskJudge,
  decodeScrape,
  looksLikeHtml,
  toReadable,
  type Cleaned,
  type DeskRule,
  type KeptEntry,
  type RemovedEntry,
  type SourceJudge,
  type Story,
} from '../../engine/src';
import { readAll } from './readAll';
import { reasonOf } from './reasonOf';
import type { Terminal } from './terminal';

export interface CleanArguments {
  /** Paths; '-' is standard input. */
  files: readonly string[];
  /** Readable text instead of JSON. */
  asText: boolean;
  /** Of the desk, for all the files. */
  rules: readonly DeskRule[];
}

/** A story as the command prints it: its removals beside it. */
export interface PrintedStory extends Story {
  file?: string;
  removals: RemovedEntry[];
  /** The blocks in which words were replaced, with what they were; absent where there are none. */
  rewritten?: KeptEntry[];
}

/** Cleans files and prints their stories. Gives the exit code: 1 if any file could not be cleaned; the others still are. */
export async function cleanFiles(
  { files, asText, rules }: CleanArguments,
  terminal: Terminal,
): Promise<number> {
  const judges = rules.length > 0 ? [deskJudge(rules)] : [];
  let failed = 0;
  for (const file of files) {
    const cleaned = await cleanFile(file, judges, terminal);
    if (cleaned === null) failed++;
    else
      await terminal.print(
        asText ? readable(file, cleaned, files.length) : json(file, cleaned, files.length),
      );
  }
  return failed > 0 ? 1 : 0;
}

async function cleanFile(
  file: string,
  sourceJudges: readonly SourceJudge[],
  terminal: Terminal,
): Promise<Cleaned | null> {
  try {
    const content = decodeScrape(file === '-' ? await readAll(terminal.stdin) : await readFile(file));
    return clean(looksLikeHtml(content) ? { html: content } : { text: content }, { sourceJudges });
  } catch (error) {
    terminal.complain(`${file === '-' ? 'standard input' : file}: ${reasonOf(error)}`);
    return null;
  }
}

export function printedStory({ story, ledger }: Cleaned): PrintedStory {
  const rewritten = ledger.entries
    .filter((entry) => entry.fate === 'kept')
    .filter((entry) => entry.rewriting);
  return {
    ...story,
    removals: ledger.entries.filter((entry) => entry.fate === 'removed'),
    ...(rewritten.length > 0 ? { rewritten } : {}),
  };
}

function json(file: string, cleaned: Cleaned, files: number): string {
  const story = printedStory(cleaned);
  return files === 1 ? `${JSON.stringify(story, null, 2)}\n` : `${JSON.stringify({ file, ...story })}\n`;
}

function readable(file: string, cleaned: Cleaned, files: number): string {
  const text = toReadable(cleaned);
  return files === 1 ? text : `==> ${file} <==\n${text}\n`;
}
