import { load } from 'exifreader';
import { z } from 'zod';
import { agencyNamed, oneSpaced, splitCaption } from '../../../engine/src';
import { parseBoundedXml } from './boundedXml';
import { exifTexts, type ExifTexts } from './exifTexts';
import { metadataOf } from './metadataOf';
import {
  inWords,
  PHOTO_FIELDS,
  type PhotoMetadata,
  type PhotoReading,
  type RecordDifference,
} from './photoMetadata';

const NOTHING = 'The file says nothing of itself in XMP, IPTC or Exif.';
/** As long as the caption's own columns take it. */
const LONGEST = { creator: 2000, credit: 2000, agency: 250, text: 20_000 } as const;

const item = z.looseObject({
  description: z.coerce.string(),
  attributes: z.looseObject({ lang: z.string().optional() }).optional().catch(undefined),
});
/** An XMP property: a text, or a list whose items may each have a language. */
const property = z.looseObject({
  description: z.coerce.string(),
  value: z
    .union([z.array(item), z.unknown().transform(() => null)])
    .optional()
    .catch(null),
});
const record = z.record(z.string(), z.unknown()).catch({});
const tags = z.looseObject({ iptc: record.default({}), xmp: record.default({}) });
type TagRecord = z.infer<typeof record>;

/** What one of the records says, before it is made into a caption's fields. */
interface Said {
  description: string | null;
  creator: string | null;
  credit: string | null;
  source: string | null;
  rights: string | null;
  usageTerms: string | null;
  instructions: string | null;
  date: string | null;
  alternativeText: string | null;
}

/**
 * Reads what a picture's file says of itself, from its XMP, its IPTC-IIM and its Exif. Where the first two differ, XMP is
 * believed, and both are told; Exif, in which cameras write, has the word where neither says anything. Never throws: a
 * file that can't be read gives the reason.
 * @see IPTC Photo Metadata Standard 2023.1, which names the properties of both records
 */
export function readPhotoMetadata(bytes: Buffer): PhotoReading {
  const faults: string[] = [];
  try {
    const relevant = metadataOf(bytes);
    const found = load(relevant, {
      expanded: true,
      includeTags: { iptc: true, xmp: true },
      domParser: {
        parseFromString(xml: string, type: string) {
          try {
            return parseBoundedXml(xml, type);
          } catch (error) {
            faults.push(messageOf(error));
            throw error;
          }
        },
      },
    });
    const { iptc, xmp } = tags.parse(found);
    const reading = compose(
      fieldsOf(saidInXmp(xmp)),
      fieldsOf(saidInIptc(iptc)),
      fieldsOf(saidInExif(exifTexts(relevant))),
    );
    if (reading.metadata !== null) return reading;
  } catch (error) {
    return unread(`The file's metadata can't be read: ${messageOf(error)}.`);
  }
  const [fault] = faults;
  return unread(fault === undefined ? NOTHING : `The file's metadata can't be read: ${fault}.`);
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200).replace(/[.\s]+$/, '');

const unread = (reason: string): PhotoReading => ({ metadata: null, reason });

function compose(xmp: PhotoMetadata, iptc: PhotoMetadata, exif: PhotoMetadata): PhotoReading {
  const metadata = { ...exif };
  const differences: RecordDifference[] = [];
  for (const field of PHOTO_FIELDS) {
    const [younger, older] = [inWords(xmp[field]), inWords(iptc[field])];
    if (older !== '') Object.assign(metadata, { [field]: iptc[field] });
    if (younger === '') continue;
    Object.assign(metadata, { [field]: xmp[field] });
    if (older !== '' && !isShortened(older, younger)) differences.push({ field, xmp: younger, iptc: older });
  }
  if (PHOTO_FIELDS.every((field) => inWords(metadata[field]) === '')) return unread(NOTHING);
  return { metadata, differences };
}

/** IIM cuts a name off after 32 bytes and a caption after 2000: the beginning of the other says nothing else. */
function isShortened(iptc: string, xmp: string): boolean {
  return folded(xmp).startsWith(folded(iptc));
}

const folded = (text: string): string => oneSpaced(text.normalize('NFKC').toLowerCase()).trim();

function fieldsOf(said: Said): PhotoMetadata {
  const caption = splitCaption(said.description ?? '');
  const restrictions = [...splitCaption(said.instructions ?? '').restrictions, ...caption.restrictions];
  return {
    text: caption.text === '' ? said.description : caption.text,
    creator: cut(said.creator ?? caption.credit?.creator ?? null, LONGEST.creator),
    credit: cut(said.credit ?? caption.credit?.printed ?? null, LONGEST.credit),
    agency: cut(agencyOf(said) ?? caption.credit?.agency ?? null, LONGEST.agency),
    copyrightNotice: said.rights ?? caption.credit?.copyrightNotice ?? null,
    usageTerms: said.usageTerms,
    restrictions: [...new Set(restrictions)],
    takenOn: dayIn(said.date),
    alternativeText: said.alternativeText,
  };
}

/** The agency by the name that it goes by; a source that nobody knows is taken at its word. */
function agencyOf({ source, credit }: Said): string | null {
  return agencyNamed(source ?? '') ?? agencyNamed(credit ?? '') ?? source;
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;

const dayIn = (date: string | null): string | null => DAY.exec(date ?? '')?.[0] ?? null;

function saidInXmp(xmp: TagRecord): Said {
  const said = (name: string): string | null => {
    const found = property.safeParse(xmp[name]).data;
    if (found === undefined) return null;
    return clean(Array.isArray(found.value) ? chosen(found.value) : found.description);
  };
  return {
    description: said('description'),
    creator: said('creator'),
    credit: said('Credit'),
    source: said('Source'),
    rights: said('rights'),
    usageTerms: said('UsageTerms'),
    instructions: said('Instructions'),
    date: said('DateCreated'),
    alternativeText: said('AltTextAccessibility'),
  };
}

/** Of alternatives in several languages the one that stands for all; of a list all. */
function chosen(items: readonly z.infer<typeof item>[]): string {
  const inLanguages = items.filter(({ attributes }) => attributes?.lang !== undefined);
  const [first] = inLanguages;
  if (first === undefined) return items.map(({ description }) => description.trim()).join(', ');
  return (inLanguages.find(({ attributes }) => attributes?.lang === 'x-default') ?? first).description;
}

const datasets = z.union([item, z.array(item)]);

function saidInIptc(iptc: TagRecord): Said {
  const said = (name: string): string | null => {
    const found = datasets.safeParse(iptc[name]).data;
    if (found === undefined) return null;
    const texts = (Array.isArray(found) ? found : [found]).map(({ description }) => description.trim());
    return clean(texts.join(', '));
  };
  return {
    description: said('Caption/Abstract'),
    creator: said('By-line'),
    credit: said('Credit'),
    source: said('Source'),
    rights: said('Copyright Notice'),
    usageTerms: null,
    instructions: said('Special Instructions'),
    date: said('Date Created'),
    alternativeText: null,
  };
}

function saidInExif({ ImageDescription, Artist, Copyright }: ExifTexts): Said {
  return {
    description: clean(ImageDescription ?? ''),
    creator: clean(Artist ?? ''),
    credit: null,
    source: null,
    rights: clean(Copyright ?? ''),
    usageTerms: null,
    instructions: null,
    date: null,
    alternativeText: null,
  };
}

/** On one line, since a caption is; without what no page prints. */
function clean(text: string): string | null {
  return (
    text
      .slice(0, LONGEST.text)
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim() || null
  );
}

const cut = (text: string | null, longest: number): string | null => text?.slice(0, longest).trim() || null;
