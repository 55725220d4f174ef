/** Metadata of a real picture takes some kilobytes; more than this is not read. */
const MOST_METADATA = 1_000_000;
const MOST_SEGMENTS = 256;
/** What is no JPEG and no TIFF is read as a whole, and so up to this size. */
const MOST_OTHER = 10_000_000;
/** Files of this many bytes and more are not looked into. */
export const MOST_BYTES = 50_000_000;

const APP1 = 0xe1;
const APP13 = 0xed;
const START_OF_SCAN = 0xda;
const XMP_HEADS = ['http://ns.adobe.com/xap/1.0/\0', 'http://ns.adobe.com/xmp/extension/\0'].map((head) =>
  Buffer.from(head),
);
const IPTC_HEAD = Buffer.from('Photoshop 3.0\0');
const EXIF_HEAD = Buffer.from('Exif\0\0');

/** The tags of a TIFF that hold XMP, IPTC-IIM and Photoshop's resources. */
const METADATA_TAGS: ReadonlySet<number> = new Set([0x02bc, 0x83bb, 0x8649]);
const EXIF_DIRECTORY = 0x8769;

/**
 * The part of a file that its metadata stands in, so small that reading it takes no time to speak of.
 * @throws Error that says why the file is not looked into
 */
export function metadataOf(bytes: Buffer): Buffer {
  if (bytes.length >= MOST_BYTES) throw new Error(`it has ${megabytes(bytes)} MB, and less than 50 are read`);
  if (bytes.readUInt16BE(0) === 0xffd8)
    return Buffer.concat([
      bytes.subarray(0, 2),
      ...metadataSegments(bytes, 'with Exif'),
      Buffer.from([0xff, 0xd9]),
    ]);
  const order = bytes.toString('latin1', 0, 2);
  if (order === 'II' || order === 'MM') {
    const length = lengthInTiff(bytes, order === 'II');
    if (length > MOST_METADATA) throw new Error(`its metadata is longer than ${MOST_METADATA} bytes`);
    return bytes;
  }
  if (bytes.length > MOST_OTHER)
    throw new Error(`it has ${megabytes(bytes)} MB, and what is neither JPEG nor TIFF is read up to 10`);
  return bytes;
}

const megabytes = (bytes: Buffer): number => Math.round(bytes.length / 1_000_000);

/**
 * The segments of a JPEG that hold its XMP and its IPTC-IIM, with their markers; where asked for, its Exif as well.
 * @throws Error where they are more than any picture needs
 */
export function metadataSegments(jpeg: Buffer, exif?: 'with Exif'): Buffer[] {
  const found: Buffer[] = [];
  let length = 0;
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1];
    if (marker === START_OF_SCAN) break;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (end > jpeg.length || end < at + 4) break;
    if (holdsMetadata(jpeg, at, end, exif !== undefined)) {
      found.push(jpeg.subarray(at, end));
      length += end - at;
      if (found.length > MOST_SEGMENTS || length > MOST_METADATA)
        throw new Error(`its metadata is longer than ${MOST_METADATA} bytes`);
    }
    at = end;
  }
  return found;
}

function holdsMetadata(jpeg: Buffer, at: number, end: number, isExifToo: boolean): boolean {
  const marker = jpeg[at + 1];
  const begins = (head: Buffer): boolean =>
    end - at >= head.length + 4 && jpeg.compare(head, 0, head.length, at + 4, at + 4 + head.length) === 0;
  if (marker === APP13) return begins(IPTC_HEAD);
  return marker === APP1 && (XMP_HEADS.some(begins) || (isExifToo && begins(EXIF_HEAD)));
}

/** Bytes of metadata that the first directory of a TIFF and its Exif directory point to (TIFF 6.0, section 2). */
function lengthInTiff(tiff: Buffer, isLittle: boolean): number {
  const u16 = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directories = [u32(4)];
  let length = 0;
  for (const directory of directories)
    for (let entry = 0; entry < u16(directory); entry += 1) {
      const at = directory + 2 + entry * 12;
      if (at + 12 > tiff.length) break;
      if (METADATA_TAGS.has(u16(at))) length += u32(at + 4);
      if (u16(at) === EXIF_DIRECTORY && directories.length === 1) directories.push(u32(at + 8));
    }
  return length;
}
