import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { Found } from '../found';
import type { Reader, Reading } from '../reader';
import { TooMuchUnpacked, Unreadable, unreadableReason } from '../unreadable';
import { passedOver } from './entryName';

const AGAIN = 'Pack or fetch it again.';
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype)$/;

/** A ZIP and all that is in it. Its list of entries stands at its end, so it is laid down beside before it is read. */
export const readZip: Reader = async function* (source, reading) {
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-zip-'));
  try {
    const file = path.join(folder, 'archive.zip');
    await pipeline(source.bytes, createWriteStream(file, { mode: 0o600 }));
    const archive = await open(file);
    try {
      yield* readEntries(archive, source.name, reading);
    } finally {
      archive.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function* readEntries(archive: yauzl.ZipFile, name: string, reading: Reading): AsyncGenerator<Found> {
  const { maxEntries } = reading.limits;
  for (let number = 1; ; number++) {
    const entry = await nextEntry(archive);
    if (entry === null) return;
    if (number > maxEntries)
      throw new Unreadable(`It has more than ${maxEntries} entries.`, 'Pack fewer files into one archive.');
    const inner = nameOf(entry);
    if (number === 1 && OFFICE.test(inner))
      throw new Unreadable('It is a document of an office program.', 'Save it as HTML or plain text.');
    if (!inner.endsWith('/')) yield* readEntry(archive, entry, `${name}/${inner}`, inner, reading);
  }
}

async function* readEntry(
  archive: yauzl.ZipFile,
  entry: yauzl.Entry,
  name: string,
  inner: string,
  reading: Reading,
): AsyncGenerator<Found> {
  const place = { file: name, record: null };
  const instead = passedOver(name.slice(0, name.length - inner.length - 1), inner, place);
  if (instead !== null) {
    yield instead;
    return;
  }
  if (entry.isEncrypted()) {
    yield new Unreadable('The entry is encrypted.', 'Pack it without a password.').at(place);
    return;
  }
  try {
    yield* reading.readInner({ name, url: null, bytes: contentOf(archive, entry) });
  } catch (error) {
    const reason = unreadableReason(error, 'entry', AGAIN);
    if (!(reason instanceof Unreadable) || reason instanceof TooMuchUnpacked) throw reason;
    yield reason.at(place);
  }
}

/** @throws Unreadable where the bytes are not those that were packed. */
async function* contentOf(archive: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    for await (const part of await streamOf(archive, entry)) {
      const bytes = Buffer.from(part);
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch (error) {
    throw unreadableReason(error, 'entry', AGAIN);
  }
  if (sum !== entry.crc32) throw new Unreadable('The entry is damaged: its sum does not fit.', AGAIN);
}

/** Names are in the code page of old MS-DOS, or in UTF-8 where they say so. */
function nameOf(entry: yauzl.Entry): string {
  const raw: unknown = entry.fileName;
  const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(String(raw));
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false);
}

function open(file: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, archive) => {
      if (error) reject(unreadableReason(error, 'ZIP', AGAIN));
      else resolve(archive);
    });
  });
}

function nextEntry(archive: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const done = () => {
      archive.off('entry', onEntry).off('end', onEnd).off('error', onError);
    };
    const onEntry = (entry: yauzl.Entry) => {
      done();
      resolve(entry);
    };
    const onEnd = () => {
      done();
      resolve(null);
    };
    const onError = (error: Error) => {
      done();
      reject(unreadableReason(error, 'ZIP', AGAIN));
    };
    archive.on('entry', onEntry).on('end', onEnd).on('error', onError);
    archive.readEntry();
  });
}

function streamOf(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
}
