import { z } from 'zod';
import { agencyNamed } from '../../../engine/src';
import { inWords, PHOTO_FIELDS, type PhotoField, type PhotoReading } from './photoMetadata';

/** A field of a caption of which the file of its picture says otherwise. */
export const metadataConflict = z.object({
  field: z.enum(PHOTO_FIELDS),
  caption: z.string(),
  file: z.string(),
  /** What the older of the file's two records says, where these differ as well. */
  iptc: z.string().optional(),
});
export type MetadataConflict = z.infer<typeof metadataConflict>;

const text = z.string().nullish().catch(null);

/** The fields of a caption that a file can speak of. */
export const captionFields = z.object({
  text,
  creator: text,
  credit: text,
  agency: text,
  copyrightNotice: text,
  usageTerms: text,
  restrictions: z.array(z.string()).nullish().catch(null),
  takenOn: text,
  alternativeText: text,
});
export type CaptionFields = z.infer<typeof captionFields>;

/** What the file has for fields that are empty. */
export function fillable(caption: CaptionFields, reading: PhotoReading): Partial<CaptionFields> {
  const { metadata } = reading;
  if (metadata === null) return {};
  const empty = PHOTO_FIELDS.filter(
    (field) => inWords(caption[field] ?? null) === '' && inWords(metadata[field]) !== '',
  );
  return Object.fromEntries(empty.map((field) => [field, metadata[field]]));
}

/** Where caption and file, or the file's own two records, contradict each other. */
export function conflictsOf(caption: CaptionFields, reading: PhotoReading): MetadataConflict[] {
  if (reading.metadata === null) return [];
  const { metadata, differences } = reading;
  return PHOTO_FIELDS.flatMap((field): MetadataConflict[] => {
    const [own, file] = [inWords(caption[field] ?? null), inWords(metadata[field])];
    const iptc = differences.find((difference) => difference.field === field)?.iptc;
    const contradicts = own !== '' && file !== '' && !agrees(field, own, file);
    if (!contradicts && iptc === undefined) return [];
    return [{ field, caption: own, file, ...(iptc === undefined ? {} : { iptc }) }];
  });
}

function agrees(field: PhotoField, caption: string, file: string): boolean {
  const [own, other] = [folded(caption), folded(file)];
  if (own === other) return true;
  switch (field) {
    // One more word may turn these round: 'editorial use', 'no editorial use'.
    case 'copyrightNotice':
    case 'usageTerms':
      return false;
    case 'restrictions':
      return file.split(', ').every((one) => own.includes(folded(one)));
    case 'agency':
      return (agencyNamed(caption) ?? caption) === (agencyNamed(file) ?? file);
    case 'takenOn':
      return isSameDay(caption, file);
    // To say more is not to say otherwise.
    case 'text':
    case 'creator':
    case 'credit':
    case 'alternativeText':
      return ` ${own} `.includes(` ${other} `) || ` ${other} `.includes(` ${own} `);
  }
}

/** Letters and digits alone: case, marks and spaces are house style. */
const folded = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A caption prints its date as it likes; one that can't be read contradicts nothing. */
function isSameDay(caption: string, file: string): boolean {
  const read = new Date(caption);
  if (Number.isNaN(read.getTime())) return true;
  const isIso = /^\d{4}-/.test(caption);
  const [year, month, day] = isIso
    ? [read.getUTCFullYear(), read.getUTCMonth(), read.getUTCDate()]
    : [read.getFullYear(), read.getMonth(), read.getDate()];
  const iso = [String(year), String(month + 1).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return iso.startsWith(file) || file.startsWith(caption);
}
