import type { CaptionFields } from '../articleFields';
import type { Collision, Take } from './collision';

export type CaptionField = keyof CaptionFields;

const FIELDS: readonly CaptionField[] = [
  'text',
  'creator',
  'credit',
  'agency',
  'via',
  'relation',
  'copyrightNotice',
  'restrictions',
  'takenOn',
  'alternativeText',
  'imageUrl',
];

/** A caption of the draft. */
export interface OwnCaption {
  documentId: string;
  fields: CaptionFields;
  /** Whether an editor has given it a picture's file. */
  hasFile: boolean;
}

/** A caption of the merged draft: one as it stands, or one to be written, with whatever else the one has that it is `of`. */
export type MergedCaption = { keep: string } | { write: CaptionFields; of: string | null };

export interface CaptionMerge {
  captions: MergedCaption[];
  /** Whether the draft's captions become others. */
  isChanged: boolean;
  /** What the three agree on. */
  settled: CaptionFields[];
  /** How many the desk had changed, added or removed. */
  kept: number;
  /** How many change. */
  taken: number;
}

/** Says what becomes of a place at which both sides changed; null while nobody has decided. */
export type Decide = (collision: Omit<Collision, 'id'>) => Take | null;

const BLANK: CaptionFields = {
  text: '',
  creator: null,
  credit: null,
  agency: null,
  via: null,
  relation: null,
  copyrightNotice: null,
  restrictions: [],
  takenOn: null,
  alternativeText: null,
  imageUrl: null,
};

/**
 * Merges the captions of three versions, one by one and field by field. Nothing gives way to nothing: a version without any
 * caption takes none away, one without a credit no credit.
 */
export function mergeCaptions(
  base: readonly CaptionFields[],
  ours: readonly OwnCaption[],
  theirs: readonly CaptionFields[],
  decide: Decide,
): CaptionMerge {
  const own = ours.map(({ fields }) => fields);
  const [inOurs, inTheirs] = [pairs(base, own), pairs(base, theirs)];
  const addedByBoth = pairs(
    theirs.map((caption, at) => (inTheirs.has(at) ? BLANK : caption)),
    own.map((caption, at) => (inOurs.has(at) ? BLANK : caption)),
    { isCertain: true },
  );
  const merge: CaptionMerge = { captions: [], isChanged: false, settled: [], kept: 0, taken: 0 };
  const write = (fields: CaptionFields, of: string | null) => {
    merge.captions.push({ write: fields, of });
    merge.isChanged = true;
    merge.taken += 1;
  };

  ours.forEach((row, at) => {
    const place = inOurs.get(at);
    const before = place === undefined ? undefined : base[place];
    const there = place === undefined ? addedByBoth.get(at) : placeOf(inTheirs, place);
    const after = there === undefined ? undefined : theirs[there];
    if (after !== undefined) {
      const merged = mergeFields(before ?? BLANK, row.fields, after, decide);
      merge.settled.push(merged.settled);
      if (merged.isKept) merge.kept += 1;
      if (isSameCaption(merged.fields, row.fields)) merge.captions.push({ keep: row.documentId });
      else write(merged.fields, row.documentId);
      return;
    }
    if (before !== undefined && theirs.length > 0) {
      // The new version has it no more.
      const isOwn = row.hasFile || !isSameCaption(before, row.fields);
      const take = isOwn ? decide(wholeCaption(before, row.fields, null)) : 'theirs';
      if (take === 'theirs') {
        merge.isChanged = true;
        merge.taken += 1;
        return;
      }
      if (take === null) merge.settled.push(before);
      merge.kept += 1;
    } else if (before === undefined) merge.kept += 1;
    else merge.settled.push(before);
    merge.captions.push({ keep: row.documentId });
  });

  theirs.forEach((after, at) => {
    const place = inTheirs.get(at);
    const before = place === undefined ? undefined : base[place];
    if (place === undefined || before === undefined) {
      if ([...addedByBoth.values()].includes(at)) return;
      merge.settled.push(after);
      write(after, null);
      return;
    }
    if (placeOf(inOurs, place) !== undefined) return;
    // The desk has removed it.
    const take = isSameCaption(before, after) ? 'ours' : decide(wholeCaption(before, null, after));
    merge.settled.push(take === null ? before : after);
    if (take === 'theirs') write(after, null);
    else merge.kept += 1;
  });
  return merge;
}

function mergeFields(
  base: CaptionFields,
  ours: CaptionFields,
  theirs: CaptionFields,
  decide: Decide,
): { fields: CaptionFields; settled: CaptionFields; isKept: boolean } {
  const [fields, settled] = [{ ...ours }, { ...theirs }];
  let isKept = false;
  for (const field of FIELDS) {
    const [before, now, then] = [base, ours, theirs].map((caption) => shownOf(caption, field));
    if (then === undefined || then === '') Object.assign(settled, { [field]: base[field] });
    if (now !== before) isKept = true;
    if (then === undefined || then === '' || then === now || then === before) continue;
    if (now === before) Object.assign(fields, { [field]: theirs[field] });
    else {
      const values = { base: before || null, ours: now || null, theirs: then };
      const take = decide({ kind: 'caption', field, about: ours.text, ...values });
      if (take === 'theirs') Object.assign(fields, { [field]: theirs[field] });
      if (take === null) Object.assign(settled, { [field]: base[field] });
    }
  }
  return { fields, settled, isKept };
}

const wholeCaption = (
  base: CaptionFields,
  ours: CaptionFields | null,
  theirs: CaptionFields | null,
): Omit<Collision, 'id'> => ({
  kind: 'caption',
  field: null,
  about: (ours ?? theirs ?? base).text,
  base: printed(base),
  ours: ours === null ? null : printed(ours),
  theirs: theirs === null ? null : printed(theirs),
});

const printed = (caption: CaptionFields): string =>
  (['text', 'creator', 'credit', 'agency', 'copyrightNotice'] as const)
    .map((field) => shownOf(caption, field))
    .filter((part) => part !== '')
    .join('\n');

const shownOf = (caption: CaptionFields, field: CaptionField): string => {
  const value = caption[field];
  return (Array.isArray(value) ? value.join('\n') : (value ?? '')).trim();
};

const isSameCaption = (one: CaptionFields, other: CaptionFields): boolean =>
  FIELDS.every((field) => shownOf(one, field) === shownOf(other, field));

const placeOf = (places: ReadonlyMap<number, number>, wanted: number): number | undefined =>
  [...places].find(([, place]) => place === wanted)?.[0];

/**
 * Which caption of `base` each of `others` was: that of the same picture, else of the same words, else, where as many are
 * left of both, the next one.
 * @returns places in `base` by places in `others`
 */
function pairs(
  base: readonly CaptionFields[],
  others: readonly CaptionFields[],
  { isCertain = false } = {},
): Map<number, number> {
  const found = new Map<number, number>();
  const left = new Set(base.keys());
  const pair = (isOne: (known: CaptionFields, other: CaptionFields) => boolean) =>
    others.forEach((other, at) => {
      if (found.has(at)) return;
      const place = [...left].find((candidate) => {
        const known = base[candidate];
        return known !== undefined && isOne(known, other);
      });
      if (place === undefined) return;
      found.set(at, place);
      left.delete(place);
    });
  pair((known, other) => known.imageUrl !== null && known.imageUrl === other.imageUrl);
  pair((known, other) => known.text !== '' && known.text === other.text);
  if (!isCertain && left.size === others.length - found.size) pair(() => true);
  return found;
}
