import { commonPassages } from './commonPassages';
import { isSamePassage, type Passage, type PassageText } from './passages';

/** Who changed a stretch of the text: nobody, the desk, the new version, both in the same way, or both and differently. */
export type ChangedBy = 'nobody' | 'desk' | 'version' | 'both' | 'conflict';

/** A stretch of the text as the three have it. */
export interface Region {
  by: ChangedBy;
  base: readonly PassageText[];
  ours: readonly Passage[];
  theirs: readonly Passage[];
}

/** A stretch of the base, from `start` up to `end`, and what stands there instead. */
interface Edit {
  start: number;
  end: number;
  to: Passage[];
}

/** What one side made of the base. */
interface Side {
  edits: Edit[];
  /** By their places in the base. */
  unchanged: ReadonlyMap<number, Passage>;
}

/**
 * Merges three texts passage by passage (Khanna, Kunal and Pierce: “A formal investigation of diff3”, 2007). Changes that
 * lie side by side do not collide; those of one place do.
 */
export function mergePassages(
  base: readonly PassageText[],
  ours: readonly Passage[],
  theirs: readonly Passage[],
): Region[] {
  const [desk, version] = [sideOf(base, ours), sideOf(base, theirs)];
  const regions: Region[] = [];
  let at = 0;
  const stretch = (start: number, end: number): void => {
    const own = read(desk, start, end);
    const other = read(version, start, end);
    const before = base.slice(start, end);
    regions.push({ by: changedBy(before, own, other), base: before, ours: own, theirs: other });
  };
  for (const { start, end } of groups([...desk.edits, ...version.edits])) {
    for (; at < start; at += 1) stretch(at, at + 1);
    stretch(start, end);
    at = end;
  }
  for (; at < base.length; at += 1) stretch(at, at + 1);
  return regions;
}

function changedBy(
  base: readonly PassageText[],
  ours: readonly Passage[],
  theirs: readonly Passage[],
): ChangedBy {
  const isOurs = !areSame(base, ours);
  const isTheirs = !areSame(base, theirs);
  if (isOurs && isTheirs) return areSame(ours, theirs) ? 'both' : 'conflict';
  return isOurs ? 'desk' : isTheirs ? 'version' : 'nobody';
}

function areSame(one: readonly PassageText[], other: readonly PassageText[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((passage, at) => {
    const beside = other[at];
    return beside !== undefined && isSamePassage(passage, beside);
  });
}

function sideOf(base: readonly PassageText[], side: readonly Passage[]): Side {
  const edits: Edit[] = [];
  const unchanged = new Map<number, Passage>();
  let [start, from] = [0, 0];
  const change = (end: number, to: number): void => {
    if (end > start || to > from) edits.push(...cut({ start, end, to: side.slice(from, to) }));
  };
  for (const [at, there] of commonPassages(base, side, isSamePassage)) {
    change(at, there);
    const same = side[there];
    if (same !== undefined) unchanged.set(at, same);
    [start, from] = [at + 1, there + 1];
  }
  change(base.length, side.length);
  return { edits, unchanged };
}

/** As many passages as stood there: each took the place of one. */
function cut({ start, end, to }: Edit): Edit[] {
  if (to.length !== end - start) return [{ start, end, to }];
  return to.map((passage, at) => ({ start: start + at, end: start + at + 1, to: [passage] }));
}

/** The stretches that edits lie in, those that overlap in one; what is put between two passages comes before the second. */
function groups(edits: readonly Edit[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const inOrder = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  for (const { start, end } of inOrder) {
    const last = found.at(-1);
    if (
      last !== undefined &&
      (start < last.end || (start === end && last.start === last.end && start === last.start))
    )
      last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** What a side has from `start` up to `end` of the base; what it puts between two passages belongs to neither. */
function read({ edits, unchanged }: Side, start: number, end: number): Passage[] {
  const own = edits.filter((edit) =>
    start === end
      ? edit.start === start && edit.end === start
      : edit.start < end && edit.end > start && edit.start >= start && edit.end <= end,
  );
  const passages: Passage[] = [];
  for (let at = start; at <= end; at += 1) {
    for (const edit of own) if (edit.start === at) passages.push(...edit.to);
    const same = at < end ? unchanged.get(at) : undefined;
    if (same !== undefined) passages.push(same);
  }
  return passages;
}
