import { availableParallelism } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';

import { cleanFiles } from './clean';
import { cleanRows } from './cleanRows';
import { isArgumentError } from './argumentError';
import { importFiles } from './import';
import { readImportArguments } from './importArguments';
import { readRules, RulesRefused, type ReadRules } from './readRules';
import { isSystemError } from './systemError';
import { terminalOf, type Terminal } from './terminal';
import { runWorker } from './worker';

const USAGE = `copydesk: cleans scraped articles, and never loses the credit.

  copydesk clean FILE…        print each file's story as JSON; '-' is standard input
  copydesk clean --text FILE… print it as text for reading, everything that was removed marked with its reason
  copydesk clean --jsonl      read rows {"id", "url"?, "html" or "text"} and print a story a line, in the same order
    --threads N               clean in N threads; 'all' for one a core; 1
    --rules FILE              of a desk, with any of these: a list in JSON, or a site's config (ftr-site-config) in .txt
    --templates               take out what the rows of one host repeat as well: rows are read fifty at a time, and
                              learn from each other and from those before

  copydesk import FILE…       send files, folders, addresses of pages or standard input ('-') to a newsroom and print
                            what became of each
                              article in them: HTML, text, JSON, JSONL, CSV, feeds, agencies' XML and JSON, WARC,
                              exports of WordPress and Strapi, and ZIP, tar and gzip of these
    --newsroom ADDRESS        the newsroom; COPYDESK_URL, or http://127.0.0.1:1337
    --token TOKEN             an API token that may create imports; COPYDESK_TOKEN
    --label LABEL             what the import is called on the desk
    --source SOURCE           the source of all of it: its document id, its name or a domain of it
    --url ADDRESS             where it was published, of a single file
    --limit N                 only the first N articles
    --dry-run                 send nothing: read and clean here, and print what would become of each
    --resume ID               send nothing: go on with an import that the newsroom has, and wait for its end
    --progress bar|json|none  how it goes, on standard error; a bar where that is a terminal, else none

  copydesk worker             process imports beside the newsroom in this folder, without a web server; needs PostgreSQL
    --threads N               clean in N threads; 'all' for one a core; IMPORT_THREADS, or all

  Ends with 0 where all is well, 1 where a file could not be read or an article was rejected or failed, 2 where it is
  wrongly called, 3 where the newsroom could not be reached or refused, 130 where it was interrupted.
`;

/** Where the command runs: its arguments without node and the script, its environment, and its three streams. */
export interface Invocation {
  args: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  /** Asked for by a command that ends in an orderly way when it is interrupted. */
  onInterrupt?: (stop: () => void) => void;
}

/** Runs the command. Gives the exit code, see the end of `USAGE`. */
export async function main({
  args,
  environment,
  stdin,
  stdout,
  stderr,
  onInterrupt,
}: Invocation): Promise<number> {
  const terminal = terminalOf(stdin, stdout, stderr);
  const [command, ...rest] = args;
  switch (command) {
    case 'clean':
      return runClean(rest, terminal);
    case 'import':
      return runImport(rest, environment, terminal, onInterrupt);
    case 'worker':
      return runWorkerHere(rest, terminal);
    case 'help':
    case '--help':
    case '-h':
      await terminal.print(USAGE);
      return 0;
    default:
      terminal.complain(command === undefined ? USAGE : `There is no command '${command}'.\n\n${USAGE}`);
      return 2;
  }
}

async function runClean(args: readonly string[], terminal: Terminal): Promise<number> {
  const called = readArguments(args);
  if ('wrong' in called) {
    terminal.complain(`${called.wrong}\n\n${USAGE}`);
    return 2;
  }
  if (called.files.length === 0 && !called.jsonl) {
    terminal.complain(`Name the files to clean, or '-' for standard input.\n\n${USAGE}`);
    return 2;
  }
  try {
    const { rules, left } = called.rules === undefined ? NO_RULES : await readRules(called.rules);
    for (const line of left) terminal.complain(line);
    return called.jsonl
      ? await cleanRows(terminal, { threads: called.threads, rules, templates: called.templates })
      : await cleanFiles({ files: called.files, asText: called.text, rules }, terminal);
  } catch (error) {
    if (!(error instanceof RulesRefused)) throw error;
    terminal.complain(error.message);
    return 2;
  }
}

const NO_RULES: ReadRules = { rules: [], left: [] };

function readArguments(args: readonly string[]):
  | {
      files: string[];
      text: boolean;
      jsonl: boolean;
      threads: number;
      templates: boolean;
      rules: string | undefined;
    }
  | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        text: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        threads: { type: 'string' },
        rules: { type: 'string' },
        templates: { type: 'boolean', default: false },
      },
    });
    if (values.jsonl && (values.text || positionals.length > 0))
      return { wrong: '--jsonl reads standard input and takes nothing else.' };
    if (values.threads !== undefined && !values.jsonl) return { wrong: '--threads goes with --jsonl.' };
    if (values.templates && !values.jsonl) return { wrong: '--templates goes with --jsonl.' };
    const threads = threadsIn(values.threads);
    if (threads === null) return { wrong: WRONG_THREADS };
    const { text, jsonl, templates } = values;
    return { files: positionals, text, jsonl, threads, templates, rules: values.rules };
  } catch (error) {
    if (isSystemError(error)) return { wrong: error.message };
    throw error;
  }
}

const MOST_THREADS = 128;
const WRONG_THREADS = `--threads takes a number from 1 to ${MOST_THREADS}, or 'all'.`;

function threadsIn(written: string | undefined): number | null {
  if (written === undefined) return 1;
  if (written === 'all') return availableParallelism();
  const threads = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  return threads >= 1 && threads <= MOST_THREADS ? threads : null;
}

async function runImport(
  args: readonly string[],
  environment: Invocation['environment'],
  terminal: Terminal,
  onInterrupt: Invocation['onInterrupt'],
): Promise<number> {
  const called = readImportArguments(args, environment);
  if ('wrong' in called) {
    terminal.complain(`${called.wrong}\n\n${USAGE}`);
    return 2;
  }
  const interruption = new AbortController();
  onInterrupt?.(() => interruption.abort());
  if (!called.dryRun) return importFiles(called, terminal, interruption.signal);
  // Only now: the newsroom reads the files, and the command would load all parsers for nothing.
  const { dryRun } = await import('./dryRun');
  return dryRun(called, terminal, interruption.signal);
}

async function runWorkerHere(args: readonly string[], terminal: Terminal): Promise<number> {
  const called = readWorkerArguments(args);
  if ('wrong' in called) {
    terminal.complain(`${called.wrong}\n\n${USAGE}`);
    return 2;
  }
  return runWorker({ folder: process.cwd(), ...called }, terminal);
}

function readWorkerArguments(args: readonly string[]): { threads: number | null } | { wrong: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: { threads: { type: 'string' } } });
    if (values.threads === undefined) return { threads: null };
    const threads = threadsIn(values.threads);
    return threads === null ? { wrong: WRONG_THREADS } : { threads };
  } catch (error) {
    if (isArgumentError(error)) return { wrong: error.message };
    throw error;
  }
}
