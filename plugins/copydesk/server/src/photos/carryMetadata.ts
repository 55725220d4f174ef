import { exifSegment, exifTexts } from './exifTexts';
import { metadataOf, metadataSegments } from './metadataOf';

const APP0 = 0xe0;

const isJpeg = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8;

/**
 * A JPEG that was made smaller, with the XMP, the IPTC-IIM and the texts in Exif of the one that it was made from. Null
 * where there is nothing to carry over: no such metadata, or the smaller one has it.
 * @throws Error where the metadata is more than any picture needs
 */
export function carryMetadata(original: Buffer, smaller: Buffer): Buffer | null {
  if (!isJpeg(original) || !isJpeg(smaller)) return null;
  const exif = exifSegment(exifTexts(metadataOf(original)));
  const segments = [...(exif === null ? [] : [exif]), ...metadataSegments(original)];
  if (segments.length === 0 || metadataSegments(smaller).length > 0) return null;
  // A JFIF segment must stay the first (ITU-T T.871, section 10.1).
  const at = smaller[3] === APP0 ? 4 + smaller.readUInt16BE(4) : 2;
  return Buffer.concat([smaller.subarray(0, at), ...segments, smaller.subarray(at)]);
}
