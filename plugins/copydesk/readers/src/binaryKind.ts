const SIGNATURES: readonly [start: string, kind: string][] = [
  ['%PDF-', 'a PDF'],
  ['\u0089PNG', 'a picture (PNG)'],
  ['\u00ff\u00d8\u00ff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['RIFF', 'a picture or a recording'],
  ['7z\u00bc\u00af', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['BZh', 'packed by bzip2'],
  ['\u00fd7zXZ', 'packed by xz'],
  ['(\u00b5/\u00fd', 'packed by Zstandard'],
  ['\u00d0\u00cf\u0011\u00e0', 'a document of an office program'],
  ['{\\rtf', 'rich text (RTF)'],
  ['SQLite format 3', 'a database'],
  ['filedesc://', 'a web archive of the old ARC format'],
  ['PAR1', 'a Parquet table'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font'],
];
const MOST_ZEROS = 0.001;

/** What kind of binary file it is, in words; null where it is text. */
export function binaryKind(head: Buffer): string | null {
  const start = head.subarray(0, 16).toString('latin1');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) return known[1];
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(start)) return null;
  const bytes = head.subarray(0, 8_192);
  let zeros = 0;
  for (const byte of bytes) if (byte === 0) zeros++;
  return zeros > bytes.length * MOST_ZEROS ? 'binary' : null;
}
