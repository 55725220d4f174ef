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
  const own = incomingOfFound(found);
  if ('note' in own || 'fetchFrom' in own) return own;
  if (found.kind !== 'problem') return { ...own, url: own.url ?? file.url ?? null };
  const isWhole = isFirst && found.place.record === null && found.place.file === file.name;
  return isWhole ? { ...own, url: file.url ?? null, bytes: found.bytes ?? (await bytesOf(file)) } : own;
}

/** What was found in a file, for the door. */
export function incomingOfFound(found: Found): Incoming {
  switch (found.kind) {
    case 'scrape': {
      const { place, url, contentType, bytes, hints } = found;
      return { name: describePlace(place), url, contentType, bytes, hints };
    }
    case 'address':
      return { name: describePlace(found.place), fetchFrom: found.url, hints: found.hints };
    case 'leftOut':
      return { note: describeLeftOut(found) };
    case 'problem':
      return {
        name: describePlace(found.place),
        url: null,
        bytes: found.bytes ?? NOTHING,
        rejected: describeProblem(found),
        ...(found.withdraws && { withdraws: found.withdraws }),
      };
  }
}

async function bytesOf({ whole }: IncomingFile): Promise<Buffer> {
  return whole === null ? NOTHING : whole();
}
