import type { ByteStream } from './bytes/byteStream';
import type { PeekedBytes } from './bytes/peekedBytes';
import type { Found } from './found';
import type { ReaderLimits } from './limits';

/** A file to be read, or one in an archive. */
export interface Source {
  /** As errors print it; its end breaks a tie where the content could be of two formats. */
  name: string;
  contentType: string | null;
  /** Where it was published, where whoever gives it knows. */
  url: string | null;
  bytes: PeekedBytes;
}

/** What the readers of one given file share. */
export interface Reading {
  limits: ReaderLimits;
  /** How many archives lie around what is read. */
  nesting: number;
  /** Reads what lies in an archive, or came out of a compression, in whatever format that is. */
  readInner(inner: { name: string; url: string | null; bytes: ByteStream }): AsyncGenerator<Found>;
}

/**
 * Reads one format: what it finds, in order. What is wrong with a record is found as a `Problem`, and the rest goes on.
 * @throws Unreadable where nothing can be read, or nothing more.
 */
export type Reader = (source: Source, reading: Reading) => AsyncGenerator<Found>;
