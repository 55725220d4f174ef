import { pipeline, Readable } from 'node:stream';
import { extract, type Entry } from 'tar-stream';
import { leftOut, type Found } from '../found';
import type { Reader, Reading } from '../reader';
import { TooMuchUnpacked, Unreadable, unreadableReason } from '../unreadable';
import { passedOver } from './entryName';

const AGAIN = 'Pack or fetch it again; what came before the damage was read.';

/** A tar and all that is in it, in one pass. */
export const readTar: Reader = async function* (source, reading) {
  const { maxEntries } = reading.limits;
  const entries = extract();
  pipeline(Readable.from(source.bytes, { objectMode: false }), entries, () => undefined);
  let number = 0;
  try {
    for await (const entry of entries) {
      if (++number > maxEntries)
        throw new Unreadable(`It has more than ${maxEntries} entries.`, 'Pack fewer files into one archive.');
      yield* readEntry(entry, source.name, reading);
      // The next entry comes once this one has gone by.
      entry.resume();
    }
  } catch (error) {
    throw unreadableReason(error, 'tar', AGAIN);
  } finally {
    entries.destroy();
  }
};

async function* readEntry(entry: Entry, archive: string, reading: Reading): AsyncGenerator<Found> {
  const { name: inner, type } = entry.header;
  if (type === 'directory') return;
  const name = `${archive}/${inner.replace(/^\.\//, '')}`;
  const place = { file: name, record: null };
  const isFile = type === 'file' || type === 'contiguous-file';
  const instead =
    passedOver(archive, inner, place) ?? (isFile ? null : leftOut(archive, `of type "${type ?? 'unknown'}"`));
  if (instead !== null) {
    yield instead;
    return;
  }
  try {
    yield* reading.readInner({ name, url: null, bytes: entry });
  } catch (error) {
    if (!(error instanceof Unreadable) || error instanceof TooMuchUnpacked) throw error;
    yield error.at(place);
  }
}
