import type { ByteStream } from './bytes/byteStream';
import { gunzip } from './bytes/gunzip';
import { PeekedBytes } from './bytes/peekedBytes';
import { Unpacking } from './bytes/unpacking';
import { readTar } from './archives/tar';
import { readZip } from './archives/zip';
import { formatOf, HEAD, type Format } from './format';
import { readAddresses } from './formats/addresses';
import { readCsv } from './formats/csv';
import { readFeed } from './formats/feed';
import { readJson } from './formats/json';
import { readJsonl } from './formats/jsonl';
import { readNewsMl } from './formats/newsMl';
import { readNitf } from './formats/nitf';
import { readPage } from './formats/page';
import { readWarc } from './formats/warc';
import { readWordPress } from './formats/wordPress';
import type { Found, LeftOut } from './found';
import { READER_LIMITS, type ReaderLimits } from './limits';
import type { Reader, Reading, Source } from './reader';
import { TooMuchUnpacked, Unreadable } from './unreadable';

/** A file as it was given. */
export interface GivenFile {
  /** As errors print it. */
  name: string;
  bytes: ByteStream;
  /** The transport's, where there was one. */
  contentType?: string | null;
  /** Where it was published, of a file that is one article. */
  url?: string | null;
}

/** Makes a stream of what a compression holds; the name without its '.gz' breaks ties from then on. */
const readGzip: Reader = async function* ({ name, url, bytes }, { readInner }) {
  yield* readInner({
    name: name.replace(/\.t?gz$/i, (end) => (/^\.tgz$/i.test(end) ? '.tar' : '')),
    url,
    bytes: gunzip(bytes),
  });
};

const READERS: Readonly<Record<Format, Reader>> = {
  gzip: readGzip,
  zip: readZip,
  tar: readTar,
  warc: readWarc,
  jsonl: readJsonl,
  json: readJson,
  csv: readCsv,
  feed: readFeed,
  wordPress: readWordPress,
  newsMl: readNewsMl,
  nitf: readNitf,
  addresses: readAddresses,
  page: readPage,
};

const HOLD_FILES: ReadonlySet<Format> = new Set(['gzip', 'zip', 'tar']);

/**
 * Reads a file of any format: its articles as scrapes with what the file says of them, addresses that have to be fetched,
 * and a problem for each record that could not be read, in the order in which they stand; at the end, what was left out
 * because it is no article. Streaming: no more than one record is in memory. Never throws over what a file holds, only
 * where its bytes can't be had.
 */
export async function* readScrapes(
  file: GivenFile,
  limits: Partial<ReaderLimits> = {},
): AsyncGenerator<Found> {
  const bounds = { ...READER_LIMITS, ...limits };
  const unpacking = new Unpacking(bounds);
  const leftOut = new Map<string, LeftOut>();
  const source: Source = {
    name: file.name,
    contentType: file.contentType ?? null,
    url: file.url ?? null,
    bytes: new PeekedBytes(unpacking.countPacked(file.bytes)),
  };
  for await (const found of readSource(source, readingAt(0, bounds, unpacking))) {
    if (found.kind !== 'leftOut') {
      yield found;
      continue;
    }
    const key = `${found.file}\n${found.what}`;
    const known = leftOut.get(key);
    leftOut.set(key, { ...found, count: found.count + (known?.count ?? 0) });
  }
  yield* leftOut.values();
}

function readingAt(nesting: number, limits: ReaderLimits, unpacking: Unpacking): Reading {
  return {
    limits,
    nesting,
    async *readInner({ name, url, bytes }) {
      const counted = new PeekedBytes(unpacking.countUnpacked(bytes));
      const source: Source = { name, url, contentType: null, bytes: counted };
      yield* readFound(source, readingAt(nesting + 1, limits, unpacking));
    },
  };
}

/** What is found in a given file; what ends the reading of it is the last thing that is found. */
async function* readSource(source: Source, reading: Reading): AsyncGenerator<Found> {
  try {
    yield* readFound(source, reading);
  } catch (error) {
    if (!(error instanceof TooMuchUnpacked)) throw error;
    yield error.at({ file: source.name, record: null });
  }
}

async function* readFound(source: Source, reading: Reading): AsyncGenerator<Found> {
  try {
    const format = formatOf(await source.bytes.head(HEAD), source.name);
    if (reading.nesting >= reading.limits.maxNesting && HOLD_FILES.has(format))
      throw new Unreadable(
        `Archives lie more than ${reading.limits.maxNesting} deep within each other.`,
        'Unpack the outer ones.',
      );
    yield* READERS[format](source, reading);
  } catch (error) {
    if (!(error instanceof Unreadable) || error instanceof TooMuchUnpacked) throw error;
    yield error.at({ file: source.name, record: null });
  } finally {
    await source.bytes.close();
  }
}
