/** Files that are one article each: what was made of them can be looked at before they are imported. */
const PAGES = ['.html', '.htm', '.xhtml', '.txt', '.md'];

/** Files that may hold many articles. */
const COLLECTIONS = [
  '.json',
  '.jsonl',
  '.ndjson',
  '.csv',
  '.tsv',
  '.xml',
  '.rss',
  '.atom',
  '.rdf',
  '.nitf',
  '.newsml',
  '.wxr',
  '.warc',
  '.wet',
  '.zip',
  '.tar',
  '.tgz',
  '.gz',
];

/** What the file chooser offers, and what a drop may bring. The newsroom tells a format by the content. */
export const ACCEPTED_EXTENSIONS: readonly string[] = [...PAGES, ...COLLECTIONS];

const endsIn = (extensions: readonly string[], { name }: File): boolean =>
  extensions.some((extension) => name.toLowerCase().endsWith(extension));

/** Tells the files that can hold scrapes from the rest, by the ends of their names. */
export function acceptedFiles(files: File[]): { accepted: File[]; refused: File[] } {
  return {
    accepted: files.filter((file) => endsIn(ACCEPTED_EXTENSIONS, file)),
    refused: files.filter((file) => !endsIn(ACCEPTED_EXTENSIONS, file)),
  };
}

/** Whether a file is one article, and can be looked at. */
export const isPage = (file: File): boolean => endsIn(PAGES, file);
