import { load } from 'exifreader';
import { z } from 'zod';

/** What Exif says of whose a picture is and what it shows, by the names of its tags. */
export interface ExifTexts {
  ImageDescription: string | null;
  Artist: string | null;
  Copyright: string | null;
}

/** The tags' numbers, in their order in a file (Exif 2.32, section 4.6.4). */
const TAGS = [
  ['ImageDescription', 0x010e],
  ['Artist', 0x013b],
  ['Copyright', 0x8298],
] as const satisfies readonly (readonly [keyof ExifTexts, number])[];

const NOTHING: ExifTexts = { ImageDescription: null, Artist: null, Copyright: null };

/** What cameras write where nobody has. */
const OF_A_CAMERA = /^(?:.*digital camera|sony dsc|dcim\\.*|dsc|untitled|default|unknown)$/i;

const texts = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]).map((one) => one.trim()))
  .transform((values) => values.filter((one) => one !== '' && !OF_A_CAMERA.test(one)).join(', ') || null);
const tag = z.looseObject({ value: texts }).transform(({ value }) => value);
const said = tag.nullish().catch(null).default(null);
const tags = z.looseObject({
  exif: z.looseObject({ ImageDescription: said, Artist: said, Copyright: said }).optional().catch(undefined),
});

/** @throws Error where the file can't be read */
export function exifTexts(bytes: Buffer): ExifTexts {
  const found = load(bytes, { expanded: true, includeTags: { exif: TAGS.map(([name]) => name) } });
  const { ImageDescription = null, Artist = null, Copyright = null } = tags.parse(found).exif ?? NOTHING;
  return { ImageDescription, Artist, Copyright };
}

/** As long as a text is carried over: a segment holds 64 kB. */
const LONGEST = 10_000;
const ASCII = 2;

/**
 * A JPEG's Exif segment with these texts and nothing else: not where the picture was taken, nor which way up. Null where
 * there are none.
 * @see TIFF 6.0, section 2; Exif 2.32, section 4.7.2
 */
export function exifSegment(said: ExifTexts): Buffer | null {
  const entries = TAGS.flatMap(([name, number]) => {
    const text = said[name];
    if (text === null) return [];
    // A value of four bytes and less would stand in the entry itself.
    return [{ number, value: Buffer.from(`${text.slice(0, LONGEST)}\0\0\0\0`) }];
  });
  if (entries.length === 0) return null;

  const directory = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  directory.write('II*\0', 'latin1');
  directory.writeUInt32LE(8, 4);
  directory.writeUInt16LE(entries.length, 8);
  let end = directory.length;
  entries.forEach(({ number, value }, index) => {
    const at = 10 + index * 12;
    directory.writeUInt16LE(number, at);
    directory.writeUInt16LE(ASCII, at + 2);
    directory.writeUInt32LE(value.length, at + 4);
    directory.writeUInt32LE(end, at + 8);
    end += value.length;
  });
  const content = Buffer.concat([Buffer.from('Exif\0\0'), directory, ...entries.map(({ value }) => value)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
