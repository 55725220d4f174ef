/** Bounds on what one given file may bring, so that none takes the memory or the time of all others. */
export interface ReaderLimits {
  /** Bytes of one record: a line of JSONL, a row, an item, a page. A longer one is passed over, the rest goes on. */
  maxRecordBytes: number;
  /** Bytes of a JSON object that has to be read in one piece. */
  maxDocumentBytes: number;
  /** Bytes that may come out of a file's compression and archives, all together. */
  maxUnpackedBytes: number;
  /** How many times its own size a file may become by unpacking, once it is larger than `ratioFrom` bytes. */
  maxRatio: number;
  ratioFrom: number;
  /** Entries of one archive. */
  maxEntries: number;
  /** Archives and compressions within each other. */
  maxNesting: number;
  /** Arrays and objects of JSON within each other. */
  maxDepth: number;
  /** Elements of XML within each other. */
  maxXmlDepth: number;
  /** Elements and texts of one record of XML. */
  maxXmlNodes: number;
  /** Columns of a table. */
  maxColumns: number;
}

export const READER_LIMITS: ReaderLimits = {
  maxRecordBytes: 32 * 1024 ** 2,
  maxDocumentBytes: 128 * 1024 ** 2,
  maxUnpackedBytes: 16 * 1024 ** 3,
  maxRatio: 200,
  ratioFrom: 64 * 1024 ** 2,
  maxEntries: 100_000,
  maxNesting: 4,
  maxDepth: 200,
  maxXmlDepth: 1_000,
  maxXmlNodes: 200_000,
  maxColumns: 1_000,
};

/** 33554432 → '32 MB', as errors print it. */
export function inWords(bytes: number): string {
  if (bytes >= 1024 ** 3) return `${Math.round(bytes / 1024 ** 3)} GB`;
  if (bytes >= 1024 ** 2) return `${Math.round(bytes / 1024 ** 2)} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} kB` : `${bytes} bytes`;
}
