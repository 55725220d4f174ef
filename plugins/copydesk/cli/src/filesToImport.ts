import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
// Not by the readers' index: the newsroom reads the files, and the command would load all parsers for nothing.
import { companion } from '../../readers/src/archives/entryName';
import { reasonOf } from './reasonOf';

/** A file to be imported. */
export interface FoundFile {
  /** Null for standard input. */
  path: string | null;
  /** What it is called on the desk: within a folder, its way from there. */
  name: string;
  size: number;
}

/** A file, or why there is none, or that some were left out of a folder since they are no articles. */
export type FileToImport = FoundFile | { unreadable: string } | { leftOut: string };

/** The files that were named, and those in the folders that were, in the order of their names. */
export async function* filesToImport(named: readonly string[]): AsyncGenerator<FileToImport> {
  for (const given of named) {
    if (given === '-') {
      yield { path: null, name: 'standard input', size: 0 };
      continue;
    }
    try {
      const found = await stat(given);
      if (found.isDirectory()) yield* filesIn(given);
      else yield { path: given, name: path.basename(given), size: found.size };
    } catch (error) {
      yield { unreadable: `${given}: ${reasonOf(error)}` };
    }
  }
}

async function* filesIn(folder: string): AsyncGenerator<FileToImport> {
  const leftOut = new Map<string, number>();
  for await (const name of namesIn(folder, '')) {
    const what = companion(name);
    if (what === null) {
      const place = path.join(folder, name);
      yield { path: place, name, size: (await stat(place)).size };
    } else leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
  }
  for (const [what, count] of leftOut)
    yield { leftOut: `${folder}: ${count} ${count === 1 ? 'file' : 'files'} ${what} left out: no articles.` };
}

async function* namesIn(folder: string, below: string): AsyncGenerator<string> {
  const entries = [];
  for await (const entry of await opendir(path.join(folder, below))) entries.push(entry);
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* namesIn(folder, name);
    else if (entry.isFile()) yield name;
  }
}
