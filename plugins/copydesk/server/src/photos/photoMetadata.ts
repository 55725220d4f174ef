/** What a picture's file says of itself, by the fields of a photo caption; null where it says nothing. */
export interface PhotoMetadata {
  text: string | null;
  creator: string | null;
  credit: string | null;
  agency: string | null;
  copyrightNotice: string | null;
  usageTerms: string | null;
  restrictions: string[];
  /** A year, a month or a day, as ISO 8601 writes it. */
  takenOn: string | null;
  alternativeText: string | null;
}

/** The fields of a caption that a file can fill, in the order of the desk's form. */
export const PHOTO_FIELDS = [
  'text',
  'creator',
  'credit',
  'agency',
  'copyrightNotice',
  'usageTerms',
  'restrictions',
  'takenOn',
  'alternativeText',
] as const satisfies readonly (keyof PhotoMetadata)[];

export type PhotoField = (typeof PHOTO_FIELDS)[number];

/** A field in which a file's two records say different things. XMP, the younger of them, is believed. */
export interface RecordDifference {
  field: PhotoField;
  xmp: string;
  iptc: string;
}

/** What came of reading a file: its metadata, or why there is none. */
export type PhotoReading =
  | { metadata: PhotoMetadata; differences: RecordDifference[] }
  | { metadata: null; reason: string };

/** A field as words, to compare and to show. */
export const inWords = (value: string | readonly string[] | null): string =>
  (typeof value === 'string' ? value : (value ?? []).join(', ')).trim();
