/** What is written into a JPEG's XMP packet, its IPTC-IIM record and its Exif. */
export interface Written {
  xmp?: Readonly<Record<string, string>>;
  /** Datasets of record 2, by their numbers: 120 is the caption. */
  iptc?: Datasets;
  exif?: Partial<Record<keyof typeof EXIF_TAGS, string>> & { iptc?: Datasets };
}

type Datasets = readonly (readonly [number: number, text: string])[];

/** Red, 16 by 16: a picture that every decoder takes. */
const PIXELS = Buffer.from(
  '/9j/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABwj/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCWADpZb//Z',
  'base64',
);

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
  'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
].join(' ');

/** Properties that hold one text in several languages, and that which holds a list. */
const ALTERNATIVES = new Set([
  'dc:description',
  'dc:rights',
  'xmpRights:UsageTerms',
  'Iptc4xmpCore:AltTextAccessibility',
]);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function propertyOf([name, text]: readonly [string, string]): string {
  if (ALTERNATIVES.has(name))
    return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li><rdf:li xml:lang="fy">oars</rdf:li></rdf:Alt></${name}>`;
  if (name === 'dc:creator')
    return `<dc:creator><rdf:Seq>${text
      .split(' and ')
      .map((one) => `<rdf:li>${escaped(one)}</rdf:li>`)
      .join('')}</rdf:Seq></dc:creator>`;
  return `<${name}>${escaped(text)}</${name}>`;
}

/** An XMP packet. */
export const xmpPacket = (inner: string): string =>
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
  `<rdf:Description rdf:about="" ${NAMESPACES}>${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`;

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

export const xmpSegment = (packet: string): Buffer =>
  segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`, 'utf8'));

function dataset(record: number, number: number, text: string): Buffer {
  const content = Buffer.from(text, 'utf8');
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(content.length, 3);
  return Buffer.concat([head, content]);
}

const UTF_8 = '\u001b%G';

const iptcRecord = (written: Datasets): Buffer =>
  Buffer.concat([dataset(1, 90, UTF_8), ...written.map(([number, text]) => dataset(2, number, text))]);

function iptcSegment(written: Datasets): Buffer {
  const record = iptcRecord(written);
  const padding = Buffer.alloc(record.length % 2);
  const head = Buffer.from([...Buffer.from('Photoshop 3.0\0' + '8BIM'), 0x04, 0x04, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(record.length, head.length - 4);
  return segment(0xed, Buffer.concat([head, record, padding]));
}

/** In the order in which they must stand. */
const EXIF_TAGS = { ImageDescription: 0x010e, Make: 0x010f, Artist: 0x013b, Copyright: 0x8298 } as const;
const EXIF_IPTC = 0x83bb;
const [BYTES, TEXT] = [1, 2];

/** Big-endian, as few cameras but many programs write it. */
function exifSegment({ iptc, ...texts }: NonNullable<Written['exif']>): Buffer {
  const entries = [
    ...Object.entries(EXIF_TAGS).flatMap(([name, tag]) =>
      Object.entries(texts).flatMap(([given, text]) =>
        given === name ? [{ tag, type: TEXT, value: Buffer.from(`${text}\0`) }] : [],
      ),
    ),
    ...(iptc === undefined ? [] : [{ tag: EXIF_IPTC, type: BYTES, value: iptcRecord(iptc) }]),
  ];
  const head = Buffer.from([...Buffer.from('MM'), 0, 42, 0, 0, 0, 8, 0, entries.length]);
  let end = head.length + entries.length * 12 + 4;
  const directory = entries.map(({ tag, type, value }) => {
    const entry = Buffer.alloc(12);
    entry.writeUInt16BE(tag, 0);
    entry.writeUInt16BE(type, 2);
    entry.writeUInt32BE(value.length, 4);
    entry.writeUInt32BE(end, 8);
    end += value.length;
    return entry;
  });
  const values = entries.map(({ value }) => value);
  return segment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0'), head, ...directory, Buffer.alloc(4), ...values]),
  );
}

/** A JPEG with segments of one's own behind its first marker. */
export const jpegOf = (...segments: Buffer[]): Buffer =>
  Buffer.concat([PIXELS.subarray(0, 2), ...segments, PIXELS.subarray(2)]);

/** A small JPEG whose file says of itself what is `written`. */
export function photoFile({ xmp, iptc, exif }: Written = {}): Buffer {
  return jpegOf(
    ...(exif === undefined ? [] : [exifSegment(exif)]),
    ...(xmp === undefined ? [] : [xmpSegment(xmpPacket(Object.entries(xmp).map(propertyOf).join('')))]),
    ...(iptc === undefined ? [] : [iptcSegment(iptc)]),
  );
}
