import type { BodyNode } from '../../newsroom/articleBody';
import { FIELDS, fieldChanges, shown, type FieldName, type Fields } from '../../recleaning/fieldChanges';
import type { CaptionFields, WrittenFields } from '../articleFields';
import { Collisions, type Collision, type Take } from './collision';
import { mergeCaptions, type CaptionMerge, type OwnCaption } from './mergeCaptions';
import { mergePassages, type Region } from './mergePassages';
import { bodyOf, type Passage, type PassageText } from './passages';

/** What the desk and the versions so far agree on: what a new one is compared with. */
export interface Base {
  fields: Fields;
  passages: readonly PassageText[];
  captions: readonly CaptionFields[];
}

/** The draft as it is. */
export interface Ours {
  fields: Fields;
  passages: readonly Passage[];
  captions: readonly OwnCaption[];
}

/** The new version. */
export interface Theirs {
  fields: WrittenFields;
  passages: readonly Passage[];
  captions: readonly CaptionFields[];
}

/** How much of each is told of. */
export interface Told {
  fields: FieldName[];
  passages: number;
  captions: number;
}

export interface Merge {
  /** The fields of the draft that change. */
  fields: Partial<WrittenFields>;
  /** The draft's body; null where it stays as it is. */
  body: BodyNode[] | null;
  captions: CaptionMerge;
  /** What nobody has decided yet: the draft keeps what it has there. */
  open: Collision[];
  decided: { collision: Collision; take: Take }[];
  taken: Told;
  /** What the desk alone had changed. */
  kept: Told;
  /** What the next version is compared with. */
  settled: Base;
}

/**
 * Merges a new version into a draft: what one side alone has changed is taken from it. Where both have, and differently,
 * what was decided counts, and else the draft stays as it is there. Merging the same again changes nothing.
 * @param decisions by the collisions' ids
 */
export function mergeVersion(
  base: Base,
  ours: Ours,
  theirs: Theirs,
  decisions: ReadonlyMap<string, Take> = new Map(),
): Merge {
  const collisions = new Collisions(decisions);
  const fields = mergeFields(base.fields, ours.fields, theirs.fields, collisions);
  const regions = mergePassages(base.passages, ours.passages, theirs.passages);
  const body = mergeBody(regions, collisions);
  const captions = mergeCaptions(base.captions, ours.captions, theirs.captions, collisions.decide);
  return {
    fields: fields.data,
    body: body.isChanged ? bodyOf(body.passages) : null,
    captions,
    open: collisions.open,
    decided: collisions.decided,
    taken: { fields: fields.taken, passages: body.taken, captions: captions.taken },
    kept: { fields: fields.kept, passages: body.kept, captions: captions.kept },
    settled: { fields: fields.settled, passages: body.settled, captions: captions.settled },
  };
}

function mergeFields(base: Fields, ours: Fields, theirs: WrittenFields, collisions: Collisions) {
  const { changed, left, data } = fieldChanges(ours, base, theirs, { mayNameOthers: true });
  const settled: Fields = {};
  const kept: FieldName[] = [];
  for (const field of FIELDS) {
    const [before, now] = [shown(field, base[field]), shown(field, ours[field])];
    settled[field] = shown(field, theirs[field]) === '' ? base[field] : theirs[field];
    if (now !== before && !left.some((change) => change.field === field)) kept.push(field);
  }
  for (const { field, before: now, after } of left) {
    const values = { base: shown(field, base[field]) || null, ours: now || null, theirs: after };
    const take = collisions.decide({ kind: 'field', field, about: null, ...values });
    if (take === 'theirs') Object.assign(data, { [field]: theirs[field] });
    if (take === null) settled[field] = base[field];
  }
  return { data, settled, kept, taken: changed.map(({ field }) => field) };
}

interface MergedBody {
  passages: Passage[];
  settled: PassageText[];
  isChanged: boolean;
  taken: number;
  kept: number;
}

function mergeBody(regions: readonly Region[], collisions: Collisions): MergedBody {
  const body: MergedBody = { passages: [], settled: [], isChanged: false, taken: 0, kept: 0 };
  for (const { by, base, ours, theirs } of regions) {
    const take = by === 'conflict' ? collisions.decide(passageCollision(base, ours, theirs)) : null;
    const isTheirs = by === 'version' || take === 'theirs';
    body.passages.push(...(isTheirs ? theirs : ours));
    if (isTheirs) body.isChanged = true;
    if (by === 'version') body.taken += Math.max(theirs.length, base.length);
    if (by === 'desk') body.kept += Math.max(ours.length, base.length);
    body.settled.push(...(by === 'conflict' && take === null ? base : theirs).map(textOnly));
  }
  return body;
}

const textOnly = ({ text, form }: PassageText): PassageText => ({ text, form });

const passageCollision = (
  base: readonly PassageText[],
  ours: readonly PassageText[],
  theirs: readonly PassageText[],
): Omit<Collision, 'id'> => ({
  kind: 'passage',
  field: null,
  about: null,
  base: printed(base),
  ours: printed(ours),
  theirs: printed(theirs),
});

const printed = (passages: readonly PassageText[]): string | null =>
  passages.length === 0 ? null : passages.map(({ text }) => text).join('\n\n');
