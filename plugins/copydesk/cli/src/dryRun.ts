import { createReadStream } from 'node:fs';
import { decodeScrape } from '../../engine/src';
import { describeLeftOut, describePlace, describeProblem, readScrapes, type Found } from '../../readers/src';
import { cleanReading, readText } from '../../readers/src/cleanScrape';
import { bytesOf } from './lines';
import { filesToImport, type FoundFile } from './filesToImport';
import type { ImportArguments } from './importArguments';
import { reasonOf } from './reasonOf';
import { Reasons } from './reasons';
import type { Terminal } from './terminal';

/** Characters of one scrape, as a newsroom takes them unless it is set otherwise. */
const MOST_LENGTH = 20_000_000;

const ADDRESS = /^https?:\/\//i;

/**
 * Reads and cleans files here as a newsroom would, and sends nothing: prints of each article what would become of it. What
 * the desk holds already, and what its policy would hold back, only the newsroom knows. Gives the exit code: 1 if a file
 * could not be read or an article would be rejected.
 */
export async function dryRun(
  { files: named, url, limit }: Pick<ImportArguments, 'files' | 'url' | 'limit'>,
  terminal: Terminal,
  interrupted: AbortSignal,
): Promise<number> {
  const reasons = new Reasons();
  const texts = new Set<string>();
  let unread = 0;

  const tell = async (name: string, outcome: string, reason?: string): Promise<void> => {
    reasons.add({ name, outcome, reasons: reason === undefined ? [] : [reason] });
    await terminal.print(`${[outcome, name, reason ?? ''].join('\t').trimEnd()}\n`);
  };
  const isEnough = () => interrupted.aborted || (limit !== null && reasons.items >= limit);

  const look = async (found: Found): Promise<void> => {
    if (found.kind === 'leftOut') return terminal.complain(describeLeftOut(found));
    const name = describePlace(found.place);
    if (found.kind === 'problem') return tell(name, 'rejected', describeProblem(found));
    if (found.kind === 'address') return tell(name, 'fetched', FETCHED);
    const { bytes, contentType, hints } = found;
    const text = decodeScrape(bytes, contentType ?? undefined);
    const origin = { url: found.url ?? url ?? null, contentType, hints };
    const reading = readText(text, origin, MOST_LENGTH);
    const cleaned = 'rejected' in reading ? reading : cleanReading(reading.read, []);
    if ('rejected' in cleaned) return tell(name, 'rejected', cleaned.rejected);
    if (texts.has(cleaned.textSha256)) return tell(name, 'duplicate', 'The same text came before it.');
    texts.add(cleaned.textSha256);
    return tell(name, 'imported');
  };

  const lookThrough = async (file: FoundFile): Promise<void> => {
    const bytes = bytesOf(file.path === null ? terminal.stdin : createReadStream(file.path));
    try {
      for await (const found of readScrapes({ name: file.name, bytes, url: url ?? null })) {
        await look(found);
        if (isEnough()) return;
      }
    } catch (error) {
      terminal.complain(`${file.path ?? file.name}: ${reasonOf(error)}`);
      unread += 1;
    }
  };

  for (const address of named.filter((given) => ADDRESS.test(given)))
    if (!isEnough()) await tell(address, 'fetched', FETCHED);
  for await (const file of filesToImport(named.filter((given) => !ADDRESS.test(given)))) {
    if (isEnough()) break;
    if ('unreadable' in file) {
      terminal.complain(file.unreadable);
      unread += 1;
    } else if ('leftOut' in file) terminal.complain(file.leftOut);
    else await lookThrough(file);
  }
  terminal.complain(`Nothing was sent. ${reasons.inWords()}`);
  return unread + reasons.count('rejected') > 0 ? 1 : 0;
}

const FETCHED = 'The newsroom would fetch it.';
