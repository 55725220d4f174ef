import {
  describeLeftOut,
  describePlace,
  describeProblem,
  readScrapes,
  type Found,
  type GivenFile,
} from '../../../readers/src';
import type { Incoming } from './incoming';

/** A file that came, and how to have its bytes once more where none of it could be read. */
export interface IncomingFile extends GivenFile {
  /** Null where it is too long to be kept whole. */
  whole: (() => Promise<Buffer>) | null;
}

const NOTHING = Buffer.alloc(0);

/** Everything that a file holds, for the door: of a file that could not be read at all, its bytes are kept. */
export async function* incomingOf(file: IncomingFile): AsyncGenerator<Incoming> {
  let count = 0;
  for await (const found of readScrapes(file)) {
    count++;
    yield await incoming(found, file, count === 1);
  }
  if (count === 0)
    yield {
      name: file.name,
      url: null,
      bytes: await bytesOf(file),
      rejected: `${file.name} holds no article.`,
    };
}

async function incoming(found: Found, file: IncomingFile, isFirst: boolean): Promise<Incoming> {
  switch (found.kind) {
    case 'scrape': {
      const { place, url, contentType, bytes, hints } = found;
      return { name: describePlace(place), url: url ?? file.url ?? null, contentType, bytes, hints };
    }
    case 'address':
      return { name: describePlace(found.place), fetchFrom: found.url, hints: found.hints };
    case 'leftOut':
      return { note: describeLeftOut(found) };
    case 'problem': {
      const isWhole = isFirst && found.place.record === null && found.place.file === file.name;
      return {
        name: describePlace(found.place),
        url: isWhole ? (file.url ?? null) : null,
        bytes: found.bytes ?? (isWhole ? await bytesOf(file) : NOTHING),
        rejected: describeProblem(found),
      };
    }
  }
}

async function bytesOf({ whole }: IncomingFile): Promise<Buffer> {
  return whole === null ? NOTHING : whole();
}
